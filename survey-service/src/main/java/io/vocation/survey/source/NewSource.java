package io.vocation.survey.source;

import io.vocation.commons.http.Zone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** A source as an administrator declares it; {@link MappingRules} says what else must hold. */
@Schema(description = "A source to declare.")
public record NewSource(
        @NotNull UUID centerId,

        @Schema(description = "Unique in its center") @NotBlank @Size(max = 200)
        String name,

        @Schema(description = "IANA time zone of the times it sends; the center's if left out") @Zone
        String zone,

        @Schema(description = "The system whose login names it uses for agents; any if left out")
        @Size(min = 1, max = 100)
        String system,

        @NotNull @Valid Questions questions,

        @Schema(description = "How its CSV files are read; left out when it delivers by API only") @Valid
        Columns columns,

        @Valid Surveyed surveyed) {
    static final String EXAMPLE = """
            {
              "centerId": "0b9f4a52-6d0e-4d0c-9d5e-0c8f3d2f7a11",
              "name": "Phone survey",
              "questions": {
                "csatCsr": {"column": "Satisfaction rating", "min": 1, "max": 5},
                "resolved": {"column": "Resolved", "yes": ["Y"], "no": ["N"]}
              },
              "columns": {
                "sourceResponseId": "Call Id",
                "agent": "Agent",
                "contactedAt": {"date": "Date", "dateFormat": "yyyy-MM-dd", "time": "Time", "timeFormat": "H:mm:ss"},
                "callType": "Topic"
              },
              "surveyed": {"column": "Answered (Y/N)", "values": ["Y"]}
            }""";
}
