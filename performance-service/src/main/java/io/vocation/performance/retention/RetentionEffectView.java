package io.vocation.performance.retention;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What a change of a metric comes to.
 *
 * @param change null where the model says nothing about it
 * @param customersKept null where the model says nothing about it
 */
@Schema(
        name = "RetentionEffect",
        description = "What a change of a metric comes to in customers who continue.",
        requiredProperties = {"model", "fittedAt", "state", "metric", "points", "explanation", "caution"})
public record RetentionEffectView(
        @Schema(description = "The fit that says so") UUID model,
        Instant fittedAt,
        State state,
        Predictor metric,
        @Schema(examples = "2") double points,

        @Schema(description = "The same in words") String explanation,
        String caution,
        ChangeView change,
        KeptView customersKept) {

    public static final String CAUTION =
            "Going together is no proof of cause: customers whose answers differ may differ in more than"
                    + " that. The other answers are held as they are, so what the metric does through them is not in the figure.";

    /** Whether the model says anything about it. */
    @Schema(name = "RetentionEffectState")
    public enum State {
        SHOWN,
        /** The metric is none of the model's predictors: too few answered it, or it did not vary. */
        NOT_IN_MODEL,
        NO_BETTER_THAN_AVERAGE,
        NOT_ENOUGH_DATA
    }

    /** The change in the share of customers who continue. */
    @Schema(
            name = "RetentionChange",
            description = "The change in the share of customers who continue.",
            requiredProperties = {"share", "low", "high", "level", "method"})
    public record ChangeView(
            @Schema(examples = "0.0041") double share,
            @Schema(examples = "0.0029") double low,
            @Schema(examples = "0.0053") double high,
            @Schema(examples = "0.95") double level,

            @Schema(
                    description = "Of the interval: the delta method, from the covariance of the coefficients",
                    examples = "DELTA")
            String method) {}

    /** Customers kept, or lost where it is below zero. */
    @Schema(
            name = "CustomersKept",
            description = "Customers kept in a year; lost where it is below zero.",
            requiredProperties = {"aYear", "low", "high", "ofCustomers", "counted"})
    public record KeptView(
            @Schema(examples = "205.4") double aYear,
            @Schema(examples = "145.2") double low,
            @Schema(examples = "265.7") double high,

            @Schema(description = "Customers a year that the share is taken of", examples = "50000")
            double ofCustomers,

            Counted counted) {}

    /** Whose word the number of customers is. */
    @Schema(name = "CustomersCounted")
    public enum Counted {
        /** The caller's. */
        GIVEN,
        /** Those who answered whether they continue, in a year; the center has more customers than answer. */
        RESPONSES
    }

    static RetentionEffectView of(RetentionModel model, Predictor metric, double points, Long customers, double level) {
        State state = state(model, metric);
        Effect effect = model.effect(metric, points, level).orElse(null);
        return new RetentionEffectView(
                model.id(),
                model.fittedAt(),
                state,
                metric,
                points,
                explanation(state, metric, points, effect),
                CAUTION,
                effect == null
                        ? null
                        : new ChangeView(effect.share(), effect.low(), effect.high(), effect.level(), "DELTA"),
                effect == null ? null : kept(model, effect, customers));
    }

    private static State state(RetentionModel model, Predictor metric) {
        return switch (model.state()) {
            case NOT_ENOUGH_DATA -> State.NOT_ENOUGH_DATA;
            case NO_BETTER_THAN_AVERAGE -> State.NO_BETTER_THAN_AVERAGE;
            case PREDICTS -> model.knows(metric) ? State.SHOWN : State.NOT_IN_MODEL;
        };
    }

    private static KeptView kept(RetentionModel model, Effect effect, Long customers) {
        double of = customers == null ? model.responsesAYear() : customers;
        return new KeptView(
                effect.share() * of,
                effect.low() * of,
                effect.high() * of,
                of,
                customers == null ? Counted.RESPONSES : Counted.GIVEN);
    }

    private static String explanation(State state, Predictor metric, double points, Effect effect) {
        return switch (state) {
            case SHOWN ->
                say(
                        "%+.1f points of %s go together with %+.2f points of customers who continue (%+.2f to %+.2f).",
                        points, metric.words(), effect.share() * 100, effect.low() * 100, effect.high() * 100);
            case NOT_IN_MODEL -> say("The model says nothing about %s.", metric.words());
            case NO_BETTER_THAN_AVERAGE ->
                "The model is no better than the average, so nothing is said about customers kept.";
            case NOT_ENOUGH_DATA -> "There was not enough to fit a model, so nothing is said about customers kept.";
        };
    }

    private static String say(String sentence, Object... values) {
        return String.format(Locale.ROOT, sentence, values);
    }
}
