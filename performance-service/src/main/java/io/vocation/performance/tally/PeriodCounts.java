package io.vocation.performance.tally;

import java.time.LocalDate;

/**
 * What was counted in one period of a window.
 *
 * @param from first day of the period, or of the window where that begins later
 * @param to last day of the period, or of the window where that ends earlier
 */
public record PeriodCounts(LocalDate from, LocalDate to, Counts counts) {}
