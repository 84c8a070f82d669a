package io.vocation.performance.standing;

import java.util.List;

/**
 * Where else a person could stand (practice F3).
 *
 * @param quartiles probability of quartile 1, 2, 3, 4; they add up to 1
 * @param bottom probability of being in the bottom share of the peer group
 */
record Odds(List<Double> quartiles, double bottom) {}
