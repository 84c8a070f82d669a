package io.vocation.performance.retention;

import io.vocation.performance.window.Window;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A model of who continues to do business, as it was fitted once. It never changes.
 *
 * @param sample all responses of the window that said whether they continue, complete or not
 * @param fitted null where there was not enough to fit
 */
public record RetentionModel(
        UUID id,
        UUID centerId,
        Instant fittedAt,
        Window window,
        RetentionState state,
        List<AnswerPattern> sample,
        CompleteCases complete,
        Fitted fitted,
        double ridge,
        String method,
        String policyVersion) {

    /** Changes whenever the same sample and policy would give another model. */
    static final String METHOD = "ridge-logistic-1";

    /** Responses of the window that said whether they continue. */
    public long responses() {
        return sample.stream().mapToLong(AnswerPattern::all).sum();
    }

    /** Of those, how many there would be in a year. */
    public double responsesAYear() {
        long days = window.from().datesUntil(window.to().plusDays(1)).count();
        return responses() * 365.0 / days;
    }

    boolean knows(Predictor metric) {
        return complete.predictors().contains(metric);
    }

    /**
     * What a change comes to; empty where the model says nothing about it.
     *
     * @param points of the metric, in hundredths, positive for more
     */
    public Optional<Effect> effect(Predictor metric, double points, double level) {
        return state == RetentionState.PREDICTS && knows(metric)
                ? Optional.of(Effect.of(complete, fitted.model(), metric, points, level))
                : Optional.empty();
    }
}
