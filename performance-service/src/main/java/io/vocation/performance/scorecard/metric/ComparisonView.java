package io.vocation.performance.scorecard.metric;

import io.vocation.commons.figure.Rate;
import io.vocation.performance.figure.Difference;
import io.vocation.performance.tally.Measure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.Optional;
import java.util.UUID;

/**
 * A metric against the rest of a group (practice P1).
 *
 * @param all null where the rest is hidden: it would follow from it
 * @param rest null where it is hidden
 * @param difference null unless both sides have answers enough
 */
@Schema(
        name = "Comparison",
        description = "The metric against the rest of a team or center: those who are compared are left out of it.",
        requiredProperties = {"with", "id", "state"})
public record ComparisonView(
        Peers.Group with,

        UUID id,

        @Schema(examples = "North") String name,

        @Schema(description = "The whole group, those who are compared among it")
        ShareView all,

        @Schema(description = "The group without those who are compared")
        ShareView rest,

        DifferenceView difference,

        Against state) {

    /** A rate less the rate of the rest. */
    @Schema(
            name = "Difference",
            description =
                    "The rate less that of the rest, with its interval: the hybrid score interval of Newcombe (1998), "
                            + "method 10.",
            requiredProperties = {"value", "low", "high", "level"})
    public record DifferenceView(
            @Schema(examples = "-0.031", minimum = "-1", maximum = "1")
            double value,

            @Schema(examples = "-0.052", minimum = "-1", maximum = "1")
            double low,

            @Schema(examples = "-0.012", minimum = "-1", maximum = "1")
            double high,

            @Schema(examples = "0.95") double level) {}

    static ComparisonView of(Measure measure, Rate own, Peers peers, Rules rules) {
        if (peers.hidden()) {
            return new ComparisonView(
                    peers.group(), peers.id(), peers.name(), null, null, null, Against.TOO_FEW_PEOPLE);
        }
        Optional<Rate> rest = measure.in(peers.rest());
        Difference.Range range = rest.filter(rate -> rate.denominator() >= rules.shownFrom())
                .filter(_ -> own.denominator() >= rules.shownFrom())
                .map(rate -> new Difference(rate, own).newcombe(rules.level()))
                .orElse(null);
        return new ComparisonView(
                peers.group(),
                peers.id(),
                peers.name(),
                share(measure.in(peers.all()), rules),
                share(rest, rules),
                range == null
                        ? null
                        : new DifferenceView(
                                own.value() - rest.orElseThrow().value(), range.low(), range.high(), range.level()),
                range == null ? Against.INSUFFICIENT_DATA : Against.of(range));
    }

    private static ShareView share(Optional<Rate> rate, Rules rules) {
        return rate.map(answered -> ShareView.of(answered, rules)).orElseGet(ShareView::none);
    }
}
