package io.vocation.survey.advocacy;

/** What has become of a case. */
public enum CaseState {
    OPEN,
    CLOSED,
    /** It was about the same problem as another, which has its contacts now. */
    JOINED,
    /** It had opened by itself, and no contact of it was left. */
    DISSOLVED
}
