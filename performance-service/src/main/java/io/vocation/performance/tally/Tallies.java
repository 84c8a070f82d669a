package io.vocation.performance.tally;

import io.vocation.performance.tally.Subject.Kind;
import io.vocation.performance.window.Window;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads sums: the cost follows the days and people asked for, not the number of responses. Of people there are sums by
 * month, and the days at the edges of a window are added up from the ledger; all others have sums by day.
 */
@ApplicationScoped
public class Tallies {
    /** A person's months and days, in PostgreSQL's own way of probing an index once for each of a list. */
    private static final String OF_PERSON = """
            SELECT * FROM (
              SELECT month AS day, %s FROM month_tally
              WHERE center_id = :center AND month = ANY(cast(:months AS date[])) AND employee_id = :employee GROUP BY month
              UNION ALL
              SELECT day, %s FROM counted_response
              WHERE center_id = :center AND day = ANY(cast(:days AS date[])) AND employee_id = :employee AND state = 'COUNTED'
              GROUP BY day) AS s""".formatted(Counters.SUMS, Counters.OF_THE_LEDGER);

    private static final String OF_PEOPLE =
            """
            SELECT employee_id::text AS subject, %1$s FROM (
              SELECT employee_id, %2$s FROM month_tally WHERE center_id = :center AND month = ANY(cast(:months AS date[]))
              UNION ALL
              SELECT employee_id, %3$s FROM counted_response
              WHERE center_id = :center AND day = ANY(cast(:days AS date[])) AND employee_id IS NOT NULL AND state = 'COUNTED'
              GROUP BY employee_id) AS s
            GROUP BY employee_id ORDER BY employee_id""".formatted(Counters.SUMS, String.join(", ", Counters.COLUMNS), Counters.OF_THE_LEDGER);

    private static final String OF_SUBJECT = "SELECT day, " + String.join(", ", Counters.COLUMNS) + """
             FROM day_tally
            WHERE center_id = :center AND kind = :kind AND subject = :subject AND day BETWEEN :from AND :to""";

    private static final String OF_KIND = "SELECT subject, " + Counters.SUMS + """
             FROM day_tally WHERE center_id = :center AND kind = :kind AND day BETWEEN :from AND :to
            GROUP BY subject ORDER BY subject""";

    private static final String CELLS = """
            SELECT employee_id, coalesce(position, '') AS position, coalesce(call_type, '') AS call_type, %s
            FROM counted_response
            WHERE center_id = :center AND day BETWEEN :from AND :to AND employee_id IS NOT NULL AND state = 'COUNTED'
            GROUP BY 1, 2, 3 ORDER BY 1, 2, 3""".formatted(Counters.OF_THE_LEDGER);

    private static final String REASONS = """
            SELECT reason, sum(responses) AS responses FROM reason_tally
            WHERE center_id = :center AND kind = :kind AND subject = :subject AND day BETWEEN :from AND :to
            GROUP BY reason ORDER BY responses DESC, reason""";

    private final Jdbi jdbi;

    Tallies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What was counted for a subject in this center. */
    public Counts of(UUID center, Subject subject, Window window) {
        return days(center, subject, window, Edges.ofMonths(window)).values().stream()
                .reduce(Counts.NONE, Counts::plus);
    }

    /** Period by period, the oldest first, those in which something was counted. */
    public List<PeriodCounts> over(UUID center, Subject subject, Window window, Grain grain) {
        boolean ofMonths = grain == Grain.MONTH || grain == Grain.QUARTER;
        Edges edges = ofMonths ? Edges.ofMonths(window) : Edges.ofDays(window);
        SortedMap<LocalDate, Counts> periods = new TreeMap<>();
        days(center, subject, window, edges)
                .forEach((day, counts) -> periods.merge(grain.firstDay(day), counts, Counts::plus));
        return periods.entrySet().stream()
                .map(period -> new PeriodCounts(
                        later(period.getKey(), window.from()),
                        earlier(grain.lastDay(period.getKey()), window.to()),
                        period.getValue()))
                .toList();
    }

    /** Every subject of a kind for whom something was counted, in the order of their keys. */
    public Map<String, Counts> by(UUID center, Kind kind, Window window) {
        return jdbi.withHandle(sql -> {
            Query query = kind == Kind.EMPLOYEE
                    ? edges(sql.createQuery(OF_PEOPLE), Edges.ofMonths(window))
                    : within(sql.createQuery(OF_KIND), window).bind("kind", kind.name());
            Map<String, Counts> counts = new LinkedHashMap<>();
            query.bind("center", center)
                    .map((row, _) -> counts.put(row.getString("subject"), counts(row)))
                    .list();
            return counts;
        });
    }

    /** What each person did in each position and call type, from the ledger: the finest sums there are. */
    public List<Cell> cells(UUID center, Window window) {
        return jdbi.withHandle(sql -> within(sql.createQuery(CELLS), window)
                .bind("center", center)
                .map((row, _) -> new Cell(
                        row.getObject("employee_id", UUID.class),
                        row.getString("position"),
                        row.getString("call_type"),
                        counts(row)))
                .list());
    }

    /** The reasons for calling again that were coded, the most frequent first (practice M6). */
    public List<ReasonCount> reasons(UUID center, Subject subject, Window window) {
        return jdbi.withHandle(sql -> within(sql.createQuery(REASONS), window)
                .bind("center", center)
                .bind("kind", subject.kind().name())
                .bind("subject", subject.key())
                .mapTo(ReasonCount.class)
                .list());
    }

    private Map<LocalDate, Counts> days(UUID center, Subject subject, Window window, Edges edges) {
        return jdbi.withHandle(sql -> {
            Query query = subject.kind() == Kind.EMPLOYEE
                    ? edges(sql.createQuery(OF_PERSON), edges).bind("employee", UUID.fromString(subject.key()))
                    : within(sql.createQuery(OF_SUBJECT), window)
                            .bind("kind", subject.kind().name())
                            .bind("subject", subject.key());
            Map<LocalDate, Counts> days = new LinkedHashMap<>();
            query.bind("center", center)
                    .map((row, _) -> days.merge(row.getObject("day", LocalDate.class), counts(row), Counts::plus))
                    .list();
            return days;
        });
    }

    private static Query edges(Query query, Edges edges) {
        return query.bind("months", array(edges.months())).bind("days", array(edges.days()));
    }

    static String array(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static Query within(Query query, Window window) {
        return query.bind("from", window.from()).bind("to", window.to());
    }

    static Counts counts(ResultSet row) throws SQLException {
        long[] sums = new long[Counters.SIZE];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = row.getLong(Counters.COLUMNS.get(i));
        }
        return Counts.of(sums);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
