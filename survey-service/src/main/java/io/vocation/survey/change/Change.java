package io.vocation.survey.change;

/** What can happen to a response. */
public enum Change {
    /** It came. */
    RECEIVED,
    /** It waited, and the roster named its person. */
    ATTRIBUTED,
    /** A person decided whose it is, or left that to the roster again. */
    REASSIGNED,
    VOIDED,
    RESTORED,
    /** It has other content, by hand or because a proposed correction was accepted. */
    CORRECTED,
    /** Somebody said whose error it was, or why the customer called again, or took that back. */
    CODED
}
