package io.vocation.survey.advocacy.figure;

/** What figures are told apart by. */
public enum By {
    CENTER,
    TEAM,
    ADVOCATE
}
