package io.vocation.survey.change;

import io.vocation.commons.access.Caller;
import io.vocation.survey.response.NewResponse;
import io.vocation.survey.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.util.UUID;

/** What corrections do to codes that people gave (practice M6). */
@ApplicationScoped
class Recoded {
    private static final String RECORD = """
            INSERT INTO coding (center_id, response_id, revision, coded_by, origin, source_of_error_before,
              will_or_skill_before, repeat_reason_before, source_of_error, will_or_skill, repeat_reason, recoding)
            SELECT r.center_id, r.id, r.revision + 1, :by, 'CORRECTION', r.source_of_error, r.will_or_skill,
              r.repeat_reason, :error, :will, :reason, FALSE
            FROM response r
            WHERE r.center_id = :centerId AND r.contacted_at = :contactedAt AND r.id = :id
              AND (r.source_of_error, r.will_or_skill, r.repeat_reason)
                IS DISTINCT FROM (cast(:error AS text), cast(:will AS text), cast(:reason AS text))""";
    private static final String BY_PEOPLE =
            "SELECT EXISTS (SELECT FROM coding WHERE response_id = :id AND origin <> 'CORRECTION')";

    private final Jdbi jdbi;
    private final Caller caller;

    Recoded(Jdbi jdbi, Caller caller) {
        this.jdbi = jdbi;
        this.caller = caller;
    }

    /** Keeps that a response is about to have other codes; nothing where it has the same. */
    void record(Handle sql, Response before, NewResponse said) {
        sql.createUpdate(RECORD)
                .bindMethods(before)
                .bind("by", caller.name())
                .bind("error", said.sourceOfError())
                .bind("will", said.willOrSkill())
                .bind("reason", said.repeatReason())
                .execute();
    }

    /** What a source delivered again; with the codes that people gave, where it says none and there is still one to give. */
    NewResponse kept(Response before, NewResponse delivered) {
        return delivered.needsCodes() && isByPeople(before.id())
                ? delivered.coded(before.sourceOfError(), before.willOrSkill(), before.repeatReason())
                : delivered;
    }

    private boolean isByPeople(UUID response) {
        return jdbi.withHandle(sql -> sql.createQuery(BY_PEOPLE)
                .bind("id", response)
                .mapTo(Boolean.class)
                .one());
    }
}
