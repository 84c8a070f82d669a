package io.vocation.survey.subscription.receiver;

/** What became of one attempt. */
public enum Ending {
    /** A status of 2xx. */
    ACCEPTED,
    /** Another status. */
    REFUSED,
    /** A status of 3xx, which is not followed. */
    REDIRECTED,
    /** Status 410: the receiver wants no more. */
    GONE,
    /** No status in time. */
    TIMED_OUT,
    /** No connection. */
    NOT_CONNECTED,
    /** A connection that ended before there was a status. */
    CUT_OFF,
    /** TLS failed, or the certificate is not trusted. */
    NOT_TRUSTED,
    /** The host's name has no address. */
    UNKNOWN_HOST,
    /** The host has an address that may not be called. */
    FORBIDDEN_ADDRESS,
    /** Our own secret could not be opened: nothing was sent. */
    NOT_SIGNED
}
