package io.vocation.performance.scorecard.metric;

import io.vocation.performance.tally.Measure;

import java.util.List;

/** Which values of the policy a measure is held against (practice M9). */
final class Benchmarks {
    private Benchmarks() {}

    /** Keys of policy values; none for what nobody published one of. */
    static List<String> of(Measure measure) {
        return switch (measure) {
            case CSAT_CENTER, CSAT_CSR -> List.of("benchmark.csat.world-class");
            case RESOLUTION -> List.of("benchmark.resolution.average", "benchmark.resolution.world-class");
            case CONTINUES -> List.of();
            case WORLD_CLASS_CALL -> List.of("benchmark.world-class-call.certificate");
            case FCR -> List.of("benchmark.fcr.average", "benchmark.fcr.world-class");
        };
    }
}
