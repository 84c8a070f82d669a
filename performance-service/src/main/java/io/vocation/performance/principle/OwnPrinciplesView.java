package io.vocation.performance.principle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;

/**
 * What holds where the caller works.
 *
 * @param acknowledgedAt null while they have still to acknowledge it
 */
@Schema(
        name = "OwnPrinciples",
        description = "What holds where the caller works, and whether they have still to acknowledge it.",
        requiredProperties = {"principles", "open"})
public record OwnPrinciplesView(
        PrinciplesView principles,

        @Schema(description = "Whether the caller has still to acknowledge them")
        boolean open,

        @Schema(description = "When the caller did; absent while it is open")
        Instant acknowledgedAt) {

    static OwnPrinciplesView of(PrinciplesView principles, Instant acknowledgedAt) {
        return new OwnPrinciplesView(principles, acknowledgedAt == null, acknowledgedAt);
    }
}
