package io.vocation.survey.sampling;

/** Why nobody is asked. */
public enum CancelledBecause {
    OPTED_OUT,
    ERASED,
    /** The contact was voided, or was another customer's. */
    CONTACT_CHANGED
}
