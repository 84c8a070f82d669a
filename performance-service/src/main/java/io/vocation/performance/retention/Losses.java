package io.vocation.performance.retention;

import io.vocation.performance.retention.CrossValidating.Foretold;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Adds up how far the model and the average were from each answer. */
final class Losses {

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    private final Paired brier = new Paired();
    private final Paired logLoss = new Paired();

    /** @param average in (0, 1), what everybody is foretold without a model */
    void add(Foretold answers, double average) {
        double p = answers.probability();
        brier.add((1 - p) * (1 - p), (1 - average) * (1 - average), answers.yes());
        brier.add(p * p, average * average, answers.no());
        logLoss.add(-Math.log(p), -Math.log(average), answers.yes());
        logLoss.add(-Math.log1p(-p), -Math.log1p(-average), answers.no());
    }

    HeldOut.Loss brier(double level) {
        return brier.loss(level);
    }

    HeldOut.Loss logLoss(double level) {
        return logLoss.loss(level);
    }

    private static final class Paired {
        private double model;
        private double average;
        private double squares;
        private long answers;

        void add(double ofModel, double ofAverage, long times) {
            if (times > 0) {
                model += ofModel * times;
                average += ofAverage * times;
                squares += (ofModel - ofAverage) * (ofModel - ofAverage) * times;
                answers += times;
            }
        }

        HeldOut.Loss loss(double level) {
            double difference = (model - average) / answers;
            double variance = Math.max(0, squares / answers - difference * difference);
            double half = STANDARD_NORMAL.inverseSurvivalProbability((1 - level) / 2) * Math.sqrt(variance / answers);
            return new HeldOut.Loss(
                    model / answers, average / answers, difference, difference - half, difference + half);
        }
    }
}
