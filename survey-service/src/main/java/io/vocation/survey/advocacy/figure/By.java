package io.vocation.survey.advocacy.figure;

/** What figures are told apart by. */
enum By {
    CENTER,
    TEAM,
    ADVOCATE
}
