package io.vocation.performance.tally;

/** How far a reconciliation is. */
public enum ReconciliationState {
    QUEUED,
    RUNNING,
    DONE,
    /** It was tried several times; nothing was changed. */
    FAILED
}
