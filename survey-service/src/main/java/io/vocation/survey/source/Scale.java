package io.vocation.survey.source;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A satisfaction question. Its top box is the maximum (practice M2).
 *
 * @param column the CSV column with the rating; null when only delivered by API
 */
@Schema(description = "A satisfaction question and its scale; the top box is its maximum.")
public record Scale(
        @Schema(examples = "Satisfaction rating") @Size(min = 1, max = 200)
        String column,

        @Schema(examples = "1") @NotNull @Min(-1000) @Max(1000)
        Integer min,

        @Schema(examples = "5") @NotNull @Min(-1000) @Max(1000)
        Integer max) {
    public boolean holds(int value) {
        return min <= value && value <= max;
    }
}
