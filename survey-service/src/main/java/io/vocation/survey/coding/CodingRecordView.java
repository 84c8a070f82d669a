package io.vocation.survey.coding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** One time that some response was coded. */
@Schema(
        name = "CodingRecord",
        description = "One time that a response was coded.",
        requiredProperties = {"responseId", "sourceId", "sourceResponseId", "contactedAt", "coding"})
public record CodingRecordView(
        UUID responseId,
        UUID sourceId,
        String sourceResponseId,
        Instant contactedAt,
        UUID employeeId,
        @JsonIgnore @Schema(hidden = true) long number,
        CodingEntryView coding) {
    CodingRecordView withoutNote(boolean hidden) {
        return new CodingRecordView(
                responseId, sourceId, sourceResponseId, contactedAt, employeeId, number, coding.withoutNote(hidden));
    }
}
