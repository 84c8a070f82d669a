package io.vocation.performance.standing;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("F3")
class RankingTest {

    @Test
    void theHighestEstimateIsRankOneInQuartileOne() {
        Ranking.Rank[] ranks = Ranking.of(new double[] {0.81, 0.88, 0.85, 0.9, 0.7, 0.75, 0.8, 0.6});

        assertArrayEquals(new double[] {4, 2, 3, 1, 7, 6, 5, 8}, ranks(ranks));
        assertArrayEquals(new int[] {2, 1, 2, 1, 4, 3, 3, 4}, quartiles(ranks));
    }

    @Test
    void aTieSharesTheMeanRankAndTakesTheBetterQuartile() {
        Ranking.Rank[] ranks = Ranking.of(new double[] {0.9, 0.85, 0.85, 0.8, 0.7, 0.6, 0.5, 0.4});

        assertArrayEquals(new double[] {1, 2.5, 2.5, 4, 5, 6, 7, 8}, ranks(ranks));
        assertArrayEquals(new int[] {1, 1, 1, 2, 3, 3, 4, 4}, quartiles(ranks));
    }

    /**
     * By hand, twelve people, borders of quartiles after ranks 3, 6 and 9. Three share ranks 3 to 5: rank 4, and quartile ⌈4·3/12⌉ =
     * 1 of their best; four share ranks 6 to 9: rank 7.5, quartile ⌈4·6/12⌉ = 2; the last two share 11 and 12: 11.5, quartile
     * ⌈4·11/12⌉ = 4, after one alone on rank 10 in quartile ⌈4·10/12⌉ = 4.
     */
    @Test
    void tiesAcrossTheBordersOfQuartiles() {
        Ranking.Rank[] ranks = Ranking.of(new double[] {0.98, 0.97, 0.9, 0.9, 0.9, 0.8, 0.8, 0.8, 0.8, 0.7, 0.6, 0.6});

        assertArrayEquals(new double[] {1, 2, 4, 4, 4, 7.5, 7.5, 7.5, 7.5, 10, 11.5, 11.5}, ranks(ranks));
        assertArrayEquals(new int[] {1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4}, quartiles(ranks));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 9, 1",
        "2, 9, 1",
        "3, 9, 2",
        "4, 9, 2",
        "5, 9, 3",
        "6, 9, 3",
        "7, 9, 4",
        "9, 9, 4",
        "40, 160, 1",
        "41, 160, 2"
    })
    void quartileIsFourTimesTheRankByThePopulationRoundedUp(int rank, int people, int quartile) {
        assertEquals(quartile, Ranking.quartile(rank, people));
    }

    @ParameterizedTest
    @CsvSource({"20, 0.15, 18", "160, 0.15, 137", "8, 0.15, 7", "100, 0.15, 86", "10, 0, 11", "7, 0.15, 6"})
    void theBottomBeginsBeyondTheSharesRank(int people, double share, int first) {
        assertEquals(first, Ranking.firstOfBottom(share, people));
    }

    @Property
    void ranksAddUpAndABetterEstimateIsNeverInAWorseQuartile(
            @ForAll @Size(min = 1, max = 60) int @IntRange(min = 0, max = 20) [] levels) {
        double[] estimates = Arrays.stream(levels).mapToDouble(i -> i / 20.0).toArray();

        Ranking.Rank[] ranks = Ranking.of(estimates);

        int people = estimates.length;
        assertEquals(people * (people + 1) / 2.0, Arrays.stream(ranks(ranks)).sum(), 1e-9);
        for (int i = 0; i < people; i++) {
            for (int j = 0; j < people; j++) {
                if (estimates[i] > estimates[j]) {
                    assertTrue(ranks[i].rank() < ranks[j].rank());
                    assertTrue(ranks[i].quartile() <= ranks[j].quartile());
                }
            }
        }
    }

    @Property
    void theOrderOfThePeopleDoesNotMatter(
            @ForAll @Size(min = 2, max = 40) double @DoubleRange(min = 0, max = 1) [] estimates) {
        double[] backwards = new double[estimates.length];
        for (int i = 0; i < estimates.length; i++) {
            backwards[i] = estimates[estimates.length - 1 - i];
        }

        Ranking.Rank[] ranks = Ranking.of(estimates);
        Ranking.Rank[] reversed = Ranking.of(backwards);

        for (int i = 0; i < estimates.length; i++) {
            assertEquals(ranks[i], reversed[estimates.length - 1 - i]);
        }
    }

    private static double[] ranks(Ranking.Rank[] ranks) {
        return Arrays.stream(ranks).mapToDouble(Ranking.Rank::rank).toArray();
    }

    private static int[] quartiles(Ranking.Rank[] ranks) {
        return Arrays.stream(ranks).mapToInt(Ranking.Rank::quartile).toArray();
    }
}
