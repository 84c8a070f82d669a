package io.vocation.performance.awareness;

import io.vocation.performance.tally.Measure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.util.List;

/** What somebody believes their rates are. */
@Schema(description = "What somebody believes their rates are; what they do not know is left out.")
public record NewAnswer(@NotNull @Size(max = 5) List<@NotNull @Valid Stated> statements) {

    /** What they believe of one metric. */
    @Schema(description = "What they believe of one metric.")
    public record Stated(
            @NotNull Measure metric,

            @Schema(description = "A share", examples = "0.85") @NotNull @DecimalMin("0") @DecimalMax("1")
            BigDecimal stated) {}
}
