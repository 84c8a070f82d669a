package io.vocation.performance.scorecard.metric;

import io.vocation.performance.tally.Counts;
import io.vocation.performance.tally.Measure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.function.Function;

/**
 * The metrics that somebody answered; the others are null and left out of the JSON (practice M4).
 *
 * @param fcr null for a person, since it depends on earlier callers' CSRs (practice M3)
 */
@Schema(description = "The metrics that somebody answered. One that nobody answered is absent: it is not zero.")
public record Metrics(
        @Schema(description = "Top box with the contact center (M2)")
        MetricView csatCenter,

        @Schema(description = "Top box with the CSR (M2)") MetricView csatCsr,

        @Schema(description = "The customer says that the call was resolved (M3)")
        MetricView resolution,

        @Schema(description = "The customer continues to do business; the others are at risk (M5)")
        MetricView continues,

        @Schema(description = "Top box with the CSR and resolved (M4)")
        MetricView worldClassCall,

        @Schema(
                description =
                        "Resolved, and one contact was enough (M3). Not of a person: it depends on the CSRs of earlier "
                                + "contacts")
        MetricView fcr) {

    /**
     * @param person whether they are those of one person
     * @param others what they are held against
     */
    public static Metrics of(boolean person, Counts counts, HeldAgainst others, Rules rules, Behind behind) {
        Function<Measure, MetricView> metric = measure -> MetricView.of(measure, counts, others, rules, behind);
        return new Metrics(
                metric.apply(Measure.CSAT_CENTER),
                metric.apply(Measure.CSAT_CSR),
                metric.apply(Measure.RESOLUTION),
                metric.apply(Measure.CONTINUES),
                metric.apply(Measure.WORLD_CLASS_CALL),
                person ? null : metric.apply(Measure.FCR));
    }
}
