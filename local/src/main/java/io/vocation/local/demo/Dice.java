package io.vocation.local.demo;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Seeded chance. Everything derives from {@code nextLong} of L64X128MixRandom and {@link StrictMath}, so that the same
 * seed gives the same center on every machine. (How the JDK spreads a seed is not specified: a later one might differ.)
 */
final class Dice {

    private final RandomGenerator source;

    /** One stream per purpose, so that a change to one part of the model leaves the draws of the others alone. */
    Dice(long seed, String purpose) {
        source = RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 31 + purpose.hashCode());
    }

    /** Uniform on [0, 1). */
    double uniform() {
        return (source.nextLong() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return uniform() < probability;
    }

    /** Uniform on 0 … bound - 1. */
    int below(int bound) {
        return (int) (uniform() * bound);
    }

    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** An index, with the given probabilities, which add up to one. */
    int weighted(double... weights) {
        double rest = uniform();
        for (int i = 0; i < weights.length - 1; i++) {
            rest -= weights[i];
            if (rest < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    double exponential(double mean) {
        return -mean * StrictMath.log(1 - uniform());
    }

    /** By multiplication of uniforms (Knuth, The Art of Computer Programming, volume 2, 3.4.1): for small means. */
    int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        int count = 0;
        for (double product = uniform(); product > limit; product *= uniform()) {
            count++;
        }
        return count;
    }

    /** A beta variate given by its mean and standard deviation. */
    double beta(double mean, double sd) {
        double size = mean * (1 - mean) / (sd * sd) - 1;
        double successes = gamma(mean * size);
        return successes / (successes + gamma((1 - mean) * size));
    }

    /** Marsaglia and Tsang, A simple method for generating gamma variables (2000); shape at least 1, scale 1. */
    private double gamma(double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = normal();
            double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
            if (v > 0 && StrictMath.log(1 - uniform()) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
                return d * v;
            }
        }
    }

    /** Box and Muller. */
    private double normal() {
        return StrictMath.sqrt(2 * exponential(1)) * StrictMath.cos(2 * StrictMath.PI * uniform());
    }
}
