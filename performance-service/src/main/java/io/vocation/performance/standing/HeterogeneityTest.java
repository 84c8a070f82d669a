package io.vocation.performance.standing;

import io.vocation.commons.figure.Rate;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.inference.ChiSquareTest;

import java.util.List;

/**
 * Pearson's test of equal shares among N people: the chi-square of the 2×N table of yes and no (Pearson, 1900), with
 * N − 1 degrees of freedom.
 *
 * <p>With few expected misses the chi-square distribution is a poor approximation and the 5 % level would not be 5 %.
 * Below {@value #SMALL} expected in any cell the p-value is therefore taken from random tables with the same margins
 * (under equality, and given the margins, the yes answers are a simple random sample of all answers: the multivariate
 * hypergeometric distribution, as in Fisher's exact test). That p-value, (exceedances + 1) / (tables + 1), keeps its level
 * whatever the number of tables. Drawing stops early after {@value #ENOUGH} exceedances (Besag and Clifford, 1991,
 * "Sequential Monte Carlo p-values", Biometrika 78: 301–304), where p is exceedances / tables.
 */
final class HeterogeneityTest {

    /** Cochran's usual line for "small" expected counts. */
    static final int SMALL = 5;

    static final int ENOUGH = 100;
    static final int MOST_TABLES = 1_999;
    private static final int FEWEST_TABLES = 199;
    /** Answers that may be dealt in all; keeps ten thousand people within a second or two. */
    private static final long MOST_DEALT = 60_000_000;

    private final long[] yes;
    private final long[] answers;
    private final long allYes;
    private final long allAnswers;

    private HeterogeneityTest(List<Rate> rates) {
        yes = rates.stream().mapToLong(Rate::numerator).toArray();
        answers = rates.stream().mapToLong(Rate::denominator).toArray();
        allYes = sum(yes);
        allAnswers = sum(answers);
    }

    /**
     * @param rates at least two people
     * @param random used only where tables are drawn; the same seed gives the same p-value
     */
    static Heterogeneity of(List<Rate> rates, UniformRandomProvider random) {
        if (rates.size() < 2) {
            throw new IllegalArgumentException("Nobody to compare with");
        }
        return new HeterogeneityTest(rates).result(random);
    }

    private Heterogeneity result(UniformRandomProvider random) {
        int freedom = yes.length - 1;
        if (allYes == 0 || allYes == allAnswers) {
            return new Heterogeneity(Heterogeneity.Method.NOTHING_VARIES, 0, freedom, 1, 0);
        }
        int tables = (int) Math.min(MOST_TABLES, MOST_DEALT / minority());
        if (smallestExpected() < SMALL && tables >= FEWEST_TABLES) {
            return drawn(random, freedom, tables);
        }
        var test = ChiSquareTest.withDefaults().test(new long[][] {yes, misses()});
        return new Heterogeneity(Heterogeneity.Method.CHI_SQUARE, test.getStatistic(), freedom, test.getPValue(), 0);
    }

    private Heterogeneity drawn(UniformRandomProvider random, int freedom, int tables) {
        boolean yesIsRare = allYes <= allAnswers - allYes;
        int[] owners = owners();
        int rare = Math.toIntExact(minority());
        double observed = sumOfSquares(yesIsRare ? yes : misses());
        // Every table has the same margins, so the statistic grows with the sum of squares alone.
        double asLarge = observed * (1 - 1e-12);
        int exceeded = 0;
        int table = 0;
        while (table < tables && exceeded < ENOUGH) {
            table++;
            if (sumOfSquares(deal(owners, rare, random)) >= asLarge) {
                exceeded++;
            }
        }
        double p = exceeded == ENOUGH ? (double) exceeded / table : (exceeded + 1.0) / (table + 1.0);
        return new Heterogeneity(Heterogeneity.Method.MONTE_CARLO, statistic(observed), freedom, p, table);
    }

    /**
     * Gives the rare answers to a simple random sample of all answers: the first steps of a Fisher–Yates shuffle. The
     * array is left shuffled, which does no harm: any order of it is as good a start as any other.
     */
    private long[] deal(int[] owners, int rare, UniformRandomProvider random) {
        long[] dealt = new long[yes.length];
        for (int i = 0; i < rare; i++) {
            int j = i + random.nextInt(owners.length - i);
            int owner = owners[j];
            owners[j] = owners[i];
            owners[i] = owner;
            dealt[owner]++;
        }
        return dealt;
    }

    private int[] owners() {
        int[] owners = new int[Math.toIntExact(allAnswers)];
        int at = 0;
        for (int i = 0; i < answers.length; i++) {
            for (long k = 0; k < answers[i]; k++) {
                owners[at++] = i;
            }
        }
        return owners;
    }

    private double sumOfSquares(long[] counts) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += (double) counts[i] * counts[i] / answers[i];
        }
        return sum;
    }

    /** Σ (y − np)² / (np(1−p)), from Σ y²/n; the same for yes and for no. */
    private double statistic(double sumOfSquares) {
        double p = (double) minority() / allAnswers;
        return Math.max(0, (sumOfSquares - allAnswers * p * p) / (p * (1 - p)));
    }

    private double smallestExpected() {
        long fewest = Long.MAX_VALUE;
        for (long n : answers) {
            fewest = Math.min(fewest, n);
        }
        return (double) fewest * minority() / allAnswers;
    }

    private long minority() {
        return Math.min(allYes, allAnswers - allYes);
    }

    private long[] misses() {
        long[] no = new long[yes.length];
        for (int i = 0; i < no.length; i++) {
            no[i] = answers[i] - yes[i];
        }
        return no;
    }

    private static long sum(long[] values) {
        long sum = 0;
        for (long value : values) {
            sum += value;
        }
        return sum;
    }
}
