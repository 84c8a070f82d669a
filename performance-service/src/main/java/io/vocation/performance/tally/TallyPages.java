package io.vocation.performance.tally;

import io.vocation.performance.tally.Subject.Kind;
import io.vocation.performance.window.Window;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reads the subjects of a kind in the order of their keys, some at a time: what it costs follows those asked for, and not
 * how many there are.
 */
@ApplicationScoped
public class TallyPages {
    /** A month's people stand in order in its index: those after a key are found in each month without reading the others. */
    private static final String PEOPLE = """
            SELECT DISTINCT p.employee_id FROM unnest(cast(:months AS date[])) AS m (month)
            CROSS JOIN LATERAL (SELECT DISTINCT t.employee_id FROM month_tally t
              WHERE t.center_id = :center AND t.month = m.month AND t.employee_id > coalesce(cast(:after AS uuid), :none)
              ORDER BY t.employee_id LIMIT :most) AS p
            ORDER BY p.employee_id LIMIT :most""";

    private static final UUID NONE = new UUID(0, 0);

    private static final String OF_PEOPLE =
            """
            SELECT employee_id::text AS subject, %1$s FROM (
              SELECT employee_id, %2$s FROM month_tally
              WHERE center_id = :center AND month = ANY(cast(:months AS date[])) AND employee_id = ANY(:people)
              UNION ALL
              SELECT employee_id, %3$s FROM counted_response
              WHERE center_id = :center AND day = ANY(cast(:days AS date[])) AND employee_id = ANY(:people)
                AND state = 'COUNTED' GROUP BY employee_id) AS s
            GROUP BY employee_id ORDER BY employee_id""".formatted(Counters.SUMS, String.join(", ", Counters.COLUMNS), Counters.OF_THE_LEDGER);

    private static final String OF_GROUPS = "SELECT subject, " + Counters.SUMS + """
             FROM day_tally WHERE center_id = :center AND kind = :kind AND subject > :after AND day BETWEEN :from AND :to
            GROUP BY subject ORDER BY subject LIMIT :most""";

    private static final String OF_CENTER = "SELECT " + Counters.SUMS + " FROM day_tally"
            + " WHERE center_id = :center AND kind = 'CENTER' AND subject = '' AND day BETWEEN :from AND :to";

    private static final int TOGETHER = 500;

    private final Jdbi jdbi;

    TallyPages(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Subjects of one kind, and the center at the same moment.
     *
     * @param subjects by key, in order; only those for whom something was counted
     */
    public record Part(Map<String, Counts> subjects, Counts center) {}

    /**
     * Those that come after a key.
     *
     * @param after the key of the last one before; empty from the beginning
     * @param most how many at the most
     */
    public Part after(UUID center, Kind kind, Window window, String after, int most) {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, sql -> {
            Counts all = within(sql.createQuery(OF_CENTER), center, window)
                    .map((row, _) -> Tallies.counts(row))
                    .one();
            return new Part(
                    kind == Kind.EMPLOYEE
                            ? people(sql, center, window, after, most)
                            : groups(sql, center, kind, window, after, most),
                    all);
        });
    }

    private static Map<String, Counts> groups(
            Handle sql, UUID center, Kind kind, Window window, String after, int most) {
        Map<String, Counts> groups = new LinkedHashMap<>();
        within(sql.createQuery(OF_GROUPS), center, window)
                .bind("kind", kind.name())
                .bind("after", after)
                .bind("most", most)
                .map((row, _) -> groups.put(row.getString("subject"), Tallies.counts(row)))
                .list();
        return groups;
    }

    /** Who has responses in a month, but none in those of its days that were asked for, is left out again. */
    private Map<String, Counts> people(Handle sql, UUID center, Window window, String after, int most) {
        Map<String, Counts> people = new LinkedHashMap<>();
        String last = after;
        while (people.size() < most) {
            List<UUID> next = candidates(sql, center, window, last, Math.min(TOGETHER, most - people.size()));
            if (next.isEmpty()) {
                break;
            }
            Edges edges = Edges.ofMonths(window);
            sql.createQuery(OF_PEOPLE)
                    .bind("center", center)
                    .bind("months", Tallies.array(edges.months()))
                    .bind("days", Tallies.array(edges.days()))
                    .bindArray("people", UUID.class, next)
                    .map((row, _) -> people.put(row.getString("subject"), Tallies.counts(row)))
                    .list();
            last = next.getLast().toString();
        }
        return people;
    }

    private static List<UUID> candidates(Handle sql, UUID center, Window window, String after, int most) {
        return sql.createQuery(PEOPLE)
                .bind("center", center)
                .bind("months", Tallies.array(Edges.touched(window)))
                .bind("after", after.isEmpty() ? null : UUID.fromString(after))
                .bind("none", NONE)
                .bind("most", most)
                .mapTo(UUID.class)
                .list();
    }

    private static Query within(Query query, UUID center, Window window) {
        return query.bind("center", center).bind("from", window.from()).bind("to", window.to());
    }
}
