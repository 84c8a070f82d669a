package io.vocation.survey.figure;

import java.util.stream.IntStream;

/**
 * Fisher's exact test of two proportions (R. A. Fisher, 1935, "The Design of Experiments"), two-sided: the chance, given all
 * that was counted, of a table that is no more probable than the one seen.
 */
public final class ExactTest {
    /** Tables that differ by rounding only are equally probable. */
    private static final double TIES = 1e-7;

    private final double[] logFactorials;

    /** @param most the largest number of things that will be counted together */
    public ExactTest(int most) {
        logFactorials = new double[most + 1];
        for (int i = 2; i <= most; i++) {
            logFactorials[i] = logFactorials[i - 1] + Math.log(i);
        }
    }

    /**
     * Whether {@code some} of {@code of} differs from what the rest does.
     *
     * @param allSome among all, these included
     * @param all these included
     * @return in (0, 1]
     */
    public double p(int some, int of, int allSome, int all) {
        int least = Math.max(0, of - (all - allSome));
        int most = Math.min(of, allSome);
        double seen = log(some, of, allSome, all);
        double sum = IntStream.rangeClosed(least, most)
                .mapToDouble(k -> log(k, of, allSome, all))
                .filter(each -> each <= seen + TIES)
                .map(Math::exp)
                .sum();
        return Math.min(1, sum);
    }

    /** The logarithm of the hypergeometric probability. */
    private double log(int some, int of, int allSome, int all) {
        return choose(allSome, some) + choose(all - allSome, of - some) - choose(all, of);
    }

    private double choose(int n, int k) {
        return logFactorials[n] - logFactorials[k] - logFactorials[n - k];
    }

    /**
     * Holm (1979), "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6: 65–70:
     * each p-value made so large that comparing all of them with one level is wrong at most that often.
     *
     * @return in the same order
     */
    public static double[] holm(double[] p) {
        Integer[] order = IntStream.range(0, p.length)
                .boxed()
                .sorted((a, b) -> Double.compare(p[a], p[b]))
                .toArray(Integer[]::new);
        double[] adjusted = new double[p.length];
        double highest = 0;
        for (int rank = 0; rank < p.length; rank++) {
            highest = Math.max(highest, Math.min(1, p[order[rank]] * (p.length - rank)));
            adjusted[order[rank]] = highest;
        }
        return adjusted;
    }
}
