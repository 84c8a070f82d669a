package io.vocation.performance.standing;

import io.vocation.commons.figure.Interval;

/**
 * A person's share as best known from their own answers and their peers' (practice F2).
 *
 * @param value posterior mean, in (0, 1)
 * @param interval equal-tailed credible interval
 */
record Shrunken(double value, Interval interval) {}
