package io.vocation.survey.contact;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.util.Collection;

/** Attributes contacts that waited for the roster, as of each one's own day (practice M8). */
@ApplicationScoped
public class AttributingContacts {
    private static final String WAITING = """
            FROM contact r CROSS JOIN LATERAL attribution(r.center_id, r.system, r.agent, r.contact_day) a
            WHERE r.state = 'WAITING' AND r.agent = ANY (:agents)""";
    private static final String ATTRIBUTE = """
            WITH found AS MATERIALIZED (
              SELECT r.id, r.revision, a.employee_id, a.team_id, a.supervisor_id, a.position,
                jsonb_build_object('waiting_reason', r.waiting_reason, 'agent', r.agent) AS before
              %s AND a.reason IS NULL
            ), kept AS (
              INSERT INTO contact_history (contact_id, revision, what, before)
              SELECT id, revision + 1, 'ATTRIBUTED', before FROM found
            )
            UPDATE contact r SET state = 'COUNTED', waiting_reason = NULL, revision = r.revision + 1,
              employee_id = f.employee_id, team_id = f.team_id, supervisor_id = f.supervisor_id, position = f.position
            FROM found f WHERE r.id = f.id""".formatted(WAITING);
    private static final String EXPLAIN = "WITH found AS MATERIALIZED (SELECT r.id, a.reason " + WAITING
            + ") UPDATE contact r SET waiting_reason = f.reason FROM found f"
            + " WHERE r.id = f.id AND f.reason <> r.waiting_reason";

    /** In the running transaction, which applied a change of the roster that touches these login names. */
    public void attribute(Handle sql, Collection<String> agents) {
        sql.createUpdate(ATTRIBUTE).bindArray("agents", String.class, agents).execute();
        sql.createUpdate(EXPLAIN).bindArray("agents", String.class, agents).execute();
    }
}
