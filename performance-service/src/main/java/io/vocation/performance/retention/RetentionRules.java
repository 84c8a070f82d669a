package io.vocation.performance.retention;

/**
 * The policy values that decide a fit, as they were in force on the last day of its window.
 *
 * @param windowDays days whose responses it is fitted to
 * @param fewestResponses complete responses below which nothing is fitted
 * @param eventsPerPredictor how many of the rarer answer there must be for each predictor
 * @param completeShare of the responses that are to be complete, in (0, 1]
 * @param ridge weight of the penalty
 * @param folds parts into which the responses are dealt, at least 2
 * @param level of every interval, in (0, 1)
 * @param version which values these are; the same version always means the same values
 */
record RetentionRules(
        int windowDays,
        int fewestResponses,
        int eventsPerPredictor,
        double completeShare,
        double ridge,
        int folds,
        double level,
        String version) {

    /** Whether there is enough to fit and to judge a model. */
    boolean enough(CompleteCases complete) {
        Cases cases = complete.cases();
        long rarer = Math.min(cases.yes(), cases.all() - cases.yes());
        long needed = Math.max(
                folds, (long) eventsPerPredictor * complete.predictors().size());
        return !complete.predictors().isEmpty() && cases.all() >= fewestResponses && rarer >= needed;
    }
}
