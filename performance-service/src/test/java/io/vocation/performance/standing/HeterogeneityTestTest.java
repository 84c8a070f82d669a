package io.vocation.performance.standing;

import io.vocation.commons.figure.Rate;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("F2")
class HeterogeneityTestTest {

    private final UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(20_240_229L);

    /** Two shares by hand: 10·10 against 5·15 of 40, statistic 40(10·15 − 10·5)²/(20·20·15·25) = 2.6667. */
    @Test
    void twoSharesGiveTheChiSquareOfATwoByTwoTable() {
        Heterogeneity test = HeterogeneityTest.of(List.of(new Rate(10, 20), new Rate(5, 20)), random);

        assertEquals(Heterogeneity.Method.CHI_SQUARE, test.method());
        assertEquals(2.6667, test.statistic(), 0.0001);
        assertEquals(1, test.degreesOfFreedom());
        assertEquals(0.1025, test.pValue(), 0.0001);
    }

    @Test
    void smallExpectedCountsAreJudgedByRandomTablesThatAgreeWithTheExactTest() {
        List<Rate> rates = List.of(new Rate(3, 10), new Rate(9, 10));

        Heterogeneity test = HeterogeneityTest.of(rates, random);

        // 12 of 20 are yes, 8 no: the expected number of no is 4, below 5. Statistics at least as large as the observed
        // one are those at least as far from 6 of 12 as 3 is.
        var exact = HypergeometricDistribution.of(20, 12, 10);
        double p = exact.cumulativeProbability(3) + exact.survivalProbability(8);
        assertEquals(Heterogeneity.Method.MONTE_CARLO, test.method());
        assertEquals(p, test.pValue(), 0.006);
        assertEquals(7.5, test.statistic(), 1e-9);
    }

    @Test
    void nothingCanDifferWhereAllAnswersAreTheSame() {
        Heterogeneity all = HeterogeneityTest.of(List.of(new Rate(30, 30), new Rate(40, 40)), random);
        Heterogeneity none = HeterogeneityTest.of(List.of(new Rate(0, 30), new Rate(0, 40)), random);

        assertEquals(1, all.pValue());
        assertEquals(1, none.pValue());
        assertEquals(Heterogeneity.Method.NOTHING_VARIES, none.method());
    }

    @Test
    void onePersonCannotBeCompared() {
        assertThrows(IllegalArgumentException.class, () -> HeterogeneityTest.of(List.of(new Rate(3, 30)), random));
    }

    @Test
    void theLevelHoldsWithFewExpectedMisses() {
        int rejected = 0;
        int centers = 400;
        BinomialDistribution resolved = BinomialDistribution.of(25, 0.95);
        for (int center = 0; center < centers; center++) {
            var sampler = resolved.createSampler(random);
            List<Rate> rates = new ArrayList<>();
            for (int csr = 0; csr < 40; csr++) {
                rates.add(new Rate(sampler.sample(), 25));
            }
            if (HeterogeneityTest.of(rates, random).rejectsEqualityAt(0.05)) {
                rejected++;
            }
        }

        // 5 % of 400 is 20; 4.4 is one standard deviation.
        assertTrue(rejected <= 33 && rejected >= 8, "rejected " + rejected);
    }

    @Test
    void clearDifferencesAreFoundByEitherMethod() {
        List<Rate> few = new ArrayList<>(Collections.nCopies(10, new Rate(25, 25)));
        few.addAll(Collections.nCopies(10, new Rate(18, 25)));
        List<Rate> many = new ArrayList<>(Collections.nCopies(10, new Rate(950, 1000)));
        many.addAll(Collections.nCopies(10, new Rate(850, 1000)));

        assertTrue(HeterogeneityTest.of(few, random).pValue() <= 0.001);
        assertTrue(HeterogeneityTest.of(many, random).pValue() < 1e-12);
    }
}
