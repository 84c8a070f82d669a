package io.vocation.survey.sampling;

import io.vocation.commons.figure.RateView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Whether customers had to come back, next to what they said. */
@Schema(description = "Whether customers came back about the same reason, next to what they said; never mixed.")
public record ObservedResolutionView(
        UUID centerId,
        LocalDate from,
        LocalDate to,
        String zone,
        Breakdown by,

        @Schema(
                description =
                        "A customer who does not come back about the same reason for so many days counts as resolved")
        int windowDays,

        List<PartView> parts) {

    /**
     * One of them.
     *
     * @param key null for the center, and for contacts without what they are told by
     * @param observed null where nothing is known yet
     * @param resolution what customers said; null where nobody did, or responses cannot be told apart so
     */
    @Schema(name = "ObservedResolutionPartView", description = "A part of the contacts, and of the responses.")
    public record PartView(
            @Schema(description = "The team, person, call type or reason; absent for the center, and without one")
            String key,

            @Schema(description = "Contacts of these days") long contacts,

            @Schema(description = "Of them without customer or reason: left out")
            long unknown,

            @Schema(description = "Of the others, those whose days are not over: not yet known")
            long open,

            @Schema(description = "No further contact of the customer about the reason, of those whose days are over")
            RateView observed,

            @Schema(description = "Resolved, of the responses about contacts of these days that answered this")
            RateView resolution,

            @Schema(description = "Resolved in one contact, of those of sources that ask both")
            RateView fcr) {}
}
