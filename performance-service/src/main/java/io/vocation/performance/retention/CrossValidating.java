package io.vocation.performance.retention;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Foretells each answer by a model that was fitted to the others: the answers are dealt into folds at random, as many yes
 * and no to each as can be, and each fold is foretold by the fit of the rest (Stone, 1974). The average that the model has
 * to beat is that of the rest, too. Losses are compared answer by answer, so the interval of their difference is that of a
 * mean of pairs; that the fits share data is neglected, as is usual.
 */
final class CrossValidating {

    private CrossValidating() {}

    /**
     * @param cases at least {@code folds} yes and as many no
     * @param level of the intervals, in (0, 1)
     */
    static HeldOut evaluate(Cases cases, double ridge, int folds, double level, long seed) {
        Losses losses = new Losses();
        Calibration calibration = new Calibration();
        Ordering ordering = new Ordering();
        for (Cases fold : deal(cases, folds, seed)) {
            Cases rest = cases.without(fold);
            Logistic fit = Logistic.fit(rest, ridge);
            double average = (double) rest.yes() / rest.all();
            List<Foretold> foretold = fold.rows().stream()
                    .filter(row -> row.all() > 0)
                    .map(row -> new Foretold(fit.probability(row), row.yes(), row.no()))
                    .toList();
            foretold.forEach(each -> losses.add(each, average));
            foretold.forEach(calibration::add);
            ordering.add(foretold);
        }
        return new HeldOut(
                losses.brier(level),
                losses.logLoss(level),
                calibration.intercept(),
                calibration.slope(),
                ordering.auc(),
                folds,
                seed);
    }

    /** Answers with the same probability of yes. */
    record Foretold(double probability, long yes, long no) {
        Foretold and(Foretold alike) {
            return new Foretold(probability, yes + alike.yes, no + alike.no);
        }
    }

    private static List<Cases> deal(Cases cases, int folds, long seed) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        int kinds = cases.rows().size();
        long[][] yes = dealt(cases.rows().stream().mapToLong(Cases.Row::yes).toArray(), folds, random);
        long[][] no = dealt(cases.rows().stream().mapToLong(Cases.Row::no).toArray(), folds, random);
        List<Cases> all = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            int at = fold;
            all.add(new Cases(IntStream.range(0, kinds)
                    .mapToObj(kind ->
                            new Cases.Row(cases.rows().get(kind).values(), yes[at][kind], yes[at][kind] + no[at][kind]))
                    .toList()));
        }
        return all;
    }

    /** Shuffles all answers (Fisher and Yates) and gives them out one by one: by fold, how many of each kind. */
    private static long[][] dealt(long[] ofKind, int folds, UniformRandomProvider random) {
        int[] kinds = IntStream.range(0, ofKind.length)
                .flatMap(kind -> IntStream.generate(() -> kind).limit(ofKind[kind]))
                .toArray();
        long[][] dealt = new long[folds][ofKind.length];
        for (int i = 0; i < kinds.length; i++) {
            int j = i + random.nextInt(kinds.length - i);
            int kind = kinds[j];
            kinds[j] = kinds[i];
            dealt[i % folds][kind]++;
        }
        return dealt;
    }
}
