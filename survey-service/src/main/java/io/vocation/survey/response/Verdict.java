package io.vocation.survey.response;

/** What a response says on a metric. */
public enum Verdict {
    YES,
    NO
}
