package io.vocation.survey.subscription;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new subscription, and for this once the secret that it signs with. */
@Schema(description = "A new subscription and its secret, which is never shown again.")
public record IssuedSubscription(
        SubscriptionView subscription,

        @Schema(
                description = "With which the receiver checks signatures (Standard Webhooks)",
                examples = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDazfgxLlkcfI=")
        String secret) {
    /** Without what must not be told. */
    @Override
    public String toString() {
        return "IssuedSubscription[" + subscription.id() + "]";
    }
}
