package io.vocation.performance.scorecard.metric;

import io.vocation.commons.figure.Interval;
import io.vocation.performance.figure.Difference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a rate stands to what it is compared with, as far as the answers show it. */
@Schema(
        name = "Against",
        description =
                "ABOVE, BELOW: the answers show a difference, at the level of the intervals. NO_DIFFERENCE_SHOWN: "
                        + "no difference agrees with the answers as well, which does not show that there is none. "
                        + "INSUFFICIENT_DATA: one side has too few answers. TOO_FEW_PEOPLE: so few others that their figures would "
                        + "be those of single people, whom the caller may not see.")
public enum Against {
    ABOVE,
    BELOW,
    NO_DIFFERENCE_SHOWN,
    INSUFFICIENT_DATA,
    TOO_FEW_PEOPLE;

    static Against of(Difference.Range range) {
        if (range.containsZero()) {
            return NO_DIFFERENCE_SHOWN;
        }
        return range.low() > 0 ? ABOVE : BELOW;
    }

    /** A fixed value has no uncertainty of its own. */
    public static Against of(Interval interval, double value) {
        if (interval.contains(value)) {
            return NO_DIFFERENCE_SHOWN;
        }
        return interval.low() > value ? ABOVE : BELOW;
    }
}
