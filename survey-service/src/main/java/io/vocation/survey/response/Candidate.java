package io.vocation.survey.response;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.vocation.survey.source.Scale;
import io.vocation.survey.source.Source;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A checked response on its way into the table, whose columns its fields are.
 *
 * @param id the id it gets if it is new
 * @param contentHash tells the same content from another under one source response id, in hexadecimal
 * @param contactDay the contact's day in the source's zone, on which it is attributed (practice M8)
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Candidate(
        UUID id,
        UUID sourceId,
        String sourceResponseId,
        String contentHash,
        String agent,
        Instant contactedAt,
        LocalDate contactDay,
        Instant answeredAt,
        String callType,
        String lineOfBusiness,
        Integer csatCenter,
        Integer csatCenterMin,
        Integer csatCenterMax,
        Integer csatCsr,
        Integer csatCsrMin,
        Integer csatCsrMax,
        Boolean resolved,
        Integer contacts,
        Boolean continues,
        SourceOfError sourceOfError,
        WillOrSkill willOrSkill,
        String repeatReason,
        String verbatim,
        String customer) {

    static Candidate of(Source source, NewResponse said, String contentHash) {
        Scale center = said.csatCenter() == null ? null : source.questions().csatCenter();
        Scale csr = said.csatCsr() == null ? null : source.questions().csatCsr();
        return new Candidate(
                UUID.randomUUID(),
                source.id(),
                said.sourceResponseId(),
                contentHash,
                said.agent(),
                said.contactedAt(),
                said.contactedAt().atZone(source.zone()).toLocalDate(),
                said.answeredAt(),
                said.callType(),
                said.lineOfBusiness(),
                said.csatCenter(),
                center == null ? null : center.min(),
                center == null ? null : center.max(),
                said.csatCsr(),
                csr == null ? null : csr.min(),
                csr == null ? null : csr.max(),
                said.resolved(),
                said.contacts(),
                said.continues(),
                said.sourceOfError(),
                said.willOrSkill(),
                said.repeatReason(),
                said.verbatim(),
                said.customer());
    }
}
