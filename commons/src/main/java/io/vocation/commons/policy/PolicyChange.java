package io.vocation.commons.policy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One value as somebody set it.
 *
 * @param centerId null for what is common to all
 * @param withdrawnAt null unless it was taken back before it held; by whom and why, likewise
 */
public record PolicyChange(
        long id,
        UUID centerId,
        String key,
        BigDecimal value,
        String unit,
        LocalDate effectiveFrom,
        String source,
        String changedBy,
        Instant changedAt,
        String reason,
        Instant withdrawnAt,
        String withdrawnBy,
        String withdrawalReason) {

    /** The value as people write it: 40 and not 4E+1. */
    BigDecimal plainValue() {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    boolean isOwn() {
        return centerId != null;
    }
}
