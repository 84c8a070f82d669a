package io.vocation.survey.advocacy.exception;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The exceptions that were argued. */
@ApplicationScoped
class CaseExceptions {
    private static final String SELECT = """
            SELECT id, case_id, what, argument, argued_at, argued_by_id AS argued_by, state, decided_at,
              decided_by_id AS decided_by, decision FROM case_exception WHERE case_id = :case""";
    private static final String ARGUE = """
            INSERT INTO case_exception (case_id, center_id, what, argument, argued_day, argued_by, argued_by_id,
              argued_team_id, argued_supervisor_id)
            SELECT c.id, c.center_id, :what, :argument, o.day, :by, c.advocate_id, a.team_id, a.supervisor_id
            FROM advocacy_case c JOIN roster_center z ON z.id = c.center_id
            CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE z.zone)::date AS day) o
            LEFT JOIN roster_assignment a ON a.employee_id = c.advocate_id AND a.from_day <= o.day
              AND (a.to_day IS NULL OR a.to_day > o.day)
            WHERE c.id = :case RETURNING id""";
    private static final String DECIDE = """
            UPDATE case_exception x SET state = :verdict, decided_at = now(), decided_by = :by, decided_by_id = :me,
              decision = CASE WHEN x.erased_at IS NULL THEN :reason END, advocate_id = c.advocate_id
            FROM advocacy_case c WHERE c.id = x.case_id AND x.id = :id AND x.state = 'OPEN'""";

    private final Jdbi jdbi;

    CaseExceptions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those of a case, oldest first. */
    List<ExceptionView> of(UUID caseId) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + " ORDER BY argued_at, id")
                .bind("case", caseId)
                .mapTo(ExceptionView.class)
                .list());
    }

    Optional<ExceptionView> find(Handle sql, UUID caseId, UUID id) {
        return sql.createQuery(SELECT + " AND id = :id")
                .bind("case", caseId)
                .bind("id", id)
                .mapTo(ExceptionView.class)
                .findOne();
    }

    /** Keeps what a case's advocate argues. */
    UUID argue(Handle sql, UUID caseId, NewException wanted, String by) {
        return sql.createQuery(ARGUE)
                .bind("case", caseId)
                .bind("what", wanted.what())
                .bind("argument", wanted.argument())
                .bind("by", by)
                .mapTo(UUID.class)
                .one();
    }

    /** Keeps what was decided; false when it was decided already. */
    boolean decide(Handle sql, UUID id, NewDecision wanted, String by, UUID me) {
        return sql.createUpdate(DECIDE)
                        .bind("id", id)
                        .bind("verdict", wanted.decision())
                        .bind("reason", wanted.reason())
                        .bind("by", by)
                        .bind("me", me)
                        .execute()
                == 1;
    }
}
