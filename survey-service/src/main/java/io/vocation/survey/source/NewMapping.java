package io.vocation.survey.source;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a source's files are read from now on. */
@Schema(description = "How a source's files are read. What it asks and its scales must be as declared.")
public record NewMapping(
        @Schema(description = "The questions and scales as declared, with their columns and words") @NotNull @Valid
        Questions questions,

        @NotNull @Valid Columns columns,

        @Schema(description = "Left out when every row carries a survey") @Valid
        Surveyed surveyed) {
    static final String EXAMPLE = """
            {
              "questions": {
                "csatCsr": {"column": "Rating", "min": 1, "max": 5},
                "resolved": {"column": "Resolved", "yes": ["Y", "yes"], "no": ["N", "no"]}
              },
              "columns": {
                "sourceResponseId": "Call Id",
                "agent": "Login",
                "contactedAt": {"timestamp": "Started", "timestampFormat": "d.M.yyyy H:mm"}
              },
              "surveyed": {"column": "Answered (Y/N)", "values": ["Y"]}
            }""";

    /** The declaration that it would have been. */
    NewSource of(Source source) {
        return new NewSource(
                source.centerId(), source.name(), source.zone().getId(), source.system(), questions, columns, surveyed);
    }
}
