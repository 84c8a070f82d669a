package io.vocation.career.account;

/** How far an account follows the roster. */
public enum AccountProgress {
    /** Something is to be done soon, or being done. */
    PENDING,
    /** It is as the roster says. */
    DONE,
    /** The directory refused it; it is tried again with growing pauses. */
    FAILING
}
