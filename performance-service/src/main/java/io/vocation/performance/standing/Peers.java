package io.vocation.performance.standing;

import io.vocation.performance.window.Window;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds peer groups: everyone in a center by the position they hold on the window's last day, with their counts. */
@ApplicationScoped
class Peers {

    private static final String PEERS = """
            SELECT a.employee_id, a.position, a.supervisor_id,
                   count(*) FILTER (WHERE r.resolved) AS yes, count(r.resolved) AS answers
            FROM roster_assignment a
            LEFT JOIN counted_response r ON r.center_id = a.center_id AND r.employee_id = a.employee_id
                AND r.position = a.position AND r.day BETWEEN :from AND :to AND r.state = 'COUNTED'
            WHERE a.center_id = :center AND a.from_day <= :to AND (a.to_day IS NULL OR a.to_day > :to)
                AND (cast(:position AS text) IS NULL OR a.position = :position)
            GROUP BY a.employee_id, a.position, a.supervisor_id
            ORDER BY a.position, a.employee_id""";
    private static final String POST = """
            SELECT center_id, position FROM roster_assignment
            WHERE employee_id = :employee AND from_day <= :day AND (to_day IS NULL OR to_day > :day)""";

    private final Jdbi jdbi;

    Peers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Where somebody worked, and as what. */
    record Post(UUID centerId, String position) {}

    /** @param position of one group only; null for all of the center, group after group */
    List<Peer> in(UUID center, String position, Window window) {
        return jdbi.withHandle(sql -> sql.createQuery(PEERS)
                .bind("center", center)
                .bind("position", position)
                .bind("from", window.from())
                .bind("to", window.to())
                .mapTo(Peer.class)
                .list());
    }

    /** What somebody was on a day; empty before they came and after they left. */
    Optional<Post> postOn(UUID employee, LocalDate day) {
        return jdbi.withHandle(sql -> sql.createQuery(POST)
                .bind("employee", employee)
                .bind("day", day)
                .mapTo(Post.class)
                .findOne());
    }
}
