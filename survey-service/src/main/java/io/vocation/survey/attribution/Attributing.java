package io.vocation.survey.attribution;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vocation.commons.feed.CloudEvent;
import io.vocation.commons.roster.RosterEvent;
import io.vocation.commons.roster.RosterReplica;
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
 * (practice M8).
 */
@ApplicationScoped
class Attributing {
    private static final String ALIASES = """
            SELECT DISTINCT alias FROM roster_alias WHERE employee_id IN
              (SELECT cast(id AS uuid) FROM jsonb_array_elements_text(cast(:employees AS jsonb)) AS e(id))""";
    private static final String FOUND = """
            SELECT r.center_id, r.contacted_at, r.id, a.employee_id, a.team_id, a.supervisor_id, a.position, a.reason
            FROM response r JOIN source s ON s.id = r.source_id
            CROSS JOIN LATERAL attribution(s.center_id, s.system, r.agent, r.contact_day) a
            WHERE r.state = 'WAITING'
              AND r.agent IN (SELECT alias FROM jsonb_array_elements_text(cast(:aliases AS jsonb)) AS x(alias))""";
    private static final String ATTRIBUTE = "WITH found AS MATERIALIZED (" + FOUND + """
            ) UPDATE response r SET state = 'COUNTED', waiting_reason = NULL, revision = r.revision + 1,
                employee_id = f.employee_id, team_id = f.team_id, supervisor_id = f.supervisor_id, position = f.position
              FROM found f
              WHERE f.reason IS NULL AND r.center_id = f.center_id AND r.contacted_at = f.contacted_at AND r.id = f.id""";
    private static final String EXPLAIN = "WITH found AS MATERIALIZED (" + FOUND + """
            ) UPDATE response r SET waiting_reason = f.reason FROM found f
            WHERE f.reason <> r.waiting_reason
              AND r.center_id = f.center_id AND r.contacted_at = f.contacted_at AND r.id = f.id""";

    private final Jdbi jdbi;
    private final RosterReplica replica;

    Attributing(Jdbi jdbi, RosterReplica replica) {
        this.jdbi = jdbi;
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
