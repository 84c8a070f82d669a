package io.vocation.survey.source;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.stream.Stream;

/** Which CSV column holds what, apart from the answers; columns that nothing names are ignored. */
@Schema(description = "Which CSV column holds what. Columns of the file that nothing names are ignored.")
public record Columns(
        @Schema(description = "The source's own id of a response", examples = "Call Id")
        @NotNull
        @Size(min = 1, max = 200)
        String sourceResponseId,

        @Schema(description = "The name under which the source knows the CSR", examples = "Agent")
        @NotNull
        @Size(min = 1, max = 200)
        String agent,

        @NotNull @Valid Moment contactedAt,
        @Valid Moment answeredAt,

        @Schema(examples = "Topic") @Size(min = 1, max = 200)
        String callType,

        @Size(min = 1, max = 200) String lineOfBusiness,
        @Size(min = 1, max = 200) String sourceOfError,
        @Size(min = 1, max = 200) String willOrSkill,
        @Size(min = 1, max = 200) String repeatReason,
        @Size(min = 1, max = 200) String verbatim,
        @Size(min = 1, max = 200) String customer) {

    Stream<Named> columns() {
        Stream<Named> plain = Stream.of(
                new Named("columns.sourceResponseId", sourceResponseId),
                new Named("columns.agent", agent),
                new Named("columns.callType", callType),
                new Named("columns.lineOfBusiness", lineOfBusiness),
                new Named("columns.sourceOfError", sourceOfError),
                new Named("columns.willOrSkill", willOrSkill),
                new Named("columns.repeatReason", repeatReason),
                new Named("columns.verbatim", verbatim),
                new Named("columns.customer", customer));
        Stream<Named> moments = Stream.concat(
                contactedAt.columns("columns.contactedAt"),
                answeredAt == null ? Stream.empty() : answeredAt.columns("columns.answeredAt"));
        return Stream.concat(plain.filter(Named::used), moments);
    }
}
