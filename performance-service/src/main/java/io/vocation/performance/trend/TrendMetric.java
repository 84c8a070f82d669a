package io.vocation.performance.trend;

import io.vocation.performance.figure.Rate;
import io.vocation.performance.tally.Counts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.Optional;
import java.util.function.Function;

/** The figures that are charted (practice M1, M3). */
@Schema(name = "TrendMetric")
public enum TrendMetric {
    CSAT_CENTER("Satisfaction with the contact center", Counts::csatCenter),
    CSAT_CSR("Satisfaction with the CSR", Counts::csatCsr),
    RESOLUTION("Call resolution", Counts::resolved),
    /** Of teams, call types and centers only: it depends on the CSRs of earlier contacts. */
    FCR("First call resolution", Counts::fcr),
    CONTINUES("The share of customers who continue to do business", Counts::continues),
    WORLD_CLASS_CALL("The share of world class calls", Counts::worldClassCall);

    private final String words;
    private final Function<Counts, Optional<Rate>> of;

    TrendMetric(String words, Function<Counts, Optional<Rate>> of) {
        this.words = words;
        this.of = of;
    }

    /** As a sentence begins. */
    String words() {
        return words;
    }

    Optional<Rate> of(Counts counts) {
        return of.apply(counts);
    }
}
