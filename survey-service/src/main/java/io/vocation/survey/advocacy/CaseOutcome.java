package io.vocation.survey.advocacy;

/** How a case ended (practice A1). */
public enum CaseOutcome {
    RESOLVED,
    NO_RESOLUTION_POSSIBLE
}
