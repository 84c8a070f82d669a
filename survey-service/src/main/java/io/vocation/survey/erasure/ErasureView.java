package io.vocation.survey.erasure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The receipt of an erasure. */
@Schema(description = "The receipt of an erasure. It tells what was erased, and not whom.")
public record ErasureView(
        UUID id,
        UUID centerId,
        ErasureState state,

        @Schema(
                description =
                        "HMAC with SHA-256 of the reference with a key of this installation: the same for the same"
                                + " customer, and of no use elsewhere")
        String digest,

        String reason,
        Instant requestedAt,
        String requestedBy,
        Instant finishedAt,

        @Schema(description = "How many rows lost words or customer, by where they are")
        Map<String, Long> erased,

        @Schema(description = "The services that are never told who a customer is or what they wrote")
        List<String> neverTold) {}
