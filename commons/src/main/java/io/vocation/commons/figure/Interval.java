package io.vocation.commons.figure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The range of values that agree with what was observed.
 *
 * @param low lower end, in [0, 1]
 * @param high upper end, in [0, 1], at least {@code low}
 * @param level the confidence (or credibility) that was asked for, in (0, 1), usually 0.95
 * @param method how it was made, so that somebody else can make it again
 */
public record Interval(double low, double high, double level, Method method) {

    /** How an interval was made. */
    @Schema(name = "IntervalMethod")
    public enum Method {
        /** Score interval of one proportion, Wilson (1927). */
        WILSON,
        /** Equal-tailed interval of a beta posterior whose prior was fitted to the peer group, widened by what is not known of the fit. */
        BETA_BINOMIAL,
        /** Score interval of an indirectly standardized ratio, times the peer group's rate; Wilson's where there is one stratum. */
        INDIRECT_SCORE,
        /** Of a weighted sum of multinomial shares: its exact variance, at shares that are drawn together a little. */
        ADJUSTED_MULTINOMIAL
    }

    public Interval {
        if (!(low >= 0 && low <= high && high <= 1)) {
            throw new IllegalArgumentException("Not an interval of a share: " + low + " to " + high);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("A level lies between 0 and 1: " + level);
        }
    }

    /** Whether {@code share} lies in this interval, ends included. */
    public boolean contains(double share) {
        return share >= low && share <= high;
    }

    public double width() {
        return high - low;
    }
}
