package io.vocation.performance.standing;

import io.vocation.commons.figure.Rate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/**
 * The fit on data that everybody knows: tumors in 70 historical control groups of rats (Tarone, 1982, "The use of historical
 * control information in testing for a trend in proportions", Biometrics 38: 215–220; Gelman and others, "Bayesian Data
 * Analysis", chapter 5), against published values and against an estimation that is written differently.
 */
@Tag("F2")
class RatTumorTest {

    private static final int[] TUMORS = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 5, 2, 5, 3, 2,
        7, 7, 3, 3, 2, 9, 10, 4, 4, 4, 4, 4, 4, 4, 10, 4, 4, 4, 5, 11, 12, 5, 5, 6, 5, 6, 6, 6, 6, 16, 15, 15, 9
    };
    private static final int[] RATS = {
        20, 20, 20, 20, 20, 20, 20, 19, 19, 19, 19, 18, 18, 17, 20, 20, 20, 20, 19, 19, 18, 18, 25, 24, 23, 20, 20, 20,
                20, 20,
        20, 10, 49, 19, 46, 27, 17, 49, 47, 20, 20, 13, 48, 50, 20, 20, 20, 20, 20, 20, 20, 48, 19, 19, 19, 22, 46, 49,
                20, 20,
        23, 19, 22, 20, 20, 20, 52, 46, 47, 24
    };

    /** As the book has it: the 70 shares have mean 0.136 and standard deviation 0.103, which gives (1.4, 8.6) by moments. */
    @Test
    void theDataAreThoseOfTheBook() {
        double[] shares = new double[TUMORS.length];
        Arrays.setAll(shares, i -> (double) TUMORS[i] / RATS[i]);
        double mean = Arrays.stream(shares).average().orElseThrow();
        double variance = Arrays.stream(shares)
                        .map(share -> (share - mean) * (share - mean))
                        .sum()
                / (shares.length - 1);

        double precision = mean * (1 - mean) / variance - 1;

        assertEquals(70, shares.length);
        assertEquals(0.136, mean, 0.0005);
        assertEquals(0.103, Math.sqrt(variance), 0.0005);
        assertEquals(1.4, mean * precision, 0.05);
        assertEquals(8.6, (1 - mean) * precision, 0.05);
    }

    /** The vignette of the R package BayesGOF prints, for the same 70 groups, alpha 2.304768 and beta 14.079707 by maximum likelihood. */
    @Test
    void theFitIsThePublishedOne() {
        Prior prior =
                assertInstanceOf(Fit.Spread.class, BetaBinomial.fit(rates())).prior();

        assertEquals(2.304768, prior.mean() * prior.precision(), 0.002);
        assertEquals(14.079707, (1 - prior.mean()) * prior.precision(), 0.01);
    }

    /**
     * Expectation and maximization (Minka, 2000, "Estimating a Dirichlet distribution", equation 55, the fixed point of the
     * Pólya likelihood): knows neither mean and precision nor profiles nor gradients, and comes to the same.
     */
    @Test
    void aFixedPointIterationComesToTheSame() {
        double alpha = 1.4;
        double beta = 8.6;
        for (int i = 0; i < 20_000; i++) {
            double up = 0;
            double down = 0;
            double all = 0;
            for (int group = 0; group < RATS.length; group++) {
                up += steps(alpha, TUMORS[group]);
                down += steps(beta, RATS[group] - TUMORS[group]);
                all += steps(alpha + beta, RATS[group]);
            }
            alpha *= up / all;
            beta *= down / all;
        }

        Prior prior =
                assertInstanceOf(Fit.Spread.class, BetaBinomial.fit(rates())).prior();

        assertEquals(alpha, prior.mean() * prior.precision(), 1e-4);
        assertEquals(beta, (1 - prior.mean()) * prior.precision(), 1e-3);
    }

    /** Digamma(x + n) − digamma(x), by its recurrence. */
    private static double steps(double x, int n) {
        double sum = 0;
        for (int j = 0; j < n; j++) {
            sum += 1 / (x + j);
        }
        return sum;
    }

    private static List<Rate> rates() {
        List<Rate> rates = new ArrayList<>();
        for (int i = 0; i < RATS.length; i++) {
            rates.add(new Rate(TUMORS[i], RATS[i]));
        }
        return rates;
    }
}
