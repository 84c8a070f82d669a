package io.vocation.performance.tally;

import java.util.UUID;

/**
 * What was counted for one person while they held one position, of one call type.
 *
 * @param position empty when unknown
 * @param callType empty when unknown
 */
public record Cell(UUID employee, String position, String callType, Counts counts) {}
