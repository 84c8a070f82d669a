package io.vocation.commons.policy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.util.Set;

/**
 * The values that a policy may have.
 *
 * @param atLeast the smallest value; null where {@code above} says it, or where there is none
 * @param above what every value exceeds; null where {@code atLeast} says it, or where there is none
 * @param atMost the largest value; null where {@code below} says it, or where there is none
 * @param below what no value reaches; null where {@code atMost} says it, or where there is none
 * @param whole whether it counts something, so that it has no fraction
 */
@Schema(
        name = "PolicyRange",
        description = "The values that a policy may have. A bound that is absent does not hold.",
        requiredProperties = {"whole"})
public record Range(
        @Schema(description = "The smallest value") BigDecimal atLeast,

        @Schema(description = "Every value exceeds this", examples = "0")
        BigDecimal above,

        @Schema(description = "The largest value", examples = "1")
        BigDecimal atMost,

        @Schema(description = "No value reaches this") BigDecimal below,
        @Schema(description = "Whether it has no fraction") boolean whole) {

    /** Units that are measured rather than counted. */
    private static final Set<String> MEASURED = Set.of("percentage points", "weight", "USD", "USD a year");

    /** More than anybody measures in money or points; a bound so that no value has a million digits. */
    private static final long LARGEST = 1_000_000_000_000L;

    /** A share in (0, 1]. */
    public static final Range SHARE = new Range(null, BigDecimal.ZERO, BigDecimal.ONE, null, false);

    /** A share in (0, 1), such as the level of an interval or of a test. */
    public static final Range LEVEL = new Range(null, BigDecimal.ZERO, null, BigDecimal.ONE, false);

    /** A number of things, at least one, and none above this. */
    public static Range count(long most) {
        return count(1, most);
    }

    /** A number of things between these two, both allowed. */
    public static Range count(long least, long most) {
        return new Range(BigDecimal.valueOf(least), null, BigDecimal.valueOf(most), null, true);
    }

    /** A measured number between these two, both allowed. */
    public static Range measure(BigDecimal least, BigDecimal most) {
        return new Range(least, null, most, null, false);
    }

    /**
     * What holds for a unit where a key says nothing else: shares in (0, 1], hours of a day, measures from 0 on, counts
     * from 1 on.
     */
    public static Range ofUnit(String unit) {
        if (unit.equals("share")) {
            return SHARE;
        }
        if (unit.equals("hour")) {
            return count(0, 23);
        }
        return MEASURED.contains(unit)
                ? new Range(BigDecimal.ZERO, null, BigDecimal.valueOf(LARGEST), null, false)
                : new Range(BigDecimal.ONE, null, BigDecimal.valueOf(Integer.MAX_VALUE), null, true);
    }

    /** Whether a policy may have this value. */
    public boolean contains(BigDecimal value) {
        return (atLeast == null || value.compareTo(atLeast) >= 0)
                && (above == null || value.compareTo(above) > 0)
                && (atMost == null || value.compareTo(atMost) <= 0)
                && (below == null || value.compareTo(below) < 0)
                && (!whole || value.stripTrailingZeros().scale() <= 0);
    }

    /** As a sentence goes on: "a whole number of at least 1". */
    public String words() {
        StringBuilder words = new StringBuilder(whole ? "a whole number" : "a number");
        append(words, " of at least ", atLeast);
        append(words, " above ", above);
        append(words, " of at most ", atMost);
        append(words, " below ", below);
        return words.toString();
    }

    private static void append(StringBuilder words, String relation, BigDecimal bound) {
        if (bound != null) {
            words.append(relation).append(bound.toPlainString());
        }
    }
}
