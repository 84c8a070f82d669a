package io.vocation.survey.source;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A question answered by a number.
 *
 * @param column the CSV column with the number; null when only delivered by API
 */
@Schema(description = "A question answered by a number.")
public record Count(
        @Schema(examples = "Number of contacts") @Size(min = 1, max = 200)
        String column) {}
