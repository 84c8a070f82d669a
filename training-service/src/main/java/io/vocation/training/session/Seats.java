package io.vocation.training.session;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/** The taken seats of sessions. Those who change them hold the session's lock; the schema's rules need no such trust. */
@ApplicationScoped
class Seats {
    /** Takes nothing where a rule of the schema is against it, such as a seat in another session at that time. */
    private static final String TAKE = """
            INSERT INTO seat (session_id, number, employee_id, session_state, capacity, starts_at, ends_at, given_by)
            SELECT id, free.number, :employee, state, capacity, starts_at, ends_at, :by
            FROM session, LATERAL (SELECT n.number FROM generate_series(1, session.capacity) AS n (number)
              WHERE NOT EXISTS (SELECT FROM seat s WHERE s.session_id = session.id AND s.number = n.number)
              ORDER BY n.number LIMIT 1) free
            WHERE id = :session
            ON CONFLICT DO NOTHING""";

    private static final String MOVE_DOWN = """
            UPDATE seat SET number = (SELECT min(free) FROM generate_series(1, :capacity) free
              WHERE NOT EXISTS (SELECT FROM seat s WHERE s.session_id = :session AND s.number = free))
            WHERE session_id = :session AND number = (SELECT max(number) FROM seat WHERE session_id = :session)
              AND number > :capacity""";
    private static final String OF_SESSIONS = """
            SELECT s.session_id, s.number, s.employee_id, e.name FROM seat s
            JOIN roster_employee e ON e.id = s.employee_id
            WHERE s.session_id IN (<sessions>) ORDER BY s.session_id, s.number""";
    private static final String HELD = """
            SELECT s.session_id, n.title, n.starts_at, n.ends_at, n.location, s.number
            FROM seat s JOIN session n ON n.id = s.session_id
            WHERE s.employee_id = :employee ORDER BY n.starts_at DESC LIMIT 500""";

    private final Jdbi jdbi;

    Seats(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Taken(UUID sessionId, int number, UUID employeeId, String name) {
        SeatView view() {
            return new SeatView(number, employeeId, name);
        }
    }

    int taken(UUID session) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT count(*) FROM seat WHERE session_id = :session")
                .bind("session", session)
                .mapTo(Integer.class)
                .one());
    }

    Optional<SeatView> heldBy(UUID session, UUID employee) {
        return of(session).stream()
                .filter(seat -> seat.employeeId().equals(employee))
                .findFirst();
    }

    /** @return whether the first free seat is theirs now */
    boolean take(UUID session, UUID employee, String by) {
        return jdbi.withHandle(sql -> sql.createUpdate(TAKE)
                        .bind("session", session)
                        .bind("employee", employee)
                        .bind("by", by)
                        .execute()
                == 1);
    }

    /** @return whether they held one */
    boolean release(UUID session, UUID employee) {
        return jdbi.withHandle(
                sql -> sql.createUpdate("DELETE FROM seat WHERE session_id = :session AND employee_id = :employee")
                                .bind("session", session)
                                .bind("employee", employee)
                                .execute()
                        == 1);
    }

    void releaseAll(UUID session) {
        jdbi.useHandle(sql -> sql.createUpdate("DELETE FROM seat WHERE session_id = :session")
                .bind("session", session)
                .execute());
    }

    /** Moves those with a number above a new capacity to free numbers below it; there must be enough. */
    void moveDown(UUID session, int capacity) {
        jdbi.useHandle(sql -> {
            int moved;
            do {
                moved = sql.createUpdate(MOVE_DOWN)
                        .bind("session", session)
                        .bind("capacity", capacity)
                        .execute();
            } while (moved > 0);
        });
    }

    List<SeatView> of(UUID session) {
        return of(List.of(session)).getOrDefault(session, List.of());
    }

    Map<UUID, List<SeatView>> of(Collection<UUID> sessions) {
        if (sessions.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(sql ->
                sql.createQuery(OF_SESSIONS).bindList("sessions", List.copyOf(sessions)).mapTo(Taken.class).stream()
                        .collect(groupingBy(Taken::sessionId, mapping(Taken::view, toList()))));
    }

    /** The seats someone holds or held, newest session first. */
    List<HeldSeatView> heldBy(UUID employee) {
        return jdbi.withHandle(sql -> sql.createQuery(HELD)
                .bind("employee", employee)
                .mapTo(HeldSeatView.class)
                .list());
    }
}
