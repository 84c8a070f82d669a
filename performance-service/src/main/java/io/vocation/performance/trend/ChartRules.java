package io.vocation.performance.trend;

import java.util.Set;

/**
 * The policy values that decide a chart, as they were in force on its last day.
 *
 * @param rules those that may fire
 * @param fewestAnswers below which a point is put together with the next
 * @param fewestPoints below which there is no chart, at least 2
 * @param baseline how many of the first points make the center line and the limits; 0 for all
 * @param overdispersionLevel level, in (0, 1), of the test whether the points vary more than chance makes them
 * @param version which values these are; the same version always means the same values
 */
public record ChartRules(
        Set<Rule> rules,
        int fewestAnswers,
        int fewestPoints,
        int baseline,
        double overdispersionLevel,
        String version) {

    public ChartRules {
        rules = Set.copyOf(rules);
    }
}
