package io.vocation.survey.response;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Passes on all responses that a filter leaves, however many, newest contact first: month by month from a cursor of the
 * database, all as they were at one moment, so that memory holds a few rows and the database sorts no more than a month.
 */
@ApplicationScoped
class Exporting {
    private static final int FETCH = 1_000;
    private static final Pattern MONTH = Pattern.compile("response_(\\d{4})_(\\d{2})");
    private static final String MONTHS = """
            SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
            WHERE i.inhparent = to_regclass('response') ORDER BY c.relname DESC""";
    private static final String ROWS =
            "SELECT r.*, " + Sight.ENTIRE + " AS entire FROM response r WHERE (" + Sight.ENTIRE
                    + " OR " + Sight.ONLY_WAITING + ") AND r.contacted_at >= :begin AND r.contacted_at < :end"
                    + "%s ORDER BY r.contacted_at DESC, r.id DESC";
    /**
     * Stops at the first response of each person that the filter leaves. Where it leaves few, it looks through more of
     * theirs.
     */
    private static final String PEOPLE = """
            SELECT e.id FROM roster_employee e WHERE (:everyone OR e.id = ANY (:people))
              AND EXISTS (SELECT FROM response r WHERE r.employee_id = e.id%s)""";

    private final Jdbi jdbi;
    private final Semaphore free;

    Exporting(Jdbi jdbi, @ConfigProperty(name = "vocation.export.most") int most) {
        this.jdbi = jdbi;
        this.free = new Semaphore(most);
    }

    /** Whoever takes the rows. */
    @FunctionalInterface
    interface Rows {
        void next(Response row) throws IOException;
    }

    /** Whether another export could start now: each keeps a thread and a connection for as long as its reader takes. */
    boolean isFree() {
        return free.availablePermits() > 0;
    }

    /** Whose responses it will have. */
    Set<UUID> people(Sight sight, Filter filter) {
        return jdbi.withHandle(
                sql -> new HashSet<>(Responses.bind(sql.createQuery(PEOPLE.formatted(filter.sql())), sight, filter)
                        .mapTo(UUID.class)
                        .list()));
    }

    /**
     * Passes on every row.
     *
     * @param onRecord the people of whom it is on record that they are read
     * @throws IllegalStateException when there is by now a response of somebody else: the caller must ask again
     */
    void export(Sight sight, Filter filter, Set<UUID> onRecord, Rows rows) throws IOException {
        if (!free.tryAcquire()) {
            throw new IllegalStateException("All exports are taken");
        }
        try {
            jdbi.useTransaction(TransactionIsolationLevel.REPEATABLE_READ, sql -> {
                sql.execute("SET TRANSACTION READ ONLY");
                for (YearMonth month : months(sql)) {
                    month(sql, month, sight, filter, row -> {
                        if (row.entire() && row.employeeId() != null && !onRecord.contains(row.employeeId())) {
                            throw new IllegalStateException("A response came of somebody who is not on record");
                        }
                        rows.next(row);
                    });
                }
            });
        } finally {
            free.release();
        }
    }

    private static List<YearMonth> months(Handle sql) {
        return sql.createQuery(MONTHS).mapTo(String.class).stream()
                .map(MONTH::matcher)
                .filter(Matcher::matches)
                .map(name -> YearMonth.of(Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2))))
                .toList();
    }

    private static void month(Handle sql, YearMonth month, Sight sight, Filter filter, Rows rows) throws IOException {
        Instant begin = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant end = month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        if (filter.contactedFrom() != null && !end.isAfter(filter.contactedFrom())
                || filter.contactedTo() != null && !begin.isBefore(filter.contactedTo())) {
            return;
        }
        try (ResultIterator<Response> found = Responses.bind(
                        sql.createQuery(ROWS.formatted(filter.sql())), sight, filter)
                .bind("begin", begin)
                .bind("end", end)
                .setFetchSize(FETCH)
                .mapTo(Response.class)
                .iterator()) {
            while (found.hasNext()) {
                rows.next(found.next());
            }
        }
    }
}
