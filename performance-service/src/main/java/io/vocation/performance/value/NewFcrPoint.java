package io.vocation.performance.value;

import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.util.Currency;

/** A center's own value of a point of FCR. */
@Schema(description = "A center's own value of a point of FCR, from today on.")
record NewFcrPoint(
        @Schema(examples = "120000") @NotNull @DecimalMin("0") @DecimalMax("1000000000000")
        BigDecimal amount,

        @Schema(description = "ISO 4217", examples = "EUR") @NotNull @Pattern(regexp = "[A-Z]{3}")
        String currency,

        @Schema(description = "How it was found", examples = "Finance, cost study of 2026") @NotBlank @Size(max = 2000)
        String reason) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a currency that does not exist */
    void check() {
        try {
            Currency.getInstance(currency);
        } catch (IllegalArgumentException e) {
            throw Problems.invalid(Violation.body("currency", "'" + currency + "' is no currency of ISO 4217."));
        }
    }
}
