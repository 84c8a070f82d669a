package io.vocation.performance.tally;

import io.vocation.commons.sql.BinaryCopy;
import io.vocation.performance.tally.Subject.Kind;
import org.jdbi.v3.core.Handle;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Adds differences to the rows of the tallies, in the running transaction; whoever does holds {@link Ledger}'s lock. */
final class SumRows {
    private static final List<String> MONTH = List.of("center_id", "month", "employee_id");
    private static final List<String> DAY = List.of("center_id", "kind", "subject", "day");
    private static final List<String> REASON = List.of("center_id", "kind", "subject", "day", "reason");

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
                    ? months.row().uuid(key.center()).day(key.from()).uuid(UUID.fromString(key.subject()))
                    : days.row()
                            .uuid(key.center())
                            .text(key.kind().name())
                            .text(key.subject())
                            .day(key.from());
            for (long difference : differences) {
                row.integer(Math.toIntExact(difference));
            }
        });
        sums.forEachReason((key, difference) -> reasons.row()
                .uuid(key.center())
                .text(key.kind().name())
                .text(key.subject())
                .day(key.day())
                .text(key.reason())
                .integer(Math.toIntExact(difference)));
        // The tallies are large and the differences few: their rows are looked up one by one, whatever was last
        // analyzed.
        sql.execute("SET LOCAL enable_hashjoin = off");
        sql.execute("SET LOCAL enable_mergejoin = off");
        merge("month_tally", MONTH, Counters.COLUMNS, months);
        merge("day_tally", DAY, Counters.COLUMNS, days);
        merge("reason_tally", REASON, List.of("responses"), reasons);
    }

    private void merge(String table, List<String> key, List<String> counters, BinaryCopy differences)
            throws SQLException {
        if (differences.isEmpty()) {
            return;
        }
        String names = String.join(", ", key) + ", " + String.join(", ", counters);
        sql.execute("CREATE TEMP TABLE IF NOT EXISTS difference_of_" + table + " ON COMMIT DELETE ROWS AS SELECT "
                + names + " FROM " + table + " LIMIT 0");
        differences.into(sql.getConnection(), "difference_of_" + table + " (" + names + ")");
        sql.execute("MERGE INTO " + table + " t USING difference_of_" + table + " d ON "
                + each(key, "t.%1$s = d.%1$s", " AND ")
                + " WHEN MATCHED AND t.responses + d.responses = 0 THEN DELETE"
                + " WHEN MATCHED THEN UPDATE SET " + each(counters, "%1$s = t.%1$s + d.%1$s", ", ")
                + " WHEN NOT MATCHED THEN INSERT (" + names + ") VALUES ("
                + each(key, "d.%1$s", ", ") + ", " + each(counters, "d.%1$s", ", ") + ")");
    }

    private static String each(List<String> columns, String form, String between) {
        return columns.stream().map(column -> String.format(form, column)).collect(Collectors.joining(between));
    }
}
