package io.vocation.survey.source;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/**
 * A question answered by yes or no.
 *
 * @param column the CSV column with the answer; null when only delivered by API
 */
@Schema(description = "A yes-or-no question and the words that mean yes and no in its column, in any case.")
public record YesNo(
        @Schema(examples = "Resolved") @Size(min = 1, max = 200)
        String column,

        @Size(max = 20) List<@NotNull @Size(min = 1, max = 100) String> yes,
        @Size(max = 20) List<@NotNull @Size(min = 1, max = 100) String> no) {
    public YesNo {
        yes = yes == null ? List.of() : yes;
        no = no == null ? List.of() : no;
    }

    /** Whether a word means yes; null when it means neither. */
    public Boolean means(String word) {
        if (yes.stream().anyMatch(word::equalsIgnoreCase)) {
            return true;
        }
        return no.stream().anyMatch(word::equalsIgnoreCase) ? false : null;
    }
}
