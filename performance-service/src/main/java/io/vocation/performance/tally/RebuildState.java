package io.vocation.performance.tally;

/** How far a rebuild is. */
public enum RebuildState {
    /** Sums are made what the ledger adds up to, so that what is changed in it from now on can be added and taken back. */
    ADDING_UP,
    /** The feed is read from its begin. */
    READING,
    /** What the feed no longer tells is taken out. */
    REMOVING,
    /** Sums are added up once more. */
    CHECKING,
    DONE
}
