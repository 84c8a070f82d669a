package io.vocation.performance.retention;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

@Tag("M12")
class EffectTest {

    /** Not resolved, 30 of 60 continue; resolved later, 30 of 40; on the first contact, 90 of 100. */
    private static final CompleteCases THREE = CompleteCases.of(
            List.of(
                    new AnswerPattern(null, null, false, false, 30, 60),
                    new AnswerPattern(null, null, true, false, 30, 40),
                    new AnswerPattern(null, null, true, true, 90, 100)),
            List.of(Predictor.RESOLUTION, Predictor.FCR));

    /**
     * 40 % continue of 50, 80 % of 100; of two in a hundred customers who move, 40 % more continue. The variance of that
     * difference is that of two shares: 0.4·0.6/50 + 0.8·0.2/100 = 0.0064.
     */
    @Test
    void ofOnePredictorItIsTheDifferenceOfTheShares() {
        CompleteCases complete = CompleteCases.of(
                List.of(
                        new AnswerPattern(null, false, null, null, 20, 50),
                        new AnswerPattern(null, true, null, null, 80, 100)),
                List.of(Predictor.CSAT_CSR));
        Logistic fit = Logistic.fit(complete.cases(), 0);

        Effect more = Effect.of(complete, fit, Predictor.CSAT_CSR, 2, 0.95);
        Effect less = Effect.of(complete, fit, Predictor.CSAT_CSR, -2, 0.95);

        assertEquals(0.008, more.share(), 1e-9);
        assertEquals(0.008 - 0.02 * 1.959964 * 0.08, more.low(), 1e-7);
        assertEquals(0.008 + 0.02 * 1.959964 * 0.08, more.high(), 1e-7);
        assertEquals(100 * 50 / 150.0, more.mostPoints(), 1e-9);
        assertEquals(-0.008, less.share(), 1e-9);
        assertEquals(-0.008 - 0.02 * 1.959964 * 0.08, less.low(), 1e-7);
        assertEquals(100 * 100 / 150.0, less.mostPoints(), 1e-9);
    }

    /** (60·(0.9 − 0.5) + 40·(0.9 − 0.75)) / 100 of each customer moved. */
    @Test
    void whoGetsItOnTheFirstContactGetsItResolved() {
        assertEquals(0.1 * 0.30, share(Predictor.FCR, 10), 1e-9);
    }

    @Test
    void whoNeedsAnotherContactStaysResolved() {
        assertEquals(0.1 * -0.15, share(Predictor.FCR, -10), 1e-9);
    }

    @Test
    void whoIsResolvedAtLastIsNotOnTheFirstContact() {
        assertEquals(0.1 * 0.25, share(Predictor.RESOLUTION, 10), 1e-9);
    }

    /** (40·(0.5 − 0.75) + 100·(0.5 − 0.9)) / 140 of each customer moved. */
    @Test
    void whoIsNotResolvedIsNotOnTheFirstContactEither() {
        assertEquals(0.1 * -50 / 140, share(Predictor.RESOLUTION, -10), 1e-9);
    }

    @Test
    void noPointsAreNoEffect() {
        Effect none = Effect.of(THREE, Logistic.fit(THREE.cases(), 0), Predictor.FCR, 0, 0.95);

        assertEquals(0, none.share(), 1e-15);
        assertEquals(0, none.low(), 1e-15);
        assertEquals(0, none.high(), 1e-15);
    }

    @Test
    void intervalsHoldTheTrueEffectInNinetyFivePercentOfCases() {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(23);
        double[] truth = {0.0, 0.8, 1.2, -0.4};
        double expected = 0;
        for (int kind = 0; kind < 4; kind++) {
            double chance = ((kind & 1) == 1 ? 0.6 : 0.4) * (kind >> 1 == 1 ? 0.6 : 0.4);
            double linear = truth[0] + (kind & 1) * truth[2] + (kind >> 1) * truth[3];
            expected += 0.05 * chance * (expit(linear + truth[1]) - expit(linear));
        }
        int held = 0;
        for (int sample = 0; sample < 400; sample++) {
            CompleteCases complete = new CompleteCases(
                    List.of(Predictor.CSAT_CENTER, Predictor.CSAT_CSR, Predictor.RESOLUTION),
                    LogisticTest.drawn(random, truth, 1_500));
            Effect effect = Effect.of(complete, Logistic.fit(complete.cases(), 0.1), Predictor.CSAT_CENTER, 5, 0.95);
            held += effect.low() <= expected && expected <= effect.high() ? 1 : 0;
        }

        assertEquals(0.95, held / 400.0, 0.025);
    }

    private static double share(Predictor metric, double points) {
        return Effect.of(THREE, Logistic.fit(THREE.cases(), 0), metric, points, 0.95)
                .share();
    }

    private static double expit(double linear) {
        return 1 / (1 + Math.exp(-linear));
    }
}
