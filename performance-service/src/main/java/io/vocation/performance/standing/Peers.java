package io.vocation.performance.standing;

import io.vocation.performance.tally.Cell;
import io.vocation.performance.tally.Counts;
import io.vocation.performance.tally.Tallies;
import io.vocation.performance.window.Window;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds peers: everyone in a center by the position they hold on the window's last day, with their counts. */
@ApplicationScoped
class Peers {

    private static final String POSTS = """
            SELECT employee_id, position, team_id, supervisor_id FROM roster_assignment
            WHERE center_id = :center AND from_day <= :to AND (to_day IS NULL OR to_day > :to)
            ORDER BY position, employee_id""";
    private static final String CENTER = """
            SELECT center_id FROM roster_assignment
            WHERE employee_id = :employee AND from_day <= :day AND (to_day IS NULL OR to_day > :day)""";

    private final Jdbi jdbi;
    private final Tallies tallies;

    Peers(Jdbi jdbi, Tallies tallies) {
        this.jdbi = jdbi;
        this.tallies = tallies;
    }

    /** Where somebody is on a day, without what was counted. */
    record Post(UUID employeeId, String position, UUID teamId, UUID supervisorId) {}

    /** Who held a position in a center on a day, by position and then by person. */
    List<Post> posts(UUID center, LocalDate day) {
        return jdbi.withHandle(sql -> sql.createQuery(POSTS)
                .bind("center", center)
                .bind("to", day)
                .mapTo(Post.class)
                .list());
    }

    /** What was counted in the window for each of these people, of contacts taken while in the position they hold. */
    List<Peer> counted(UUID center, List<Post> posts, Window window) {
        record Place(UUID employee, String position) {}
        Map<Place, Map<String, Answers>> resolved = new HashMap<>();
        Map<Place, Answers> csat = new HashMap<>();
        for (Cell cell : tallies.cells(center, window)) {
            Counts counts = cell.counts();
            Place place = new Place(cell.employee(), cell.position());
            resolved.computeIfAbsent(place, any -> new HashMap<>())
                    .merge(
                            cell.callType(),
                            new Answers(counts.resolvedYes(), counts.resolvedN(), counts.resolvedExcused()),
                            Answers::plus);
            csat.merge(
                    place, new Answers(counts.csatCsrYes(), counts.csatCsrN(), counts.csatCsrExcused()), Answers::plus);
        }
        return posts.stream()
                .map(post -> {
                    Place place = new Place(post.employeeId(), post.position());
                    return new Peer(
                            post.employeeId(),
                            post.position(),
                            post.teamId(),
                            post.supervisorId(),
                            resolved.getOrDefault(place, Map.of()),
                            csat.getOrDefault(place, Answers.NONE));
                })
                .toList();
    }

    /** Where somebody worked on a day; empty before they came and after they left. */
    Optional<UUID> centerOn(UUID employee, LocalDate day) {
        return jdbi.withHandle(sql -> sql.createQuery(CENTER)
                .bind("employee", employee)
                .bind("day", day)
                .mapTo(UUID.class)
                .findOne());
    }
}
