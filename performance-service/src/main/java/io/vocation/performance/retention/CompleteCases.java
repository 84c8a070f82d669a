package io.vocation.performance.retention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The responses that answered all of some predictors. Where that would leave too few, the least answered predictor goes
 * first: a question that a survey does not ask must not cost all its responses. That responses are incomplete may depend on
 * the predictors; the coefficients stay right as long as it does not depend on whether the customer continues.
 */
record CompleteCases(List<Predictor> predictors, Cases cases) {

    CompleteCases {
        predictors = List.copyOf(predictors);
    }

    /** @param completeShare of the responses that are to be complete, in (0, 1] */
    static CompleteCases chosen(List<AnswerPattern> sample, double completeShare) {
        long responses = sample.stream().mapToLong(AnswerPattern::all).sum();
        List<Predictor> chosen = new ArrayList<>(Arrays.asList(Predictor.values()));
        while (!chosen.isEmpty() && complete(sample, chosen) < completeShare * responses) {
            chosen.remove(chosen.stream()
                    .min(Comparator.comparingLong(predictor -> complete(sample, List.of(predictor))))
                    .orElseThrow());
        }
        chosen.removeIf(predictor -> !varies(predictor, sample, List.copyOf(chosen)));
        return of(sample, chosen);
    }

    static CompleteCases of(List<AnswerPattern> sample, List<Predictor> predictors) {
        Map<List<Double>, Cases.Row> rows = new LinkedHashMap<>();
        sample.stream().filter(pattern -> answered(pattern, predictors)).forEach(pattern -> {
            List<Double> values = predictors.stream()
                    .map(predictor -> predictor.in(pattern) ? 1.0 : 0.0)
                    .toList();
            rows.merge(values, new Cases.Row(values, pattern.yes(), pattern.all()), CompleteCases::together);
        });
        return new CompleteCases(predictors, new Cases(List.copyOf(rows.values())));
    }

    private static Cases.Row together(Cases.Row one, Cases.Row other) {
        return new Cases.Row(one.values(), one.yes() + other.yes(), one.all() + other.all());
    }

    private static long complete(List<AnswerPattern> sample, List<Predictor> predictors) {
        return sample.stream()
                .filter(pattern -> answered(pattern, predictors))
                .mapToLong(AnswerPattern::all)
                .sum();
    }

    private static boolean answered(AnswerPattern pattern, List<Predictor> predictors) {
        return predictors.stream().allMatch(predictor -> predictor.in(pattern) != null);
    }

    private static boolean varies(Predictor predictor, List<AnswerPattern> sample, List<Predictor> chosen) {
        return sample.stream()
                        .filter(pattern -> answered(pattern, chosen))
                        .map(predictor::in)
                        .collect(Collectors.toSet())
                        .size()
                > 1;
    }
}
