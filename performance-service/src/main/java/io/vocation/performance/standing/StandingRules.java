package io.vocation.performance.standing;

import io.vocation.performance.tally.Score;

/**
 * The policy values that decide a standing (practice F1–F3), as they were in force at a date. Never constants: a center
 * may set its own.
 *
 * @param shownFrom answers from which a rate is shown at all
 * @param rankedFrom answers from which a person is ranked
 * @param windowDays length of the rolling window
 * @param heterogeneityLevel level of the test of equality, in (0, 1)
 * @param bottomShare share of the peer group that is called the bottom, in [0, 1)
 * @param quartilesFrom people from which there are quartiles
 * @param intervalLevel level of the intervals, in (0, 1)
 * @param score the answers that rank (practice M7)
 * @param gapFrom persons or teams from which there are a best and a worst
 * @param version which values these are; the same version always means the same values (practice F7)
 */
record StandingRules(
        int shownFrom,
        int rankedFrom,
        int windowDays,
        double heterogeneityLevel,
        double bottomShare,
        int quartilesFrom,
        double intervalLevel,
        Score score,
        int gapFrom,
        String version) {

    StandingRules withVersion(String version) {
        return new StandingRules(
                shownFrom,
                rankedFrom,
                windowDays,
                heterogeneityLevel,
                bottomShare,
                quartilesFrom,
                intervalLevel,
                score,
                gapFrom,
                version);
    }
}
