package io.vocation.commons.access;

/** What a request must carry before an operation looks at it. */
public enum Proof {
    /** A token of the realm; the row's roles decide. */
    TOKEN,
    /** A signature of its own, which the operation checks: for machines that have no token of ours. */
    SIGNATURE,
    /** Nothing: it tells nothing and changes nothing. */
    NONE
}
