package io.vocation.survey.coding.reason;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;

/** A reason as it is shown. */
@Schema(
        name = "Reason",
        description = "A reason for calling again, of the center's own tree.",
        requiredProperties = {"code", "name", "level", "position", "activeFrom", "choosable"})
public record ReasonView(
        String code,
        String name,

        @Schema(description = "The reason above it; absent at the top")
        String parent,

        @Schema(description = "1 at the top") int level,

        @Schema(description = "What is to be done about it; absent where nobody said")
        String solution,

        int position,
        LocalDate activeFrom,

        @Schema(description = "The first day on which it cannot be chosen any more; absent where it is not retired")
        LocalDate activeUntil,

        @Schema(
                description =
                        "Whether a response can be coded with it today: neither it nor one above it is retired or yet to come")
        boolean choosable,

        Instant changedAt) {

    static ReasonView of(Reason reason, ReasonTree tree, LocalDate today) {
        return new ReasonView(
                reason.code(),
                reason.name(),
                reason.parent(),
                tree.levelOf(reason.code()),
                reason.solution(),
                reason.position(),
                reason.activeFrom(),
                reason.activeUntil(),
                tree.isChoosable(reason.code(), today),
                reason.changedAt());
    }
}
