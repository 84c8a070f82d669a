package io.vocation.performance.tally;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A response that counts differently than before.
 *
 * @param before the day on which it counted; null when it did not
 * @param after the day on which it counts now; null when it does not
 */
public record Recount(UUID responseId, UUID centerId, LocalDate before, LocalDate after) {}
