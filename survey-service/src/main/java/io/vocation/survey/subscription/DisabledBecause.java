package io.vocation.survey.subscription;

/** Why a subscription is told nothing any more. */
public enum DisabledBecause {
    ADMINISTRATOR,
    /** The receiver answered 410. */
    GONE,
    /** Too many deliveries in a row were given up. */
    FAILED_TOO_OFTEN
}
