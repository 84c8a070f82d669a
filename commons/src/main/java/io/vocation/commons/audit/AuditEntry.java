package io.vocation.commons.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One entry, as it is in its table.
 *
 * @param xid the transaction that wrote it
 * @param actor the login name, or the service account of a machine
 * @param actorEmployee null for machines and accounts without an employee
 * @param client the client that the token was given to; null where the token does not say
 * @param operation the id of the operation, without the service's name
 * @param path as it was sent, without the query
 * @param status the HTTP status of the answer; null where the entry was written before it was known
 * @param people whose data it touched; of a read, only others than the actor
 * @param centerId null unless the operation is about a center
 * @param reason null where none is asked
 * @param detail more of it, as PostgreSQL writes its {@code jsonb}; null when there is none
 */
public record AuditEntry(
        long id,
        String xid,
        Instant at,
        String actor,
        UUID actorEmployee,
        String client,
        List<String> roles,
        String operation,
        String method,
        String path,
        Outcome outcome,
        Integer status,
        List<UUID> people,
        UUID centerId,
        String reason,
        String correlationId,
        String detail) {
    static final String COLUMNS = "%1$s.id, %1$s.xid::text AS xid, %1$s.at, %1$s.actor, %1$s.actor_employee,"
            + " %1$s.client, %1$s.roles, %1$s.operation, %1$s.method, %1$s.path, %1$s.outcome, %1$s.status,"
            + " %1$s.people, %1$s.center_id, %1$s.reason, %1$s.correlation_id, %1$s.detail::text AS detail";

    public AuditEntry {
        roles = List.copyOf(roles);
        people = List.copyOf(people);
    }

    /** The columns of an entry, for a table or alias. */
    static String columns(String of) {
        return COLUMNS.formatted(of);
    }
}
