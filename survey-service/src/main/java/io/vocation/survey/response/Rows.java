package io.vocation.survey.response;

import io.vocation.commons.sql.BinaryCopy;
import io.vocation.survey.source.Scale;

import java.sql.Connection;
import java.sql.SQLException;

/** Responses that are new, on their way into their table. */
final class Rows {
    private static final String TARGET = """
            response (id, center_id, contacted_at, contact_day, source_id, source_response_id, state, waiting_reason,
              agent, employee_id, team_id, supervisor_id, position, answered_at, call_type, line_of_business,
              csat_center, csat_center_min, csat_center_max, csat_center_top, csat_csr, csat_csr_min, csat_csr_max,
              csat_csr_top, resolved, contacts, continues, source_of_error, will_or_skill, repeat_reason, verbatim,
              customer)""";
    private static final int COLUMNS = 32;

    private final BinaryCopy copy = new BinaryCopy(COLUMNS);

    void add(Candidate candidate, Attribution attribution) {
        NewResponse said = candidate.said();
        boolean counted = attribution.reason() == null;
        copy.row()
                .uuid(candidate.id())
                .uuid(candidate.source().centerId())
                .moment(said.contactedAt())
                .day(candidate.contactDay())
                .uuid(candidate.source().id())
                .text(said.sourceResponseId())
                .text((counted ? ResponseState.COUNTED : ResponseState.WAITING).name())
                .text(name(attribution.reason()))
                .text(said.agent())
                .uuid(attribution.employeeId())
                .uuid(attribution.teamId())
                .uuid(attribution.supervisorId())
                .text(attribution.position())
                .moment(said.answeredAt())
                .text(said.callType())
                .text(said.lineOfBusiness());
        rating(said.csatCenter(), candidate.source().questions().csatCenter());
        rating(said.csatCsr(), candidate.source().questions().csatCsr());
        copy.decision(said.resolved())
                .integer(said.contacts())
                .decision(said.continues())
                .text(name(said.sourceOfError()))
                .text(name(said.willOrSkill()))
                .text(said.repeatReason())
                .text(said.verbatim())
                .text(said.customer());
    }

    void keep(Connection connection) throws SQLException {
        copy.into(connection, TARGET);
    }

    /** The raw value, its scale, and whether it is the top box (practice M2). */
    private void rating(Integer value, Scale scale) {
        copy.integer(value)
                .integer(value == null ? null : scale.min())
                .integer(value == null ? null : scale.max())
                .decision(value == null ? null : value.equals(scale.max()));
    }

    private static String name(Enum<?> word) {
        return word == null ? null : word.name();
    }
}
