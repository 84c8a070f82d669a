package io.vocation.performance.tally;

import io.vocation.commons.sql.BinaryCopy;
import io.vocation.performance.tally.Subject.Kind;
import org.jdbi.v3.core.Handle;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds differences to the rows of the tallies, in the running transaction; whoever does holds {@link Ledger}'s lock. */
final class SumRows {
    private static final List<String> MONTH = List.of("center_id", "month", "employee_id", "team_id");
    private static final List<String> DAY = List.of("center_id", "kind", "subject", "day");
    private static final List<String> REASON = List.of("center_id", "kind", "subject", "day", "reason");

    private static final Map<String, List<String>> KEYS =
            Map.of("month_tally", MONTH, "day_tally", DAY, "reason_tally", REASON);

    private final Handle sql;

    SumRows(Handle sql) {
        this.sql = sql;
    }

    void add(Sums sums) throws SQLException {
        int counters = Counters.SIZE;
        BinaryCopy months = new BinaryCopy(MONTH.size() + counters);
        BinaryCopy days = new BinaryCopy(DAY.size() + counters);
        BinaryCopy reasons = new BinaryCopy(REASON.size() + 1);
        sums.forEach((key, differences) -> {
            BinaryCopy row = key.kind() == Kind.EMPLOYEE
                    ? months.row()
                            .uuid(key.center())
                            .day(key.from())
                            .uuid((UUID) key.subject())
                            .uuid(key.team())
                    : days.row()
                            .uuid(key.center())
                            .text(key.kind().name())
                            .text(key.subject().toString())
                            .day(key.from());
            for (long difference : differences) {
                row.integer(Math.toIntExact(difference));
            }
        });
        sums.forEachReason((key, difference) -> reasons.row()
                .uuid(key.center())
                .text(key.kind().name())
                .text(key.subject().toString())
                .day(key.day())
                .text(key.reason())
                .integer(Math.toIntExact(difference)));
        for (Table table : List.of(
                new Table("month_tally", months), new Table("day_tally", days), new Table("reason_tally", reasons))) {
            if (!table.differences().isEmpty()) {
                prepare(table.name());
                String columns = String.join(", ", columns(table.name()));
                table.differences().into(sql.getConnection(), "difference_of_" + table.name() + " (" + columns + ")");
                merge(table.name());
            }
        }
    }

    private record Table(String name, BinaryCopy differences) {}

    /** Makes room for differences of a table, in {@code difference_of_…}. */
    void prepare(String table) {
        sql.execute("CREATE TEMP TABLE IF NOT EXISTS difference_of_" + table + " ON COMMIT DELETE ROWS AS SELECT "
                + String.join(", ", columns(table)) + " FROM " + table + " LIMIT 0");
    }

    /** Adds the differences that are there, and leaves none of them behind. */
    void merge(String table) {
        List<String> key = KEYS.get(table);
        List<String> counters = counters(table);
        // The tallies are large and the differences few: their rows are looked up one by one, whatever was last
        // analyzed.
        sql.execute("SET LOCAL enable_hashjoin = off");
        sql.execute("SET LOCAL enable_mergejoin = off");
        sql.execute("MERGE INTO " + table + " t USING difference_of_" + table + " d ON "
                + each(key, "t.%1$s = d.%1$s", " AND ")
                + " WHEN MATCHED AND t.responses + d.responses = 0 THEN DELETE"
                + " WHEN MATCHED THEN UPDATE SET " + each(counters, "%1$s = t.%1$s + d.%1$s", ", ")
                + " WHEN NOT MATCHED THEN INSERT (" + String.join(", ", columns(table)) + ") VALUES ("
                + each(columns(table), "d.%1$s", ", ") + ")");
        sql.execute("DELETE FROM difference_of_" + table);
    }

    /** The key, then the counters. */
    static List<String> columns(String table) {
        return Stream.of(KEYS.get(table), counters(table)).flatMap(List::stream).toList();
    }

    private static List<String> counters(String table) {
        return table.equals("reason_tally") ? List.of("responses") : Counters.COLUMNS;
    }

    private static String each(List<String> columns, String form, String between) {
        return columns.stream().map(column -> String.format(form, column)).collect(Collectors.joining(between));
    }
}
