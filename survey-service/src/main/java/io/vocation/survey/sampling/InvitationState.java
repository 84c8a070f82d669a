package io.vocation.survey.sampling;

/** How far an invitation is. */
public enum InvitationState {
    /** Somebody is to send it. */
    DRAWN,
    SENT,
    /** In time or late. */
    ANSWERED,
    /** The time to ask or to answer is over; an answer that comes nevertheless is late. */
    EXPIRED,
    /** The customer is not to be asked. */
    CANCELLED
}
