package io.vocation.commons.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vocation.commons.access.AccessRule;
import io.vocation.commons.access.Caller;
import io.vocation.commons.access.CurrentOperation;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All entries: written once, read page by page. */
@ApplicationScoped
class Entries {
    private static final String INSERT = """
            INSERT INTO audit_entry (actor, actor_employee, client, roles, operation, method, path, outcome, status,
              people, center_id, reason, correlation_id, detail)
            VALUES (:actor, :employee, :client, :roles, :operation, :method, :path, :outcome, :status,
              :people, :center, :reason, :correlation, cast(:detail AS jsonb))""";

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Caller caller;
    private final CurrentOperation current;
    private final RunningRequest request;

    Entries(Jdbi jdbi, ObjectMapper json, Caller caller, CurrentOperation current, RunningRequest request) {
        this.jdbi = jdbi;
        this.json = json;
        this.caller = caller;
        this.current = current;
        this.request = request;
    }

    /**
     * Writes what is known of the running request, in the running transaction or else in one of its own.
     *
     * @param status null while the answer is not known
     */
    void write(Outcome outcome, Integer status, Collection<UUID> people) {
        write(List.of(pending(outcome, status, people)));
    }

    /** What there is to say of the running request. */
    PendingEntry pending(Outcome outcome, Integer status, Collection<UUID> people) {
        return new PendingEntry(
                caller.name(),
                caller.employeeId().orElse(null),
                caller.client().orElse(null),
                caller.roles(),
                current.rule().map(AccessRule::operation).orElseThrow(),
                request.method(),
                request.path(),
                outcome,
                status,
                people.stream().sorted().toList(),
                current.center().orElse(null),
                current.reason().orElse(null),
                request.correlationId(),
                write(current.details()));
    }

    void write(Collection<PendingEntry> pending) {
        jdbi.useHandle(sql -> {
            PreparedBatch batch = sql.prepareBatch(INSERT);
            for (PendingEntry entry : pending) {
                batch.bindMethods(entry)
                        .bindArray("roles", String.class, entry.roles())
                        .bindArray("people", UUID.class, entry.people())
                        .add();
            }
            batch.execute();
        });
    }

    /** Newest first, one more than the limit so that it shows whether there are further ones. */
    List<AuditEntry> list(AuditFilter filter, AuditPosition after, int limit) {
        String of = filter.employee() == null ? "e" : "p";
        String from = filter.employee() == null
                ? "audit_entry e WHERE TRUE"
                : "audit_person p JOIN audit_entry e ON e.id = p.id WHERE p.employee_id = :employee";
        String statement = "SELECT " + AuditEntry.columns("e") + " FROM " + from
                + condition(filter.actor(), " AND e.actor = :actor")
                + condition(filter.operation(), " AND e.operation = :operation")
                + condition(filter.correlation(), " AND e.correlation_id = :correlation")
                + condition(filter.from(), " AND " + of + ".at >= :from")
                + condition(filter.to(), " AND " + of + ".at < :to")
                + condition(after, " AND (" + of + ".at, " + of + ".id) < (:at, :id)")
                + " ORDER BY " + of + ".at DESC, " + of + ".id DESC LIMIT :limit";
        return jdbi.withHandle(sql -> {
            Query query = sql.createQuery(statement).bindMethods(filter).bind("limit", limit + 1);
            return (after == null ? query : query.bindMethods(after))
                    .mapTo(AuditEntry.class)
                    .list();
        });
    }

    private String write(Map<String, Object> details) {
        try {
            return details.isEmpty() ? null : json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A detail is not writable as JSON", e);
        }
    }

    private static String condition(Object value, String sql) {
        return value == null ? "" : sql;
    }
}
