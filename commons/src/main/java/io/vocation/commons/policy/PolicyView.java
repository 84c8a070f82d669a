package io.vocation.commons.policy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A value in force.
 *
 * @param setBy the operation that alone sets it; null where it is set like the others
 */
@Schema(
        name = "Policy",
        description = "A threshold in force: data of a center, and no constant of the software.",
        requiredProperties = {"key", "value", "unit", "source", "effectiveFrom", "level", "permitted"})
public record PolicyView(
        @Schema(examples = "standing.ranked-from") String key,
        @Schema(examples = "25") BigDecimal value,

        @Schema(description = "What the number counts or measures; a share is in [0, 1]", examples = "responses")
        String unit,

        @Schema(description = "Whose word it is, with its year where one is known", examples = "R Wilson (1927)")
        String source,

        @Schema(description = "The first day it held") LocalDate effectiveFrom,

        @Schema(description = "Whether it is the center's own, or common to all")
        Level level,

        Range permitted,

        @Schema(description = "The operation that alone sets it; absent where it is set like the others")
        String setBy) {

    /** Whose value it is. */
    @Schema(name = "PolicyLevel")
    public enum Level {
        CENTER,
        COMMON
    }

    static PolicyView of(PolicyChange change, PolicyKeys keys) {
        return new PolicyView(
                change.key(),
                change.plainValue(),
                change.unit(),
                change.source(),
                change.effectiveFrom(),
                change.isOwn() ? Level.CENTER : Level.COMMON,
                keys.rangeOf(change.key(), change.unit()),
                keys.setElsewhere().get(change.key()));
    }
}
