package io.vocation.commons.policy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * One key: what holds, and who set what, when and why.
 *
 * @param inForce null while nothing holds yet
 */
@Schema(
        description = "One policy: what holds today, and who set what, when and why.",
        requiredProperties = {"key", "unit", "permitted", "changes"})
public record PolicyHistory(
        @Schema(examples = "standing.ranked-from") String key,
        @Schema(examples = "responses") String unit,
        Range permitted,
        PolicyView inForce,

        @Schema(description = "Newest first; a center's own and the common ones")
        List<Change> changes) {

    /** One value as somebody set it. */
    @Schema(
            name = "PolicyChange",
            description = "A value as somebody set it.",
            requiredProperties = {"value", "effectiveFrom", "level", "source", "changedBy", "changedAt", "reason"})
    public record Change(
            @Schema(examples = "25") BigDecimal value,
            LocalDate effectiveFrom,
            PolicyView.Level level,
            String source,

            @Schema(description = "The account; 'default' for what we deliver")
            String changedBy,

            Instant changedAt,
            String reason,

            @Schema(description = "When it was taken back; absent where it was not")
            Instant withdrawnAt,

            String withdrawnBy,
            String withdrawalReason) {

        static Change of(PolicyChange change) {
            return new Change(
                    change.plainValue(),
                    change.effectiveFrom(),
                    change.isOwn() ? PolicyView.Level.CENTER : PolicyView.Level.COMMON,
                    change.source(),
                    change.changedBy(),
                    change.changedAt(),
                    change.reason(),
                    change.withdrawnAt(),
                    change.withdrawnBy(),
                    change.withdrawalReason());
        }
    }

    static PolicyHistory of(Timeline timeline, LocalDate today, PolicyKeys keys) {
        PolicyChange any = timeline.changes().getFirst();
        return new PolicyHistory(
                any.key(),
                any.unit(),
                keys.rangeOf(any.key(), any.unit()),
                timeline.inForce(today)
                        .map(change -> PolicyView.of(change, keys))
                        .orElse(null),
                timeline.changes().stream()
                        .sorted(Comparator.comparing(PolicyChange::id).reversed())
                        .map(Change::of)
                        .toList());
    }
}
