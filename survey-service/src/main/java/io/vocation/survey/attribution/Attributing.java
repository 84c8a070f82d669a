package io.vocation.survey.attribution;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vocation.commons.feed.CloudEvent;
import io.vocation.commons.roster.RosterEvent;
import io.vocation.commons.roster.RosterReplica;
import io.vocation.survey.contact.AttributingContacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Applies the roster and, in the same transaction, attributes what waited for it, as of each contact's own day. What was
 * attributed before stays as it is: a later move or correction of the roster does not rewrite whose contact it was
 * (practice M8). So does what a person decided. A void response is left alone; what the roster says of it is asked when
 * it is restored.
 */
@ApplicationScoped
class Attributing {
    private static final String ALIASES = """
            SELECT DISTINCT alias FROM roster_alias WHERE employee_id IN
              (SELECT cast(id AS uuid) FROM jsonb_array_elements_text(cast(:employees AS jsonb)) AS e(id))""";
    private static final String WAITING = """
            FROM response r JOIN source s ON s.id = r.source_id
            CROSS JOIN LATERAL attribution(s.center_id, s.system, r.agent, r.contact_day) a
            WHERE r.state = 'WAITING'
              AND r.agent IN (SELECT alias FROM jsonb_array_elements_text(cast(:aliases AS jsonb)) AS x(alias))""";
    /** In the order of the contacts, and told in that order. */
    private static final String ATTRIBUTE = """
            WITH found AS MATERIALIZED (
              SELECT o.*, nextval('response_change') AS place FROM (
                SELECT r.center_id, r.contacted_at, r.id, r.revision, a.employee_id, a.team_id, a.supervisor_id, a.position,
                  jsonb_build_object('id', r.id, 'center_id', r.center_id, 'source_id', r.source_id,
                    'source_response_id', r.source_response_id, 'revision', r.revision, 'state', r.state,
                    'waiting_reason', r.waiting_reason, 'agent', r.agent, 'contacted_at', r.contacted_at,
                    'received_at', r.received_at) AS before
                %s AND a.reason IS NULL
                ORDER BY r.contacted_at, r.id) o
            ), kept AS (
              INSERT INTO response_history (response_id, revision, center_id, contacted_at, what, before)
              SELECT id, revision + 1, center_id, contacted_at, 'ATTRIBUTED', before FROM found
            )
            UPDATE response r SET state = 'COUNTED', waiting_reason = NULL, revision = r.revision + 1,
              changed_id = f.place, employee_id = f.employee_id, team_id = f.team_id, supervisor_id = f.supervisor_id,
              position = f.position
            FROM found f
            WHERE r.center_id = f.center_id AND r.contacted_at = f.contacted_at AND r.id = f.id""".formatted(WAITING);

    private static final String EXPLAIN =
            "WITH found AS MATERIALIZED (SELECT r.center_id, r.contacted_at, r.id, a.reason " + WAITING + """
            ) UPDATE response r SET waiting_reason = f.reason FROM found f
            WHERE f.reason <> r.waiting_reason
              AND r.center_id = f.center_id AND r.contacted_at = f.contacted_at AND r.id = f.id""";

    private final Jdbi jdbi;
    private final RosterReplica replica;
    private final AttributingContacts contacts;

    Attributing(Jdbi jdbi, RosterReplica replica, AttributingContacts contacts) {
        this.jdbi = jdbi;
        this.contacts = contacts;
        this.replica = replica;
    }

    @Transactional
    void apply(List<CloudEvent> batch) {
        Set<UUID> employees = batch.stream()
                .filter(event -> event.type().equals(RosterEvent.EMPLOYEE_CHANGED))
                .map(CloudEvent::subject)
                .collect(Collectors.toSet());
        jdbi.useHandle(sql -> {
            // What is being kept right now either is there for us to see, or sees what we apply.
            sql.execute("SELECT pg_advisory_xact_lock(hashtext('attribution'))");
            sql.execute("UPDATE attribution_version SET version = version + 1");
            // A name that somebody loses may leave it to one person only.
            Set<String> aliases = new TreeSet<>(aliases(sql, employees));
            replica.apply(batch);
            aliases.addAll(aliases(sql, employees));
            if (!aliases.isEmpty()) {
                sql.createUpdate(ATTRIBUTE).bind("aliases", array(aliases)).execute();
                sql.createUpdate(EXPLAIN).bind("aliases", array(aliases)).execute();
                contacts.attribute(sql, aliases);
            }
        });
    }

    private static List<String> aliases(Handle sql, Set<UUID> employees) {
        return sql.createQuery(ALIASES)
                .bind("employees", array(employees))
                .mapTo(String.class)
                .list();
    }

    private static String array(Collection<?> values) {
        var array = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> array.add(value.toString()));
        return array.toString();
    }
}
