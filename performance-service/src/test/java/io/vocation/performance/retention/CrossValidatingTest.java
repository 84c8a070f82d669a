package io.vocation.performance.retention;

import io.vocation.performance.retention.CrossValidating.Foretold;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Held-out figures by hand, and judged by truths that are known. Seeds are fixed, so these tests never flicker. */
@Tag("M12")
class CrossValidatingTest {

    private static final double[] RELATED = {0.0, 0.8, 1.2, -0.4};
    private static final double[] UNRELATED = {2.0, 0, 0, 0};

    @Test
    void whereNothingIsRelatedTheModelIsNoBetterThanTheAverage() {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(19);
        int noBetter = 0;
        for (int sample = 0; sample < 300; sample++) {
            Cases cases = LogisticTest.drawn(random, UNRELATED, 800);
            noBetter += CrossValidating.evaluate(cases, 0.1, 10, 0.95, sample).betterThanAverage() ? 0 : 1;
        }

        assertTrue(noBetter >= 290, "no better in " + noBetter);
    }

    @Test
    void whereItIsTrueTheModelIsBetterAndCalibrated() {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(20);
        int better = 0;
        double slope = 0;
        double intercept = 0;
        for (int sample = 0; sample < 100; sample++) {
            HeldOut heldOut =
                    CrossValidating.evaluate(LogisticTest.drawn(random, RELATED, 2_000), 0.1, 10, 0.95, sample);
            better += heldOut.betterThanAverage() ? 1 : 0;
            slope += heldOut.calibrationSlope() / 100;
            intercept += heldOut.calibrationIntercept() / 100;
            assertTrue(heldOut.auc() > 0.6 && heldOut.auc() < 0.8, "auc " + heldOut.auc());
            assertTrue(heldOut.logLoss().high() < 0);
        }

        assertEquals(100, better);
        assertEquals(1, slope, 0.05);
        assertEquals(0, intercept, 0.01);
    }

    @Test
    void theSameSeedDealsTheSameFolds() {
        Cases cases = LogisticTest.drawn(RandomSource.XO_SHI_RO_256_PP.create(21), RELATED, 500);

        assertEquals(
                CrossValidating.evaluate(cases, 0.1, 5, 0.95, 7), CrossValidating.evaluate(cases, 0.1, 5, 0.95, 7));
        assertNotEquals(
                CrossValidating.evaluate(cases, 0.1, 5, 0.95, 7), CrossValidating.evaluate(cases, 0.1, 5, 0.95, 8));
    }

    /**
     * Two folds of three yes and one no each. The other fold says 3/4 whatever is known, so the average's Brier score is
     * 0.75·0.0625 + 0.25·0.5625 = 0.1875 and its log loss −0.75·ln 0.75 − 0.25·ln 0.25 = 0.5623.
     */
    @Test
    void theAverageIsJudgedByTheOtherFolds() {
        Cases cases = new Cases(List.of(new Cases.Row(List.of(1.0), 3, 4), new Cases.Row(List.of(0.0), 3, 4)));

        HeldOut heldOut = CrossValidating.evaluate(cases, 1e9, 2, 0.95, 1);

        assertEquals(0.1875, heldOut.brier().average(), 1e-9);
        assertEquals(0.5623, heldOut.logLoss().average(), 0.00005);
        // With so heavy a penalty the model is the average.
        assertEquals(0, heldOut.brier().difference(), 1e-6);
        assertNull(heldOut.calibrationSlope());
        assertEquals(0, heldOut.calibrationIntercept(), 1e-6);
    }

    /** 0.9 and 0.6 yes, 0.6 and 0.2 no: three of four pairs are in order, the tie counts half: 3.5/4. */
    @Test
    void pairsInOrderAreCountedWithTiesAsHalves() {
        Ordering ordering = new Ordering();

        ordering.add(List.of(
                new Foretold(0.9, 1, 0), new Foretold(0.6, 1, 0), new Foretold(0.6, 0, 1), new Foretold(0.2, 0, 1)));

        assertEquals(0.875, ordering.auc(), 1e-12);
    }

    @Test
    void theIntervalOfALossIsThatOfItsPairs() {
        Losses losses = new Losses();

        losses.add(new Foretold(0.6, 0, 0), 0.5);
        losses.add(new Foretold(0.8, 3, 0), 0.5);
        losses.add(new Foretold(0.8, 0, 1), 0.5);

        HeldOut.Loss brier = losses.brier(0.95);
        assertEquals((3 * 0.04 + 0.64) / 4, brier.model(), 1e-12);
        assertEquals(0.25, brier.average(), 1e-12);
        // Three of −0.21 and one of 0.39: mean −0.06, variance 0.0675.
        assertEquals(-0.06, brier.difference(), 1e-12);
        assertEquals(-0.06 - 1.959964 * Math.sqrt(0.0675 / 4), brier.low(), 1e-6);
        assertEquals(-0.06 + 1.959964 * Math.sqrt(0.0675 / 4), brier.high(), 1e-6);
    }

    /** Those foretold one half say yes three times in four: the log odds want ln 3 more. */
    @Test
    void calibrationSaysWhatHasToBeAdded() {
        Calibration calibration = new Calibration();
        calibration.add(new Foretold(0.5, 75, 25));

        assertEquals(Math.log(3), calibration.intercept(), 1e-9);
        assertNull(calibration.slope());
    }

    /** Foretold log odds ±ln 9, seen ±ln 3: half as bold. */
    @Test
    void calibrationSaysHowBoldItWas() {
        Calibration calibration = new Calibration();
        calibration.add(new Foretold(0.9, 75, 25));
        calibration.add(new Foretold(0.1, 25, 75));

        assertEquals(0.5, calibration.slope(), 1e-9);
        assertEquals(0, calibration.intercept(), 1e-9);
    }
}
