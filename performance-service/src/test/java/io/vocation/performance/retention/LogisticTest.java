package io.vocation.performance.retention;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("M12")
class LogisticTest {

    /**
     * Temperature in °F at the 23 shuttle launches before Challenger, and whether an O-ring was damaged: Dalal, Fowlkes and
     * Hoadley (1989), Journal of the American Statistical Association 84: 945–957; coefficients and standard errors as in
     * Agresti, "Categorical Data Analysis", where the same data are fitted.
     */
    @Test
    void theShuttlesAreFittedAsPublished() {
        double[] damaged = {53, 57, 58, 63, 70, 70, 75};
        double[] sound = {66, 67, 67, 67, 68, 69, 70, 70, 72, 73, 75, 76, 76, 78, 79, 81};
        List<Cases.Row> rows = new ArrayList<>();
        for (double degrees : damaged) {
            rows.add(new Cases.Row(List.of(degrees), 1, 1));
        }
        for (double degrees : sound) {
            rows.add(new Cases.Row(List.of(degrees), 0, 1));
        }

        Logistic fit = Logistic.fit(new Cases(rows), 0);

        assertEquals(15.0429, fit.coefficients().getEntry(0), 0.0001);
        assertEquals(-0.2322, fit.coefficients().getEntry(1), 0.0001);
        assertEquals(7.3786, Math.sqrt(fit.covariance().getEntry(0, 0)), 0.001);
        assertEquals(0.1082, Math.sqrt(fit.covariance().getEntry(1, 1)), 0.0001);
        // At 31 °F, as on the day.
        assertEquals(0.9996, fit.probability(new Cases.Row(List.of(31.0), 0, 0)), 0.0001);
    }

    /** One yes-or-no predictor: the coefficients are log odds, their variances sums of reciprocals (Woolf, 1955). */
    @Test
    void aTwoByTwoTableHasItsLogOdds() {
        Logistic fit = Logistic.fit(cases(new long[] {0, 20, 50}, new long[] {1, 80, 100}), 0);

        assertEquals(Math.log(20.0 / 30), fit.coefficients().getEntry(0), 1e-9);
        assertEquals(Math.log(80.0 * 30 / (20 * 20)), fit.coefficients().getEntry(1), 1e-9);
        assertEquals(1 / 20.0 + 1 / 30.0 + 1 / 80.0 + 1 / 20.0, fit.covariance().getEntry(1, 1), 1e-9);
    }

    @Test
    void rowsAndSingleObservationsGiveTheSameFit() {
        List<Cases.Row> single = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            boolean second = i >= 50;
            single.add(new Cases.Row(List.of(second ? 1.0 : 0.0), (second ? i - 50 < 80 : i < 20) ? 1 : 0, 1));
        }

        Logistic one = Logistic.fit(new Cases(single), 0.1);
        Logistic other = Logistic.fit(cases(new long[] {0, 20, 50}, new long[] {1, 80, 100}), 0.1);

        assertEquals(0, one.coefficients().subtract(other.coefficients()).getLInfNorm(), 1e-9);
        assertEquals(0, one.covariance().subtract(other.covariance()).getNorm1(), 1e-9);
    }

    @Test
    void whatSeparatesYesFromNoHasAnAnswerByItsRidge() {
        Logistic fit = Logistic.fit(cases(new long[] {0, 0, 30}, new long[] {1, 70, 70}), 0.1);

        double slope = fit.coefficients().getEntry(1);
        assertTrue(slope > 5 && slope < 20, "slope " + slope);
        assertTrue(fit.covariance().getEntry(1, 1) < 10);
        // Where the penalized likelihood is flat: ridge times the slope is what the group of 70 leaves unexplained.
        double left = 70 * (1 - fit.probability(new Cases.Row(List.of(1.0), 0, 0)));
        assertEquals(0.1 * slope, left, 1e-6);
    }

    @Test
    void theTruthIsFoundAgain() {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(12);
        double[] truth = {-0.5, 0.8, 1.2, -0.4};
        int within = 0;
        for (int sample = 0; sample < 200; sample++) {
            Logistic fit = Logistic.fit(drawn(random, truth, 2_000), 0.1);
            for (int i = 0; i < truth.length; i++) {
                double error = Math.sqrt(fit.covariance().getEntry(i, i));
                within += Math.abs(fit.coefficients().getEntry(i) - truth[i]) <= 1.96 * error ? 1 : 0;
            }
        }

        assertEquals(0.95, within / 800.0, 0.02);
    }

    /** Three predictors, each yes in six of ten cases. */
    static Cases drawn(UniformRandomProvider random, double[] truth, int all) {
        long[][] counted = new long[8][2];
        for (int i = 0; i < all; i++) {
            int kind = 0;
            double linear = truth[0];
            for (int j = 0; j < 3; j++) {
                if (random.nextDouble() < 0.6) {
                    kind |= 1 << j;
                    linear += truth[j + 1];
                }
            }
            counted[kind][0] += random.nextDouble() < 1 / (1 + Math.exp(-linear)) ? 1 : 0;
            counted[kind][1]++;
        }
        List<Cases.Row> rows = new ArrayList<>();
        for (int kind = 0; kind < 8; kind++) {
            List<Double> values = List.of((double) (kind & 1), (double) (kind >> 1 & 1), (double) (kind >> 2));
            rows.add(new Cases.Row(values, counted[kind][0], counted[kind][1]));
        }
        return new Cases(rows);
    }

    /** Rows of: value, yes, all. */
    private static Cases cases(long[]... rows) {
        List<Cases.Row> all = new ArrayList<>();
        for (long[] row : rows) {
            all.add(new Cases.Row(List.of((double) row[0]), row[1], row[2]));
        }
        return new Cases(all);
    }
}
