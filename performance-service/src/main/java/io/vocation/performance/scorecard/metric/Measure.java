package io.vocation.performance.scorecard.metric;

import io.vocation.performance.figure.Rate;
import io.vocation.performance.tally.Counts;
import io.vocation.performance.target.GoalMetric;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The metrics of a scorecard (practice M1) and FCR (practice M3), by the names that survey-service knows them by as well. */
public enum Measure {
    CSAT_CENTER("csatCenter", Counts::csatCenter, "csat.world-class"),
    CSAT_CSR("csatCsr", Counts::csatCsr, "csat.world-class"),
    RESOLUTION("resolution", Counts::resolved, "resolution.average", "resolution.world-class"),
    CONTINUES("continues", Counts::continues),
    WORLD_CLASS_CALL("worldClassCall", Counts::worldClassCall, "world-class-call.certificate"),
    FCR("fcr", Counts::fcr, "fcr.average", "fcr.world-class");

    private final String field;
    private final Function<Counts, Optional<Rate>> rate;
    private final List<String> benchmarks;

    Measure(String field, Function<Counts, Optional<Rate>> rate, String... benchmarks) {
        this.field = field;
        this.rate = rate;
        this.benchmarks = Arrays.stream(benchmarks).map("benchmark."::concat).toList();
    }

    /** Those of one person: FCR depends on the CSRs of earlier contacts as well (practice M3). */
    public static Stream<Measure> of(boolean person) {
        return Arrays.stream(values()).filter(measure -> !person || measure != FCR);
    }

    /** The name of its field on a scorecard. */
    public String field() {
        return field;
    }

    /** Its rate; empty where nobody answered. */
    public Optional<Rate> in(Counts counts) {
        return rate.apply(counts);
    }

    /** The same metric, as goals are set on it. */
    public GoalMetric goal() {
        return GoalMetric.valueOf(name());
    }

    /** Keys of the policy values it is usually compared with (practice M9). */
    public List<String> benchmarks() {
        return benchmarks;
    }
}
