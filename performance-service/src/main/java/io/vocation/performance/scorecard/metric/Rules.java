package io.vocation.performance.scorecard.metric;

import io.vocation.commons.policy.Policies;
import io.vocation.commons.policy.Policy;
import io.vocation.performance.tally.Measure;
import io.vocation.performance.tally.Score;
import io.vocation.performance.window.WindowQuery;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The policy values of a scorecard as they were in force in a center on a day, read at once. */
public final class Rules {
    private static final String SHOWN_FROM = "standing.shown-from";
    private static final String LEVEL = "standing.interval-level";
    private static final String SCORE = "standing.score";
    private static final String PEOPLE = "comparison.people-from";
    private static final List<String> KEYS = Stream.of(
                    Stream.of(WindowQuery.LENGTH, SHOWN_FROM, LEVEL, SCORE, PEOPLE),
                    Stream.of("defection.fcr", "defection.later", "defection.unresolved"),
                    Stream.of("benchmark.error.csr", "benchmark.error.organization", "benchmark.error.customer"),
                    Arrays.stream(Measure.values()).flatMap(measure -> Benchmarks.of(measure).stream()))
            .flatMap(keys -> keys)
            .distinct()
            .toList();

    private final Map<String, Policy> values;

    private Rules(Map<String, Policy> values) {
        this.values = values;
    }

    public static Rules of(Policies policies, UUID center, LocalDate day) {
        return new Rules(policies.inForce(center, KEYS, day));
    }

    public int windowDays() {
        return value(WindowQuery.LENGTH).asInt();
    }

    /** Answers from which a rate is shown. */
    public int shownFrom() {
        return value(SHOWN_FROM).asInt();
    }

    /** Level of every interval, in (0, 1). */
    public double level() {
        return value(LEVEL).asDouble();
    }

    /** Other people from which a group's figures are shown to somebody who may not see those of the others. */
    public int peopleFrom() {
        return value(PEOPLE).asInt();
    }

    /** Which of the two scores people are ranked by (practice M7). */
    public Score ranksBy() {
        return Score.ofPolicy(value(SCORE).asInt());
    }

    /** Any value of a scorecard. */
    public Policy value(String key) {
        return values.get(key);
    }
}
