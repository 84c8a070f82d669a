package io.vocation.survey.response;

import io.vocation.survey.source.Question;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** A response as a source delivers it. An answer left out was not given; it never counts as a no or a zero. */
@Schema(description = "A response. An answer left out was not given.")
public record NewResponse(
        @NotNull UUID sourceId,

        @Schema(description = "The source's own id; the same one never counts twice", examples = "ID0001")
        @NotBlank
        @Size(max = 200)
        String sourceResponseId,

        @Schema(description = "The name under which the source knows the CSR", examples = "aokafor2")
        @NotBlank
        @Size(max = 200)
        String agent,

        @Schema(description = "When the contact happened, with Z or an offset", examples = "2026-03-02T09:12:58+01:00")
        @NotNull
        Instant contactedAt,

        @Schema(description = "When the customer answered", examples = "2026-03-03T18:00:00Z")
        Instant answeredAt,

        @Size(max = 100) String callType,
        @Size(max = 100) String lineOfBusiness,

        @Schema(description = "Satisfaction with the contact center, on the source's scale")
        Integer csatCenter,

        @Schema(description = "Satisfaction with the CSR, on the source's scale")
        Integer csatCsr,

        Boolean resolved,

        @Schema(description = "How many contacts it took") @Min(1) @Max(1000)
        Integer contacts,

        @Schema(description = "Whether the customer continues to do business")
        Boolean continues,

        SourceOfError sourceOfError,

        @Schema(description = "Only with the source of error CSR")
        WillOrSkill willOrSkill,

        @Size(max = 200) String repeatReason,

        @Schema(description = "In the customer's own words") @Size(max = 10_000)
        String verbatim,

        @Schema(description = "The source's identifier of the customer") @Size(max = 200)
        String customer) {
    public static final String EXAMPLE = """
            {
              "sourceId": "7c1c1a52-0d2a-4c7e-8f2e-1f9f6c1e2b33",
              "sourceResponseId": "ID0001",
              "agent": "aokafor2",
              "contactedAt": "2026-03-02T09:12:58+01:00",
              "callType": "Billing",
              "csatCsr": 5,
              "resolved": true
            }""";

    public static final String EXAMPLE_LINES = """
            {"sourceId":"7c1c1a52-0d2a-4c7e-8f2e-1f9f6c1e2b33","sourceResponseId":"ID0001","agent":"aokafor2",\
            "contactedAt":"2026-03-02T09:12:58+01:00","csatCsr":5,"resolved":true}
            """;

    /** The same without blanks around texts and without finer fractions of a second than are kept. */
    NewResponse normalized() {
        return new NewResponse(
                sourceId,
                Texts.stripped(sourceResponseId),
                Texts.stripped(agent),
                Texts.micros(contactedAt),
                Texts.micros(answeredAt),
                Texts.stripped(callType),
                Texts.stripped(lineOfBusiness),
                csatCenter,
                csatCsr,
                resolved,
                contacts,
                continues,
                sourceOfError,
                willOrSkill,
                Texts.stripped(repeatReason),
                Texts.stripped(verbatim),
                Texts.stripped(customer));
    }

    /** The same, of a source. */
    public NewResponse of(UUID source) {
        return new NewResponse(
                source,
                sourceResponseId,
                agent,
                contactedAt,
                answeredAt,
                callType,
                lineOfBusiness,
                csatCenter,
                csatCsr,
                resolved,
                contacts,
                continues,
                sourceOfError,
                willOrSkill,
                repeatReason,
                verbatim,
                customer);
    }

    /** Whether it was not resolved on the first contact, and nobody says whose error it was or why they called again. */
    public boolean needsCodes() {
        boolean later = Boolean.TRUE.equals(resolved) && contacts != null && contacts > 1;
        return (Boolean.FALSE.equals(resolved) || later)
                && sourceOfError == null
                && willOrSkill == null
                && repeatReason == null;
    }

    /** The same with these codes. */
    public NewResponse coded(SourceOfError error, WillOrSkill will, String reason) {
        return new NewResponse(
                sourceId,
                sourceResponseId,
                agent,
                contactedAt,
                answeredAt,
                callType,
                lineOfBusiness,
                csatCenter,
                csatCsr,
                resolved,
                contacts,
                continues,
                error,
                will,
                reason,
                verbatim,
                customer);
    }

    /** The same without what the customer wrote and who they are. */
    public NewResponse withoutWords() {
        return without(true, true);
    }

    /** The same without what the customer wrote, or who they are, or both. */
    NewResponse without(boolean itsVerbatim, boolean itsCustomer) {
        return new NewResponse(
                sourceId,
                sourceResponseId,
                agent,
                contactedAt,
                answeredAt,
                callType,
                lineOfBusiness,
                csatCenter,
                csatCsr,
                resolved,
                contacts,
                continues,
                sourceOfError,
                willOrSkill,
                repeatReason,
                itsVerbatim ? null : verbatim,
                itsCustomer ? null : customer);
    }

    /** The answers given. */
    Map<Question, Object> answers() {
        Map<Question, Object> answers = new EnumMap<>(Question.class);
        answers.put(Question.CSAT_CENTER, csatCenter);
        answers.put(Question.CSAT_CSR, csatCsr);
        answers.put(Question.RESOLVED, resolved);
        answers.put(Question.CONTACTS, contacts);
        answers.put(Question.CONTINUES, continues);
        answers.values().removeIf(java.util.Objects::isNull);
        return answers;
    }
}
