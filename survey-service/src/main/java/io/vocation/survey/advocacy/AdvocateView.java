package io.vocation.survey.advocacy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** Who kept a case, and from when until when. */
@Schema(description = "Who kept a case, and from when until when.")
public record AdvocateView(
        UUID employeeId,
        Instant since,

        @Schema(description = "Absent while they keep it") Instant until,

        @Schema(description = "The account of who gave it to them; absent where a contact named them")
        String givenBy,

        @Schema(description = "Why; only for those who work the case, and absent once forgotten")
        String reason) {

    AdvocateView withoutWords() {
        return new AdvocateView(employeeId, since, until, givenBy, null);
    }
}
