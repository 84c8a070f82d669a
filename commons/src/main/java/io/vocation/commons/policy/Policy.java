package io.vocation.commons.policy;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One value that holds from a day on.
 *
 * @param id identifies this version of the value, for what must be reproducible (practice F7)
 * @param unit what the number counts: responses, days, share, months …
 */
public record Policy(long id, String key, BigDecimal value, String unit, LocalDate effectiveFrom, String source) {
    public int asInt() {
        return value.intValueExact();
    }

    public double asDouble() {
        return value.doubleValue();
    }
}
