package io.vocation.training.session;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/**
 * A session as someone wants it.
 *
 * @param seats null for as many as policy allows
 */
@Schema(description = "A session to plan or change.")
record NewSession(
        @Schema(examples = "0b9f3a52-6c0e-4a3e-9d55-0a8d3f1f7c11") @NotNull
        UUID centerId,

        @Schema(examples = "Call resolution, day 1")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = PRINTABLE, message = "must have no control characters")
        String title,

        @Schema(description = "In the future", examples = "2030-03-04T14:00:00Z") @NotNull
        Instant startsAt,

        @Schema(description = "After startsAt", examples = "2030-03-04T21:00:00Z") @NotNull
        Instant endsAt,

        @Schema(examples = "Room 4")
        @Size(max = 200)
        @Pattern(regexp = PRINTABLE, message = "must have no control characters")
        String location,

        @Schema(description = "The employee who trains", examples = "7d1e6c2b-93a4-4f5e-8b60-52f1a90e4d22")
        UUID trainerId,

        @Schema(
                description =
                        "How many CSRs can attend; without it, as many as policy allows, which is never above five",
                examples = "5")
        @Min(1)
        @Max(NewSession.MOST_SEATS)
        Integer seats) {
    /** The one number of the practice that is no policy value (practice T3). */
    static final int MOST_SEATS = 5;

    private static final String PRINTABLE = "[^\\u0000-\\u001f\\u007f]*";
}
