package io.vocation.performance.standing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Ranks and quartiles (practice F3): rank 1 and quartile 1 are best. */
final class Ranking {

    /**
     * @param rank from 1 (best) to N; people with the same estimate share the mean of the ranks that they take up
     * @param quartile ceil(4·rank/N), for a tie that of the best rank it takes up
     */
    record Rank(double rank, int quartile) {}

    private Ranking() {}

    /** Ranks by estimate, highest first; answers are in the order of the estimates. */
    static Rank[] of(double[] estimates) {
        int people = estimates.length;
        Integer[] order = IntStream.range(0, people).boxed().toArray(Integer[]::new);
        Arrays.sort(
                order, Comparator.comparingDouble((Integer i) -> estimates[i]).reversed());
        Rank[] ranks = new Rank[people];
        int first = 0;
        while (first < people) {
            int last = first;
            while (last + 1 < people && estimates[order[last + 1]] == estimates[order[first]]) {
                last++;
            }
            // Positions count from 0, ranks from 1.
            Rank shared = new Rank((first + last) / 2.0 + 1, quartile(first + 1, people));
            for (int i = first; i <= last; i++) {
                ranks[order[i]] = shared;
            }
            first = last + 1;
        }
        return ranks;
    }

    static int quartile(int rank, int people) {
        return (int) ((4L * rank + people - 1) / people);
    }

    /**
     * From which rank on people are in the bottom share: those whose rank lies beyond (1 − share)·N, at least one person.
     *
     * @return the first such rank; N + 1 for a share of zero
     */
    static int firstOfBottom(double share, int people) {
        // Ends of ranks are whole numbers; the small number undoes what (1 − 0.15)·20 loses in floating point.
        return (int) Math.floor((1 - share) * people + 1e-9) + 1;
    }
}
