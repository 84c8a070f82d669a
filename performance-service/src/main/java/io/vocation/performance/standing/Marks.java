package io.vocation.performance.standing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.vocation.performance.tally.Recount;
import io.vocation.performance.tally.Recount.Counted;
import io.vocation.performance.tally.RecountObserver;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Marks the days on which something changed that kept standings cover, in the transaction that changes it: so
 * {@link Restating} knows what to look at, and nothing is forgotten whatever dies. Where no standing covers the day, as
 * while a center's history is being imported, nothing is written.
 */
@ApplicationScoped
class Marks implements RecountObserver {

    private static final String COVERED = """
            SELECT center_id, min(from_day) AS first, max(day) AS last FROM standing_snapshot
            WHERE edition > 0 AND center_id = ANY(cast(:centers AS uuid[])) GROUP BY center_id""";
    private static final String MARK = """
            INSERT INTO standing_mark (center_id, day, position, employee_id, response_id, revision, kind)
            SELECT center_id, day, position, employee_id, response_id, revision, kind
            FROM jsonb_to_recordset(cast(:marks AS jsonb)) AS r(center_id uuid, day date, position text,
                employee_id uuid, response_id uuid, revision bigint, kind text)
            WHERE EXISTS (SELECT FROM standing_snapshot s
                WHERE s.center_id = r.center_id AND s.edition > 0 AND r.day BETWEEN s.from_day AND s.day)""";
    private static final String MARKED = "SELECT DISTINCT center_id FROM standing_mark ORDER BY center_id";
    /** What is looked at together: an import of old responses leaves more than fits in memory. */
    private static final int AT_ONCE = 50_000;

    private static final String OF_CENTER = """
            SELECT center_id, id, day, position, employee_id, response_id, revision, kind, at FROM standing_mark
            WHERE center_id = :center ORDER BY id LIMIT :limit""";

    private final Jdbi jdbi;
    private final ObjectMapper json;

    Marks(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /**
     * Something changed on a day.
     *
     * @param id grows within a center; null before it is written
     * @param position the peer group; null, like what follows, for a change that happened while a standing was being made
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Mark(
            UUID centerId,
            Long id,
            LocalDate day,
            String position,
            UUID employeeId,
            UUID responseId,
            Long revision,
            Recount.Change kind,
            Instant at) {

        /** Whether it may have changed this group. */
        boolean concerns(String group) {
            return position == null || position.equals(group);
        }
    }

    private record Covered(UUID centerId, LocalDate first, LocalDate last) {
        boolean has(Mark mark) {
            return !mark.day().isBefore(first) && !mark.day().isAfter(last);
        }
    }

    @Override
    public void recounted(List<Recount> recounts) {
        jdbi.useHandle(sql -> {
            Map<UUID, Covered> covered =
                    covered(sql, recounts.stream().map(Recount::centerId).collect(Collectors.toSet()));
            List<Mark> marks = covered.isEmpty()
                    ? List.of()
                    : recounts.stream()
                            .flatMap(recount -> marks(recount).stream())
                            .filter(mark -> covered.containsKey(mark.centerId())
                                    && covered.get(mark.centerId()).has(mark))
                            .toList();
            if (!marks.isEmpty()) {
                sql.createUpdate(MARK).bind("marks", write(marks)).execute();
            }
        });
    }

    private static Map<UUID, Covered> covered(Handle sql, Set<UUID> centers) {
        return sql
                .createQuery(COVERED)
                .bindArray("centers", UUID.class, centers.toArray())
                .mapTo(Covered.class)
                .stream()
                .collect(Collectors.toMap(Covered::centerId, Function.identity()));
    }

    private static Set<Mark> marks(Recount recount) {
        if (Objects.equals(recount.was(), recount.is()) && Objects.equals(recount.before(), recount.after())) {
            return Set.of();
        }
        return Stream.of(mark(recount, recount.before(), recount.was()), mark(recount, recount.after(), recount.is()))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    private static List<Mark> mark(Recount recount, LocalDate day, Counted counted) {
        if (counted == null || counted.employeeId() == null || counted.resolved() == null) {
            return List.of();
        }
        return List.of(new Mark(
                recount.centerId(),
                null,
                day,
                counted.position(),
                counted.employeeId(),
                recount.responseId(),
                recount.revision(),
                recount.change(),
                null));
    }

    /** The centers that have marks. */
    List<UUID> centers() {
        return jdbi.withHandle(sql -> sql.createQuery(MARKED).mapTo(UUID.class).list());
    }

    /** The oldest marks of a center, in the order in which they were made. */
    List<Mark> of(UUID center) {
        return jdbi.withHandle(sql -> sql.createQuery(OF_CENTER)
                .bind("center", center)
                .bind("limit", AT_ONCE)
                .mapTo(Mark.class)
                .list());
    }

    /** Takes away what was looked at. */
    void forget(UUID center, List<Mark> seen) {
        List<Long> ids = new ArrayList<>();
        seen.forEach(mark -> ids.add(mark.id()));
        jdbi.useHandle(sql -> sql.createUpdate(
                        "DELETE FROM standing_mark WHERE center_id = :center AND id = ANY(cast(:ids AS bigint[]))")
                .bind("center", center)
                .bindArray("ids", Long.class, ids)
                .execute());
    }

    private String write(List<Mark> marks) {
        try {
            return json.writeValueAsString(marks);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
