package io.vocation.performance.scorecard.metric;

import io.vocation.performance.tally.Measure;
import io.vocation.performance.target.Goal;

import java.util.List;
import java.util.Map;

/**
 * What the metrics of a scorecard are held against, beside benchmarks.
 *
 * @param peers the groups to compare with
 * @param goals what is expected; without those on which nothing was set
 */
public record HeldAgainst(List<Peers> peers, Map<Measure, Goal> goals) {
    /** The goal on a metric; null where nothing was set. */
    Goal goal(Measure measure) {
        return goals.get(measure);
    }
}
