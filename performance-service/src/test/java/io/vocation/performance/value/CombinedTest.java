package io.vocation.performance.value;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

@Tag("M10")
class CombinedTest {

    @Test
    void distancesAreAddedAsSquares() {
        Combined combined = Combined.of(10, new Combined.Range(7, 16), new Combined.Range(6, 18));

        assertEquals(10, combined.value());
        assertEquals(5, 10 - combined.low(), 1e-12);
        assertEquals(10, combined.high() - 10, 1e-12);
    }

    @Test
    void anEstimateThatIsSureLeavesTheOther() {
        Combined combined = Combined.of(-10, new Combined.Range(-4, -13), new Combined.Range(-10, -10));

        assertEquals(-13, combined.low(), 1e-12);
        assertEquals(-4, combined.high(), 1e-12);
    }

    /** A change times an effect, both estimated with an error of their own. */
    @Test
    void theIntervalHoldsTheTruthInNinetyFivePercentOfCases() {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(24);
        ContinuousDistribution.Sampler normal = NormalDistribution.of(0, 1).createSampler(random);
        int held = 0;
        for (int i = 0; i < 10_000; i++) {
            double change = 3 + normal.sample();
            double effect = 0.2 + 0.05 * normal.sample();
            Combined combined = Combined.of(
                    change * effect,
                    new Combined.Range((change - 1.959964) * effect, (change + 1.959964) * effect),
                    new Combined.Range(change * (effect - 0.098), change * (effect + 0.098)));
            held += combined.low() <= 0.6 && 0.6 <= combined.high() ? 1 : 0;
        }

        assertEquals(0.95, held / 10_000.0, 0.02);
    }
}
