package io.vocation.survey.response;

/** Why nobody can be named yet. */
public enum WaitingReason {
    /** Nobody has this login name on the contact's day. */
    UNKNOWN_AGENT,
    /** Somebody has it, but was not assigned to the source's center on that day. */
    NOT_ASSIGNED,
    /** More than one person of the center has it on that day. */
    SHARED_ALIAS
}
