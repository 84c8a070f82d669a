package io.vocation.survey.response;

import io.vocation.survey.source.Source;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A checked response on its way into the table.
 *
 * @param id the id it gets if it is new
 * @param said what was delivered, normalized
 * @param contentHash tells the same content from another under one source response id
 * @param contactDay the contact's day in the source's zone, on which it is attributed (practice M8)
 */
public record Candidate(UUID id, Source source, NewResponse said, ContentHash contentHash, LocalDate contactDay) {
    static Candidate of(Source source, NewResponse said) {
        return new Candidate(
                Texts.newId(),
                source,
                said,
                ContentHash.of(said),
                said.contactedAt().atZone(source.zone()).toLocalDate());
    }
}
