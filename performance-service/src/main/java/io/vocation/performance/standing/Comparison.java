package io.vocation.performance.standing;

import java.util.List;
import java.util.Optional;

/** What comparing a peer group came to (practice F1–F3). Only {@link Ranked} has an order. */
sealed interface Comparison {

    /** Fewer than two people have enough answers to be compared: a state, not a low score. */
    record InsufficientData(int comparable) implements Comparison {}

    /**
     * The people differ no more than chance alone makes equals differ; ordering them would be ordering noise.
     *
     * @param test the test that did not reject equality, or, rarely, rejected it where the fit found no spread
     */
    record NotDistinguishable(Heterogeneity test) implements Comparison {}

    /**
     * The people differ.
     *
     * @param places in the order of the rates that were compared
     */
    record Ranked(Heterogeneity test, Prior prior, List<Place> places) implements Comparison {}

    /** The test, where there were people enough to make one. */
    default Optional<Heterogeneity> madeTest() {
        return switch (this) {
            case InsufficientData none -> Optional.empty();
            case NotDistinguishable same -> Optional.of(same.test());
            case Ranked ranked -> Optional.of(ranked.test());
        };
    }
}
