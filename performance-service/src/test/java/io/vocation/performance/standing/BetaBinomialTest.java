package io.vocation.performance.standing;

import io.vocation.commons.figure.Interval;
import io.vocation.commons.figure.Rate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("F2")
class BetaBinomialTest {

    /** The treated litters of Weil (1970), on which the beta-binomial fit has been shown since Williams (1975). */
    private static final List<Rate> TREATED_LITTERS = rates(
            12, 12, 11, 11, 10, 10, 9, 9, 10, 11, 9, 10, 9, 10, 8, 9, 8, 9, 4, 5, 7, 9, 4, 7, 5, 10, 3, 6, 3, 10, 0, 7);

    @Test
    void aTextbookExampleIsFitted() {
        Prior prior = assertInstanceOf(Fit.Spread.class, BetaBinomial.fit(TREATED_LITTERS))
                .prior();

        // Compared with the likelihood written the other way, by gamma functions.
        double best = byGammaFunctions(TREATED_LITTERS, prior.mean(), prior.precision());
        for (double step : new double[] {-0.01, 0.01}) {
            assertTrue(byGammaFunctions(TREATED_LITTERS, prior.mean() + step, prior.precision()) < best);
            assertTrue(byGammaFunctions(TREATED_LITTERS, prior.mean(), prior.precision() * (1 + step)) < best);
        }
        assertEquals(0.740, prior.mean(), 0.002);
        assertEquals(0.465, 1 / prior.precision(), 0.005);
    }

    @Property(tries = 60)
    void theFitIsTheHighestPointOfAnIndependentlyWrittenLikelihood(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.1, max = 0.95) double mean,
            @ForAll @DoubleRange(min = 2, max = 200) double precision,
            @ForAll @IntRange(min = 2, max = 60) int people) {
        List<Rate> rates = drawn(seed, mean, precision, people, 10, 90);

        Fit fit = BetaBinomial.fit(rates);

        double found = fit instanceof Fit.Spread spread
                ? byGammaFunctions(rates, spread.prior().mean(), spread.prior().precision())
                : byGammaFunctions(rates, Math.clamp(fit.mean(), 1e-9, 1 - 1e-9), 1e7);
        for (int m = 1; m < 40; m++) {
            for (double logPrecision = -2; logPrecision < 12; logPrecision += 0.5) {
                double other = byGammaFunctions(rates, m / 40.0, Math.exp(logPrecision));
                assertTrue(other <= found + 1e-4, () -> fit + " is beaten");
            }
        }
    }

    @Test
    void aLargeGroupGivesBackTheSpreadItWasDrawnFrom() {
        Prior prior = assertInstanceOf(Fit.Spread.class, BetaBinomial.fit(drawn(7, 0.88, 65, 5_000, 30, 120)))
                .prior();

        assertEquals(0.88, prior.mean(), 0.002);
        assertEquals(65, prior.precision(), 4);
        assertEquals(0.04, prior.standardDeviation(), 0.0015);
    }

    @Test
    void equalSharesHaveNoSpread() {
        List<Rate> equals = Collections.nCopies(20, new Rate(44, 50));

        assertEquals(
                0.88,
                assertInstanceOf(Fit.NoSpread.class, BetaBinomial.fit(equals)).mean(),
                1e-12);
        assertEquals(new Fit.NoSpread(1), BetaBinomial.fit(Collections.nCopies(3, new Rate(30, 30))));
        assertEquals(new Fit.NoSpread(0), BetaBinomial.fit(Collections.nCopies(3, new Rate(0, 30))));
    }

    @Test
    void allOrNothingIsFittedToo() {
        List<Rate> extremes = List.of(new Rate(30, 30), new Rate(0, 30), new Rate(30, 30), new Rate(0, 30));

        Prior prior =
                assertInstanceOf(Fit.Spread.class, BetaBinomial.fit(extremes)).prior();

        assertEquals(0.5, prior.mean(), 1e-6);
        assertTrue(prior.precision() < 0.1);
    }

    @Property
    void shrinkingMovesAShareTowardsTheMeanAndNeverPastIt(
            @ForAll @IntRange(min = 1, max = 500) int answers,
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @DoubleRange(min = 0.05, max = 0.95) double mean,
            @ForAll @DoubleRange(min = 1, max = 1_000) double precision) {
        Rate own = new Rate(Math.round(share * answers), answers);

        Shrunken shrunken = new Fit.Spread(new Prior(mean, precision), 0, 0).shrink(own, 0.95);

        double expected = (mean * precision + own.numerator()) / (precision + answers);
        assertEquals(expected, shrunken.value(), 1e-12);
        assertTrue(shrunken.value() >= Math.min(mean, own.value()) - 1e-12);
        assertTrue(shrunken.value() <= Math.max(mean, own.value()) + 1e-12);
        assertEquals(Interval.Method.BETA_BINOMIAL, shrunken.interval().method());
        assertTrue(shrunken.interval().width() > 0);
    }

    /** The uniform prior and 7 of 10: the beta distribution (8, 4), quartiles of which are tabled. */
    @Test
    void theCredibleIntervalCutsBothTailsAlike() {
        Interval interval = new Fit.Spread(new Prior(0.5, 2), 0, 0)
                .shrink(new Rate(7, 10), 0.95)
                .interval();

        assertEquals(0.3903, interval.low(), 0.0001);
        assertEquals(0.8907, interval.high(), 0.0001);
    }

    /**
     * By hand: mean 0.8, precision 40, own 32 of 40. The weight of the prior is ½, the estimate 0.8 and does not move with the
     * precision; the posterior's variance is 0.16/81. A mean known to ±2 points adds (0.01)², so the interval is that of a beta
     * distribution with precision 0.16/(0.16/81 + 0.0001) − 1 = 76.10 instead of 80: wider by √(81/77.10), 2.5 %.
     */
    @Test
    void whatIsNotKnownOfTheFitWidensTheInterval() {
        Prior prior = new Prior(0.8, 40);
        Rate own = new Rate(32, 40);

        Shrunken known = new Fit.Spread(prior, 0, 0).shrink(own, 0.95);
        Shrunken unknown = new Fit.Spread(prior, 0.02 * 0.02, Double.POSITIVE_INFINITY).shrink(own, 0.95);

        assertEquals(0.8, unknown.value(), 1e-12);
        assertEquals(1.025, unknown.interval().width() / known.interval().width(), 0.002);
        assertTrue(new Fit.Spread(prior, 0, 1)
                        .shrink(new Rate(20, 40), 0.95)
                        .interval()
                        .width()
                > new Fit.Spread(prior, 0, 0)
                        .shrink(new Rate(20, 40), 0.95)
                        .interval()
                        .width());
    }

    private static double byGammaFunctions(List<Rate> rates, double mean, double precision) {
        double alpha = mean * precision;
        double beta = (1 - mean) * precision;
        double sum = 0;
        for (Rate rate : rates) {
            sum += logBeta(alpha + rate.numerator(), beta + rate.misses()) - logBeta(alpha, beta);
        }
        return sum;
    }

    private static double logBeta(double a, double b) {
        return LogGamma.value(a) + LogGamma.value(b) - LogGamma.value(a + b);
    }

    static List<Rate> drawn(long seed, double mean, double precision, int people, int fewest, int most) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        var truth =
                BetaDistribution.of(mean * precision, (1 - mean) * precision).createSampler(random);
        List<Rate> rates = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            int answers = random.nextInt(fewest, most + 1);
            rates.add(new Rate(
                    BinomialDistribution.of(answers, truth.sample())
                            .createSampler(random)
                            .sample(),
                    answers));
        }
        return rates;
    }

    static List<Rate> rates(int... yesAndAnswers) {
        List<Rate> rates = new ArrayList<>();
        for (int i = 0; i < yesAndAnswers.length; i += 2) {
            rates.add(new Rate(yesAndAnswers[i], yesAndAnswers[i + 1]));
        }
        return rates;
    }
}
