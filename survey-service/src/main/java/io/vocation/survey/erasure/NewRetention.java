package io.vocation.survey.erasure;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** How long a center keeps what it keeps for a time only; what is left out stays as it is. */
@Schema(
        description =
                "How long a center keeps what it keeps for a time only, in days. What is left out stays as it is.")
public record NewRetention(
        @Schema(description = "What customers wrote, from their contact on") @Min(1) @Max(NewRetention.LONGEST)
        Integer verbatimDays,

        @Schema(description = "Who they are, from their contact on") @Min(1) @Max(NewRetention.LONGEST)
        Integer customerDays,

        @Schema(description = "Rows of files that were not kept, from their import on")
        @Min(1)
        @Max(NewRetention.LONGEST)
        Integer rejectionDays,

        @Schema(description = "Deliveries that could not be kept, from their arrival on")
        @Min(1)
        @Max(NewRetention.LONGEST)
        Integer deadLetterDays,

        @Schema(examples = "Works agreement 12, section 3") @NotBlank @Size(max = 2000)
        String reason) {
    static final int LONGEST = 36_500;

    /** What shall change. */
    Map<Period, Integer> days() {
        Map<Period, Integer> days = new EnumMap<>(Period.class);
        days.put(Period.VERBATIM, verbatimDays);
        days.put(Period.CUSTOMER, customerDays);
        days.put(Period.REJECTIONS, rejectionDays);
        days.put(Period.DEAD_LETTERS, deadLetterDays);
        days.values().removeIf(Objects::isNull);
        return days;
    }
}
