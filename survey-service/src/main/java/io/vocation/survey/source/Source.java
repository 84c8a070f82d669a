package io.vocation.survey.source;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A declared source.
 *
 * @param zone its own or, without one, the center's
 * @param system the system whose login names it uses for agents; null for any
 * @param columns null when it delivers by API only
 * @param surveyed null when every row is a survey
 * @param revision counts how often the mapping was corrected, from 1
 */
public record Source(
        UUID id,
        UUID centerId,
        String name,
        ZoneId zone,
        String system,
        Questions questions,
        Columns columns,
        Surveyed surveyed,
        long revision,
        Instant createdAt) {
    /** Every CSV column that the mapping names, without blanks around it. */
    public Stream<String> mappedColumns() {
        Stream<String> fields =
                Stream.concat(columns.columns(), questions.columns()).map(Named::column);
        return Stream.concat(fields, Stream.ofNullable(surveyed).map(Surveyed::column))
                .map(String::strip);
    }

    /** How its files are read. */
    NewMapping mapping() {
        return new NewMapping(questions, columns, surveyed);
    }

    SourceView view() {
        return new SourceView(
                id, centerId, name, zone.getId(), system, questions, columns, surveyed, revision, createdAt);
    }
}
