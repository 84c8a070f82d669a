package io.vocation.performance.trend;

/**
 * A point with the limits between which chance alone keeps it.
 *
 * @param lower three standard deviations below the center line, never below 0
 * @param upper three standard deviations above the center line, never above 1
 * @param z distance from the center line in the standard deviations that the limits are made of
 * @param inBaseline whether the center line and the limits are made of it, too
 */
public record ChartPoint(Sample sample, double lower, double upper, double z, boolean inBaseline) {}
