package io.vocation.performance.retention;

import io.vocation.performance.window.Window;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A fit as it is shown.
 *
 * @param coefficients null where nothing was fitted
 * @param heldOut null where nothing was fitted
 */
@Schema(
        name = "RetentionModel",
        description = "A fitted model of who continues to do business.",
        requiredProperties = {
            "id",
            "centerId",
            "fittedAt",
            "window",
            "state",
            "explanation",
            "sample",
            "predictors",
            "method"
        })
record RetentionModelView(
        UUID id,
        UUID centerId,
        Instant fittedAt,

        @Schema(description = "The days whose responses it is fitted to")
        Window window,

        RetentionState state,

        @Schema(description = "The same in words") String explanation,
        SampleView sample,

        @Schema(
                description =
                        "The answers it foretells by; those that too few gave, or that did not vary, are left out")
        List<Predictor> predictors,

        @Schema(description = "Absent where nothing was fitted")
        List<CoefficientView> coefficients,

        @Schema(description = "How well it foretells what it has not seen; absent where nothing was fitted")
        HeldOutView heldOut,

        MethodView method) {

    /** What it is fitted to. */
    @Schema(
            name = "RetentionSample",
            description = "What it is fitted to.",
            requiredProperties = {"responses", "complete", "continuing"})
    record SampleView(
            @Schema(description = "Responses that said whether they continue", examples = "4210")
            long responses,

            @Schema(description = "Of those, with an answer to every predictor", examples = "3988")
            long complete,

            @Schema(description = "Of the complete ones, how many continue", examples = "3531")
            long continuing) {}

    /** One coefficient, in log odds. */
    @Schema(
            name = "RetentionCoefficient",
            description = "One coefficient, in log odds.",
            requiredProperties = {"term", "estimate", "standardError"})
    record CoefficientView(
            @Schema(description = "INTERCEPT or a predictor", examples = "RESOLUTION")
            String term,

            @Schema(examples = "1.3406") double estimate,
            @Schema(examples = "0.1183") double standardError) {}

    /**
     * How well it foretells.
     *
     * @param calibrationSlope null where it foretells everybody the same
     */
    @Schema(
            name = "RetentionHeldOut",
            description = "How well it foretells answers that the fit had not seen (cross-validation).",
            requiredProperties = {"brier", "logLoss", "calibrationIntercept", "auc", "folds", "seed"})
    record HeldOutView(
            LossView brier,
            LossView logLoss,

            @Schema(description = "What is to be added to its log odds; 0 is right", examples = "0.0012")
            double calibrationIntercept,

            @Schema(
                    description = "How much bolder it should be; 1 is right, below it it is too bold",
                    examples = "0.97")
            Double calibrationSlope,

            @Schema(description = "How often who continues was foretold more than who does not", examples = "0.71")
            double auc,

            @Schema(examples = "10") int folds,

            @Schema(description = "Of the folds, in hexadecimal digits", examples = "8f2a4c6e01b3d597")
            String seed) {

        static HeldOutView of(HeldOut heldOut) {
            return new HeldOutView(
                    LossView.of(heldOut.brier()),
                    LossView.of(heldOut.logLoss()),
                    heldOut.calibrationIntercept(),
                    heldOut.calibrationSlope(),
                    heldOut.auc(),
                    heldOut.folds(),
                    Long.toHexString(heldOut.seed()));
        }
    }

    /** A mean loss. */
    @Schema(
            name = "RetentionLoss",
            description = "A mean loss, the smaller the better, beside that of the center's average.",
            requiredProperties = {"model", "average", "difference", "low", "high"})
    record LossView(
            @Schema(examples = "0.1201") double model,

            @Schema(description = "Of foretelling everybody the average", examples = "0.1332")
            double average,

            @Schema(description = "Model less average", examples = "-0.0131")
            double difference,

            @Schema(description = "Lower end of the difference's interval", examples = "-0.0170")
            double low,

            @Schema(description = "Upper end of the difference's interval", examples = "-0.0092")
            double high) {

        static LossView of(HeldOut.Loss loss) {
            return new LossView(loss.model(), loss.average(), loss.difference(), loss.low(), loss.high());
        }
    }

    /** How it was fitted, so that it can be fitted again (practice F7). */
    @Schema(
            name = "RetentionMethod",
            description = "How it was fitted.",
            requiredProperties = {"name", "policyVersion", "ridge"})
    record MethodView(
            @Schema(examples = "ridge-logistic-1") String name,

            @Schema(description = "Version of the policy values", examples = "31-32-33-34-35-36-7")
            String policyVersion,

            @Schema(description = "Weight of the penalty", examples = "0.1")
            double ridge) {}

    static RetentionModelView of(RetentionModel model) {
        Cases cases = model.complete().cases();
        Fitted fitted = model.fitted();
        return new RetentionModelView(
                model.id(),
                model.centerId(),
                model.fittedAt(),
                model.window(),
                model.state(),
                explanation(model),
                new SampleView(model.responses(), cases.all(), cases.yes()),
                model.complete().predictors(),
                fitted == null ? null : coefficients(model),
                fitted == null ? null : HeldOutView.of(fitted.heldOut()),
                new MethodView(model.method(), model.policyVersion(), model.ridge()));
    }

    private static List<CoefficientView> coefficients(RetentionModel model) {
        Logistic fit = model.fitted().model();
        List<Predictor> predictors = model.complete().predictors();
        return IntStream.rangeClosed(0, predictors.size())
                .mapToObj(i -> new CoefficientView(
                        i == 0 ? "INTERCEPT" : predictors.get(i - 1).name(),
                        fit.coefficients().getEntry(i),
                        Math.sqrt(fit.covariance().getEntry(i, i))))
                .toList();
    }

    private static String explanation(RetentionModel model) {
        long complete = model.complete().cases().all();
        return String.format(
                Locale.ROOT,
                switch (model.state()) {
                    case PREDICTS ->
                        "The other answers of %d customers tell who continues better than the center's average does.";
                    case NO_BETTER_THAN_AVERAGE ->
                        "The other answers of %d customers tell no better than the center's average who continues, so nothing"
                                + " is said about customers kept.";
                    case NOT_ENOUGH_DATA ->
                        "%d customers answered all questions, or too few of them do not continue: not enough to fit a model.";
                },
                complete);
    }
}
