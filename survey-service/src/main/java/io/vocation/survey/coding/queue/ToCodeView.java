package io.vocation.survey.coding.queue;

import io.vocation.survey.coding.Codes;
import io.vocation.survey.response.Rating;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A response that should be coded. */
@Schema(
        name = "ResponseToCode",
        description = "A response that should be coded, with what speaks for it.",
        requiredProperties = {"responseId", "revision", "contactedAt", "codes", "missing"})
public record ToCodeView(
        UUID responseId,

        @Schema(description = "What coding it needs as If-Match")
        int revision,

        Instant contactedAt,
        UUID employeeId,
        UUID teamId,
        String callType,
        String lineOfBusiness,
        Boolean resolved,
        Integer contacts,
        Boolean continues,
        Rating csatCsr,
        String verbatim,
        Codes codes,
        Set<Missing> missing,

        @Schema(description = "Absent where the customer wrote nothing, or nothing like it was coded yet")
        SuggestionView suggestion) {}
