package io.vocation.e2e.fuzz;

import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** One thing that can be done to a request. */
record Attack(String name, Predicate<Draft> fits, Change change) {
    @FunctionalInterface
    interface Change {
        void apply(Draft draft, RandomGenerator random);
    }

    static Attack of(String name, Predicate<Draft> fits, Change change) {
        return new Attack(name, fits, change);
    }
}
