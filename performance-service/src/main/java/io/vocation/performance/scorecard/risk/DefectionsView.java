package io.vocation.performance.scorecard.risk;

import io.vocation.commons.figure.IntervalView;
import io.vocation.commons.policy.Policy;
import io.vocation.performance.scorecard.metric.Behind;
import io.vocation.performance.scorecard.metric.MetricView.State;
import io.vocation.performance.scorecard.metric.Rules;
import io.vocation.performance.tally.Counts;
import io.vocation.performance.tally.Measure;
import io.vocation.performance.tally.Score;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.net.URI;
import java.util.List;

/**
 * How many customers are likely to leave (practice M5).
 *
 * @param parts empty while there are too few answers, when the figures are null
 */
@Schema(
        name = "ProjectedDefections",
        description =
                "Customers who are likely to leave, of those whose answers say on which contact their call was "
                        + "resolved: the customers of each part times the rate at which customers of such calls leave (M5). The "
                        + "interval is that of the parts' shares; the rates are taken as given. Not of a person, since it rests on FCR.",
        requiredProperties = {"state", "customers", "parts"})
public record DefectionsView(
        State state,

        @Schema(description = "Customers whose answers say on which contact their call was resolved", examples = "482")
        long customers,

        @Schema(description = "Customers who are likely to leave: the sum of the parts", examples = "41.7")
        Double defections,

        @Schema(description = "defections / customers", examples = "0.0865")
        Double rate,

        IntervalView interval,

        List<Part> parts) {

    /** Which customers. */
    @Schema(name = "DefectionPartName")
    public enum Name {
        FCR("defection.fcr"),
        RESOLVED_LATER("defection.later"),
        UNRESOLVED("defection.unresolved");

        private final String key;

        Name(String key) {
            this.key = key;
        }
    }

    /** One part of the projection. */
    @Schema(
            name = "DefectionPart",
            description = "RESOLVED_LATER are customers whose call was resolved after two or more contacts.",
            requiredProperties = {"name", "customers", "leaving", "source", "defections", "responses"})
    public record Part(
            Name name,

            @Schema(examples = "361") long customers,

            @Schema(description = "The rate at which such customers leave, from policy", examples = "0.05")
            double leaving,

            @Schema(description = "Whose word the rate is", examples = "R published research")
            String source,

            @Schema(description = "customers × leaving", examples = "18.05")
            double defections,

            URI responses) {}

    /** Null where nobody's answers say. */
    public static DefectionsView of(Counts counts, Rules rules, Behind behind) {
        if (counts.fcrN() == 0) {
            return null;
        }
        // Of all who decide on FCR those who did not have it and were not resolved later are unresolved. Unresolved
        // calls of
        // surveys that ask for no contacts are not among them: their resolved calls are in none of the other parts.
        long later = Math.min(counts.resolvedLater(), counts.fcrN() - counts.fcrYes());
        long[] customers = {counts.fcrYes(), later, counts.fcrN() - counts.fcrYes() - later};
        Policy[] rates = new Policy[customers.length];
        double[] leaving = new double[customers.length];
        for (Name name : Name.values()) {
            rates[name.ordinal()] = rules.value(name.key);
            leaving[name.ordinal()] = rates[name.ordinal()].asDouble();
        }
        if (counts.fcrN() < rules.shownFrom()) {
            return new DefectionsView(State.INSUFFICIENT_DATA, counts.fcrN(), null, null, null, List.of());
        }
        Projection projection = new Projection(customers, leaving);
        return new DefectionsView(
                State.SHOWN,
                projection.n(),
                projection.defections(),
                projection.share(),
                IntervalView.of(projection.interval(rules.level())),
                List.of(Name.values()).stream()
                        .map(name -> part(name, customers[name.ordinal()], rates[name.ordinal()], behind))
                        .toList());
    }

    private static Part part(Name name, long customers, Policy leaving, Behind behind) {
        URI responses =
                switch (name) {
                    case FCR -> behind.answers(Measure.FCR, Score.LIVED, true);
                    case RESOLVED_LATER -> behind.with("metric", Measure.FCR, "resolved", true, "verdict", "NO");
                    case UNRESOLVED -> behind.with("metric", Measure.FCR, "resolved", false);
                };
        return new Part(
                name, customers, leaving.asDouble(), leaving.source(), customers * leaving.asDouble(), responses);
    }
}
