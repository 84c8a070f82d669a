package io.vocation.performance.principle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a center stands for, in one version. */
@Schema(
        name = "Principles",
        description = "What a center stands for, in one version. The one with the highest number holds.",
        requiredProperties = {
            "centerId",
            "version",
            "vision",
            "mission",
            "principles",
            "publishedAt",
            "publishedBy",
            "reason"
        })
public record PrinciplesView(
        UUID centerId,
        @Schema(examples = "3") int version,
        String vision,
        String mission,

        @Schema(description = "The operating principles, most important first")
        List<Principle> principles,

        Instant publishedAt,
        String publishedBy,
        String reason) {

    /** One operating principle; targets refer to it by its id. */
    @Schema(
            description = "One operating principle. Targets refer to it by its id.",
            requiredProperties = {"id", "text"})
    public record Principle(
            UUID id,

            @Schema(examples = "Resolving the call comes before ending it")
            String text) {}
}
