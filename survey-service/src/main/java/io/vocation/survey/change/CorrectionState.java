package io.vocation.survey.change;

/** What was decided about a proposed correction. */
public enum CorrectionState {
    OPEN,
    ACCEPTED,
    DECLINED
}
