package io.vocation.performance.standing;

import io.vocation.commons.figure.Interval;
import io.vocation.commons.figure.Rate;
import io.vocation.performance.tally.Score;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("F4")
class CallMixTest {

    /**
     * Worked by hand. Ann takes hard calls, Ben easy ones:
     *
     * <pre>
     *                 Technical     Billing      all
     * Ann              60 of 80     18 of 20    78 of 100 = 78 %
     * Ben              12 of 20     72 of 80    84 of 100 = 84 %
     * both             72 of 100    90 of 100  162 of 200 = 81 %
     * </pre>
     *
     * <p>Raw, Ben is 6 points ahead. Expected of Ann's mix: 80·0.72 + 20·0.9 = 57.6 + 18 = 75.6, so her ratio is 78/75.6 =
     * 1.031746 and her adjusted rate 1.031746·0.81 = 83.571 %. Of Ben's mix: 20·0.72 + 80·0.9 = 14.4 + 72 = 86.4, ratio
     * 84/86.4 = 0.972222, adjusted 78.75 %. Like for like, Ann is 4.8 points ahead.
     *
     * <p>Ann's interval, z = 1.959964, z² = 3.841459: Q = 80·0.72² + 20·0.9² = 41.472 + 16.2 = 57.672;
     * a = 75.6² + z²Q = 5715.36 + 221.5446 = 5936.9046; b = 2·78·75.6 + z²·75.6 = 11793.6 + 290.4143 = 12084.0143;
     * c = 78² = 6084. The root of b² − 4ac is √(146023401.4 − 144480510.5) = √1542890.9 = 1242.13; the ends of the ratio are
     * (12084.0143 ∓ 1242.13)/11873.8092 = 0.91309 and 1.12231, those of the rate 73.96 % and 90.91 %.
     */
    @Test
    void theWorkedExampleOfTwoPeople() {
        Map<String, Answers> ann = Map.of("Technical", new Answers(60, 80, 0), "Billing", new Answers(18, 20, 0));
        Map<String, Answers> ben = Map.of("Technical", new Answers(12, 20, 0), "Billing", new Answers(72, 80, 0));
        CallMix mix = CallMix.of(List.of(ann, ben), Score.LIVED);

        Adjusted anns = mix.adjust(ann, 0.95).orElseThrow();
        Adjusted bens = mix.adjust(ben, 0.95).orElseThrow();

        assertEquals(78, anns.observed());
        assertEquals(75.6, anns.expected(), 1e-9);
        assertEquals(1.031746, anns.ratio(), 1e-6);
        assertEquals(0.83571, anns.rate(), 1e-5);
        assertEquals(0.91309, anns.low(), 2e-5);
        assertEquals(1.12231, anns.high(), 2e-5);
        assertFalse(anns.capped());
        assertEquals(86.4, bens.expected(), 1e-9);
        assertEquals(0.7875, bens.rate(), 1e-9);
        AdjustedView view = AdjustedView.of(anns, 0.95);
        assertEquals(0.7396, view.interval().low(), 5e-5);
        assertEquals(0.9091, view.interval().high(), 5e-5);
        assertEquals(Interval.Method.INDIRECT_SCORE, view.interval().method());
    }

    /** The unknown type is compared with the unknown type, as any other. */
    @Test
    void anUnknownCallTypeIsATypeOfItsOwn() {
        Map<String, Answers> unknown = Map.of("", new Answers(5, 10, 0));
        Map<String, Answers> known = Map.of("Billing", new Answers(10, 10, 0), "", new Answers(3, 10, 0));
        CallMix mix = CallMix.of(List.of(unknown, known), Score.LIVED);

        assertEquals(4, mix.adjust(unknown, 0.95).orElseThrow().expected(), 1e-12);
        assertEquals(14, mix.adjust(known, 0.95).orElseThrow().expected(), 1e-12);
    }

    /** Two of ten misses were the organization's: 7 of 8 in numerator and denominator (practice M7). */
    @Test
    @Tag("M7")
    void theScoreDecidesWhatIsObservedAndExpected() {
        Map<String, Answers> one = Map.of("Billing", new Answers(7, 10, 2));
        Map<String, Answers> other = Map.of("Billing", new Answers(8, 10, 0));

        Adjusted lived =
                CallMix.of(List.of(one, other), Score.LIVED).adjust(one, 0.95).orElseThrow();
        Adjusted could = CallMix.of(List.of(one, other), Score.CONTROLLABLE)
                .adjust(one, 0.95)
                .orElseThrow();

        assertEquals(7.5, lived.expected(), 1e-12);
        assertEquals(8 * 15 / 18.0, could.expected(), 1e-12);
        assertEquals(15 / 18.0, could.reference(), 1e-12);
    }

    /** Everybody fails at technical calls; one who takes few of them, and all billing calls well, would be above 100 %. */
    @Test
    void whatWouldBeMoreThanAllIsCutAndSaysSo() {
        Map<String, Answers> best = Map.of("Technical", new Answers(30, 30, 0));
        Map<String, Answers> rest = Map.of("Technical", new Answers(30, 70, 0), "Billing", new Answers(100, 100, 0));

        Adjusted adjusted =
                CallMix.of(List.of(best, rest), Score.LIVED).adjust(best, 0.95).orElseThrow();
        AdjustedView view = AdjustedView.of(adjusted, 0.95);

        assertEquals(30 / 18.0, view.ratio(), 1e-12);
        assertEquals(1, view.rate());
        assertTrue(view.capped());
        assertTrue(view.ratioHigh() > view.ratio());
        assertEquals(1, view.interval().high());
    }

    @Test
    void whereNothingIsExpectedThereIsNoRatio() {
        Map<String, Answers> hopeless = Map.of("Technical", new Answers(0, 10, 0));
        Map<String, Answers> other = Map.of("Billing", new Answers(9, 10, 0));
        CallMix mix = CallMix.of(List.of(hopeless, other), Score.LIVED);

        assertTrue(mix.adjust(hopeless, 0.95).isEmpty());
        assertTrue(mix.adjust(Map.of(), 0.95).isEmpty());
        assertTrue(CallMix.of(List.of(hopeless), Score.LIVED)
                .adjust(hopeless, 0.95)
                .isEmpty());
    }

    /** With one type of calls there is nothing to adjust: the rate is the person's own, the interval Wilson's. */
    @Property
    void withOneCallTypeTheAdjustedRateIsTheRateAndItsIntervalIsWilsons(
            @ForAll @IntRange(min = 1, max = 300) int answers, @ForAll @IntRange(min = 0, max = 300) int misses) {
        Answers own = new Answers(Math.max(0, answers - misses), answers, 0);
        Map<String, Answers> mix = Map.of("General", own);
        Map<String, Answers> others = Map.of("General", new Answers(880, 1_000, 0));

        AdjustedView adjusted = AdjustedView.of(
                CallMix.of(List.of(mix, others), Score.LIVED).adjust(mix, 0.95).orElseThrow(), 0.95);

        Interval wilson = new Rate(own.yes(), own.answers()).wilson(0.95);
        assertEquals((double) own.yes() / own.answers(), adjusted.rate(), 1e-12);
        assertEquals(wilson.low(), adjusted.interval().low(), 1e-9);
        assertEquals(wilson.high(), adjusted.interval().high(), 1e-9);
    }
}
