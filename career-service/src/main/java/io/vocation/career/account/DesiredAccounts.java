package io.vocation.career.account;

import io.vocation.commons.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Reads from the roster what accounts ought to be. Days begin at midnight of the center that the person is in, was in
 * last, or will be in first; without any, of UTC.
 */
@ApplicationScoped
class DesiredAccounts {
    private static final String AT = """
            SELECT e.id, coalesce(e.login, lower(e.employee_number)) AS login, e.name, e.email,
                   e.hired_on::timestamp AT TIME ZONE coalesce(home.zone, 'UTC') AS hired_at,
                   e.left_on::timestamp AT TIME ZONE coalesce(home.zone, 'UTC') AS left_at,
                   held.role, below.supervises, own.next_at AS own_next, below.next_at AS below_next
            FROM employee e
            LEFT JOIN LATERAL (
                SELECT m.zone FROM assignment_moments m WHERE m.employee_id = e.id
                ORDER BY m.begins_at <= :now DESC,
                         CASE WHEN m.begins_at <= :now THEN m.from_day END DESC, m.from_day LIMIT 1) home ON true
            LEFT JOIN LATERAL (
                SELECT coalesce(p.role, 'csr') AS role
                FROM assignment_moments m LEFT JOIN position_role p ON p.position = m.position
                WHERE m.employee_id = e.id AND m.begins_at <= :now AND (m.ends_at IS NULL OR m.ends_at > :now)
                ORDER BY m.from_day DESC LIMIT 1) held ON true
            LEFT JOIN LATERAL (
                SELECT min(moment) AS next_at
                FROM assignment_moments m, LATERAL (VALUES (m.begins_at), (m.ends_at)) AS moments (moment)
                WHERE m.employee_id = e.id AND moment > :now) own ON true
            LEFT JOIN LATERAL (
                SELECT bool_or(m.begins_at <= :now) AS supervises, min(moment) FILTER (WHERE moment > :now) AS next_at
                FROM assignment_moments m, LATERAL (VALUES (m.begins_at), (m.ends_at)) AS moments (moment)
                WHERE m.supervisor_id = e.id AND (m.ends_at IS NULL OR m.ends_at > :now)) below ON true
            WHERE e.id = ANY(:employees)""";

    private final Jdbi jdbi;

    DesiredAccounts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Row(
            UUID id,
            String login,
            String name,
            String email,
            Instant hiredAt,
            Instant leftAt,
            String role,
            Boolean supervises,
            Instant ownNext,
            Instant belowNext) {
        Desired at(Instant now) {
            boolean gone = leftAt != null && !leftAt.isAfter(now);
            boolean enabled = !gone && !hiredAt.isAfter(now);
            Set<String> roles = new TreeSet<>();
            if (enabled && role != null) {
                roles.add(role);
                if (Boolean.TRUE.equals(supervises)) {
                    roles.add(Role.SUPERVISOR);
                }
            }
            PersonName person = PersonName.of(name, login);
            Instant next = Stream.of(hiredAt, leftAt, ownNext, belowNext)
                    .filter(Objects::nonNull)
                    .filter(moment -> moment.isAfter(now))
                    .min(Instant::compareTo)
                    .orElse(null);
            return new Desired(
                    id, new AccountState(login, person.first(), person.last(), email, enabled, roles), gone, next);
        }
    }

    /** By the employee; whom the roster does not know is missing. */
    Map<UUID, Desired> at(Instant moment, Collection<UUID> employees) {
        Instant now = moment.truncatedTo(ChronoUnit.MICROS);
        Map<UUID, Desired> desired = new HashMap<>();
        jdbi.useHandle(sql -> sql.createQuery(AT)
                .bind("now", now)
                .bindArray("employees", UUID.class, employees)
                .mapTo(Row.class)
                .forEach(row -> desired.put(row.id(), row.at(now))));
        return desired;
    }
}
