package io.vocation.performance.standing;

import io.vocation.commons.figure.Rate;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How probable each quartile and the bottom share are for each person: the true shares of all are drawn together from
 * their posteriors, ranked, and counted (Laird and Louis, 1989, "Empirical Bayes ranking methods", Journal of Educational
 * Statistics 14: 29–46; Goldstein and Spiegelhalter, 1996, JRSS A 159: 385–443, on why ranks need their uncertainty).
 */
final class PosteriorRanks {

    /** A probability's standard error is at most 0.5/√draws: 1.1 points, in a group of any size. */
    static final int DRAWS = 2_000;

    private PosteriorRanks() {}

    /** The odds of each, in the order of {@code rates}; the same seed gives the same odds. */
    static List<Odds> of(Prior prior, List<Rate> rates, double bottomShare, UniformRandomProvider random) {
        int people = rates.size();
        ContinuousDistribution.Sampler[] samplers = rates.stream()
                .map(rate -> prior.posterior(rate).createSampler(random))
                .toArray(ContinuousDistribution.Sampler[]::new);
        Borders borders = new Borders(people, bottomShare);
        int[][] counts = new int[people][5];
        double[] shares = new double[people];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < people; i++) {
                shares[i] = samplers[i].sample();
            }
            borders.count(shares, counts);
        }
        return IntStream.range(0, people).mapToObj(i -> odds(counts[i], DRAWS)).toList();
    }

    private static Odds odds(int[] counts, double draws) {
        List<Double> quartiles =
                Arrays.stream(counts, 0, 4).mapToObj(count -> count / draws).toList();
        return new Odds(quartiles, counts[4] / draws);
    }

    /** The ranks at which quartiles 1 to 3 and the part above the bottom end; 0 where nobody is above. */
    private static final class Borders {
        private final int[] lastRanks = new int[4];
        private final double[] sorted;

        Borders(int people, double bottomShare) {
            sorted = new double[people];
            for (int quartile = 1; quartile <= 3; quartile++) {
                lastRanks[quartile - 1] = (int) ((long) people * quartile / 4);
            }
            lastRanks[3] = Ranking.firstOfBottom(bottomShare, people) - 1;
        }

        void count(double[] shares, int[][] counts) {
            System.arraycopy(shares, 0, sorted, 0, shares.length);
            Arrays.sort(sorted);
            double first = lowestOfRank(lastRanks[0]);
            double second = lowestOfRank(lastRanks[1]);
            double third = lowestOfRank(lastRanks[2]);
            double aboveBottom = lowestOfRank(lastRanks[3]);
            for (int i = 0; i < shares.length; i++) {
                double share = shares[i];
                int quartile = share >= first ? 0 : share >= second ? 1 : share >= third ? 2 : 3;
                counts[i][quartile]++;
                if (share < aboveBottom) {
                    counts[i][4]++;
                }
            }
        }

        private double lowestOfRank(int rank) {
            return rank == 0 ? Double.POSITIVE_INFINITY : sorted[sorted.length - rank];
        }
    }
}
