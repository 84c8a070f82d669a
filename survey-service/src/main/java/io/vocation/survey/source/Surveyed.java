package io.vocation.survey.source;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** Which rows carry a survey at all; the others are skipped. */
@Schema(description = "Rows whose column holds none of these values, in any case, carry no survey and are skipped.")
public record Surveyed(
        @Schema(examples = "Answered (Y/N)") @NotNull @Size(min = 1, max = 200)
        String column,

        @NotEmpty @Size(max = 20) List<@NotNull @Size(min = 1, max = 100) String> values) {
    public boolean holds(String word) {
        return values.stream().anyMatch(word::equalsIgnoreCase);
    }
}
