package io.vocation.performance.retention;

/** A fit, and how well it foretells what it has not seen. */
record Fitted(Logistic model, HeldOut heldOut) {

    static Fitted of(CompleteCases complete, RetentionRules rules, long seed) {
        return new Fitted(
                Logistic.fit(complete.cases(), rules.ridge()),
                CrossValidating.evaluate(complete.cases(), rules.ridge(), rules.folds(), rules.level(), seed));
    }

    RetentionState state() {
        return heldOut.betterThanAverage() ? RetentionState.PREDICTS : RetentionState.NO_BETTER_THAN_AVERAGE;
    }
}
