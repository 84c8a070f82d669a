package io.vocation.survey.subscription.delivery;

/** How far a delivery is. */
public enum DeliveryState {
    PENDING,
    DELIVERED,
    /** Every attempt failed. */
    FAILED
}
