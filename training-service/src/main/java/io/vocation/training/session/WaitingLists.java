package io.vocation.training.session;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static java.util.stream.Collectors.toMap;

/** Who waits for a seat, first come first. */
@ApplicationScoped
class WaitingLists {
    private static final String JOIN = """
            INSERT INTO waiting (session_id, employee_id) VALUES (:session, :employee) ON CONFLICT DO NOTHING""";
    private static final String LEAVE = "DELETE FROM waiting WHERE session_id = :session AND employee_id = :employee";
    private static final String OF = """
            SELECT row_number() OVER (ORDER BY w.place) AS position, w.employee_id, e.name, w.since
            FROM waiting w JOIN roster_employee e ON e.id = w.employee_id
            WHERE w.session_id = :session ORDER BY w.place""";
    private static final String COUNT = """
            SELECT session_id, count(*) AS waiting FROM waiting WHERE session_id IN (<sessions>) GROUP BY session_id""";

    private final Jdbi jdbi;

    WaitingLists(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Count(UUID sessionId, int waiting) {}

    /** @return false when they wait already */
    boolean join(UUID session, UUID employee) {
        return change(JOIN, session, employee);
    }

    /** @return whether they waited */
    boolean leave(UUID session, UUID employee) {
        return change(LEAVE, session, employee);
    }

    void leaveAll(UUID session) {
        jdbi.useHandle(sql -> sql.createUpdate("DELETE FROM waiting WHERE session_id = :session")
                .bind("session", session)
                .execute());
    }

    List<WaitingView> of(UUID session) {
        return jdbi.withHandle(sql -> sql.createQuery(OF)
                .bind("session", session)
                .mapTo(WaitingView.class)
                .list());
    }

    /** How many wait for each session; sessions without anyone are left out. */
    Map<UUID, Integer> counts(Collection<UUID> sessions) {
        if (sessions.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(
                sql -> sql.createQuery(COUNT).bindList("sessions", List.copyOf(sessions)).mapTo(Count.class).stream()
                        .collect(toMap(Count::sessionId, Count::waiting)));
    }

    private boolean change(String statement, UUID session, UUID employee) {
        return jdbi.withHandle(sql -> sql.createUpdate(statement)
                        .bind("session", session)
                        .bind("employee", employee)
                        .execute()
                == 1);
    }
}
