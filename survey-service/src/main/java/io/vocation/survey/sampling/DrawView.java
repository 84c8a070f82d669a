package io.vocation.survey.sampling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A draw, with all that is needed to draw again. */
@Schema(description = "A draw of contacts to be surveyed: what it drew from, what it left out and why, and its seed.")
public record DrawView(
        @Schema(description = "Left out of a preview") UUID id,

        UUID centerId,
        LocalDate from,
        LocalDate to,

        @Schema(description = "How it draws, by a name that changes whenever it would draw otherwise")
        String algorithm,

        @Schema(description = "The same seed draws the same of the same contacts")
        String seed,

        @Schema(description = "Whether whoever drew chose the seed")
        boolean seedChosen,

        @Schema(description = "The most invitations of a CSR in a month")
        int quota,

        int cooldownDays,

        @Schema(description = "Business days after the contact in which to ask and to answer")
        int withinDays,

        @Schema(description = "Contacts of these days") long population,

        @Schema(description = "Those that could be drawn") long eligible,

        @Schema(
                description =
                        "How many could not: CSR_NOT_KNOWN, CUSTOMER_NOT_KNOWN, DRAWN_BEFORE, TOO_LATE, OPTED_OUT, "
                                + "ERASED, COOL_DOWN, SAME_CUSTOMER (another contact of the same customer could)")
        Map<String, Long> excluded,

        @Schema(description = "By call type") List<MixView> mix,

        long drawn,
        Instant drawnAt,

        @Schema(description = "Left out where it was drawn by itself")
        String drawnBy) {

    /** A call type in a draw. */
    @Schema(name = "DrawMixView", description = "A call type in a draw.")
    public record MixView(
            @Schema(description = "Left out for contacts without one")
            String callType,

            long contacts,
            long eligible,
            long drawn) {}
}
