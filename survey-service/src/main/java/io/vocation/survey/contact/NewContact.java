package io.vocation.survey.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A contact as a phone system delivers it. What is left out is not known. */
@Schema(description = "A contact. What is left out is not known.")
public record NewContact(
        @NotNull UUID centerId,

        @Schema(description = "The phone system's own id; the same one never counts twice", examples = "CALL-1")
        @NotBlank
        @Size(max = 200)
        String externalId,

        @Schema(description = "When it happened, with Z or an offset", examples = "2026-03-02T09:12:58+01:00") @NotNull
        Instant contactedAt,

        @Schema(description = "The name under which the phone system knows the CSR", examples = "aokafor2")
        @NotBlank
        @Size(max = 200)
        String agent,

        @Schema(description = "Whose login names the agent's is one of; left out: any system's") @Size(max = 200)
        String system,

        @Schema(description = "The center's identifier of the customer", examples = "C-20817") @Size(max = 200)
        String customerRef,

        @Size(max = 100) String callType,
        @Size(max = 100) String lineOfBusiness,

        @Schema(description = "Why they called, in the center's codes or words", examples = "bill too high")
        @Size(max = 200)
        String reason,

        @Schema(examples = "phone") @Size(max = 100) String channel,

        @Schema(description = "Whether the customer had tried self-service first")
        Boolean selfServiceTried,

        @Schema(description = "Whether it was one of the usual ones")
        Routine routineOrException) {
    static final String EXAMPLE = """
            {
              "centerId": "7c1c1a52-0d2a-4c7e-8f2e-1f9f6c1e2b33",
              "externalId": "CALL-1",
              "contactedAt": "2026-03-02T09:12:58+01:00",
              "agent": "aokafor2",
              "customerRef": "C-20817",
              "callType": "billing",
              "reason": "bill too high",
              "selfServiceTried": false
            }""";

    static final String EXAMPLE_LINES = """
            {"centerId":"7c1c1a52-0d2a-4c7e-8f2e-1f9f6c1e2b33","externalId":"CALL-1",\
            "contactedAt":"2026-03-02T09:12:58+01:00","agent":"aokafor2","customerRef":"C-20817"}
            """;

    /** The same without blanks around texts and without finer fractions of a second than are kept. */
    NewContact normalized() {
        return new NewContact(
                centerId,
                externalId.strip(),
                contactedAt.truncatedTo(ChronoUnit.MICROS),
                agent.strip(),
                stripped(system),
                stripped(customerRef),
                stripped(callType),
                stripped(lineOfBusiness),
                stripped(reason),
                stripped(channel),
                selfServiceTried,
                routineOrException);
    }

    /** Without blanks around it; null where nothing is left. */
    static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
