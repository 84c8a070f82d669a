package io.vocation.performance.value;

import io.vocation.commons.policy.Policy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What one point of FCR is worth to a center in a year (practice M10). */
@Schema(
        description = "What one point of FCR is worth to a center in a year.",
        requiredProperties = {"amount", "currency", "effectiveFrom", "source"})
record FcrPoint(
        @Schema(examples = "286000") BigDecimal amount,

        @Schema(description = "ISO 4217", examples = "USD") String currency,

        LocalDate effectiveFrom,

        @Schema(description = "Whose word it is", examples = "S3 performance management")
        String source) {

    static final String KEY = "value.fcr-point";

    private static final String A_YEAR = " a year";

    static FcrPoint of(Policy policy) {
        return new FcrPoint(policy.value(), policy.unit().replace(A_YEAR, ""), policy.effectiveFrom(), policy.source());
    }

    static String unit(String currency) {
        return currency + A_YEAR;
    }
}
