package io.vocation.performance.retention;

/**
 * How well answers were foretold that the fit had not seen.
 *
 * @param brier mean squared distance between the probability and what came (Brier, 1950)
 * @param logLoss mean of minus the logarithm of the probability of what came (Good, 1952)
 * @param calibrationIntercept what has to be added to the log odds so that as many say yes as foretold; 0 is right
 * @param calibrationSlope factor by which the log odds fit best (Cox, 1958); 1 is right, below it they are too bold; null
 *     where all probabilities are alike
 * @param auc probability that of a yes and a no the yes had the higher probability, within a fold; 0.5 is chance
 */
record HeldOut(
        Loss brier,
        Loss logLoss,
        double calibrationIntercept,
        Double calibrationSlope,
        double auc,
        int folds,
        long seed) {

    /**
     * A mean loss, the smaller the better.
     *
     * @param model that of the model
     * @param average that of foretelling the average of the other folds for everybody
     * @param difference model less average; below 0 the model is better
     * @param low lower end of the interval of the difference
     * @param high upper end of the interval of the difference
     */
    record Loss(double model, double average, double difference, double low, double high) {}

    /** Whether the model foretells better than the average does, and not by chance. */
    boolean betterThanAverage() {
        return brier.high() < 0;
    }
}
