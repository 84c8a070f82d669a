package io.vocation.performance.tally;

import io.vocation.commons.figure.Rate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The five metrics (practice M1) and FCR (practice M3), by the names that survey-service knows them by as well. There is
 * nothing else: no calls per hour and no handle time is a figure of anybody (practice P6).
 */
@Schema(name = "Measure", description = "One of the five metrics (M1), or FCR (M3).")
public enum Measure {
    CSAT_CENTER("csatCenter", "Satisfaction with the contact center", Counts::csatCenter),
    CSAT_CSR("csatCsr", "Satisfaction with the CSR", Counts::csatCsr),
    RESOLUTION("resolution", "Call resolution", Counts::resolved),
    CONTINUES("continues", "The share of customers who continue to do business", Counts::continues),
    WORLD_CLASS_CALL("worldClassCall", "The share of world class calls", Counts::worldClassCall),
    /** Of groups only: it depends on the CSRs of earlier contacts as well. */
    FCR("fcr", "First call resolution", Counts::fcr);

    private final String field;
    private final String words;
    private final Function<Counts, Optional<Rate>> rate;

    Measure(String field, String words, Function<Counts, Optional<Rate>> rate) {
        this.field = field;
        this.words = words;
        this.rate = rate;
    }

    /** Those of one person, or of a group. */
    public static Stream<Measure> of(boolean person) {
        return Arrays.stream(values()).filter(measure -> !person || measure.isOfPeople());
    }

    /** Whether one person has such a figure. */
    public boolean isOfPeople() {
        return this != FCR;
    }

    /** The name of its field on a scorecard. */
    public String field() {
        return field;
    }

    /** As a sentence begins. */
    public String words() {
        return words;
    }

    /** Its rate; empty where nobody answered. */
    public Optional<Rate> in(Counts counts) {
        return rate.apply(counts);
    }
}
