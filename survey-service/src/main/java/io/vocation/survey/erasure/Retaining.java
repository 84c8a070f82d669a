package io.vocation.survey.erasure;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.vocation.commons.policy.Policies;
import io.vocation.survey.erasure.KeptResponses.Swept;
import io.vocation.survey.erasure.RetentionMarks.Center;
import io.vocation.survey.erasure.RetentionMarks.Mark;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Erases by itself what is older than its center keeps it. First the end of each period is moved on, so that nothing older
 * comes in any more; then what is there follows, in steps that each commit. What was swept once is not looked at again.
 */
@ApplicationScoped
class Retaining {
    private static final Logger LOG = Logger.getLogger(Retaining.class);

    private final Jdbi jdbi;
    private final Policies policies;
    private final RetentionMarks marks;
    private final KeptResponses responses;
    private final List<Erasable> places;

    Retaining(Jdbi jdbi, Policies policies, RetentionMarks marks, KeptResponses responses, @All List<Erasable> places) {
        this.jdbi = jdbi;
        this.policies = policies;
        this.marks = marks;
        this.responses = responses;
        this.places = places;
    }

    @Scheduled(
            every = "{vocation.retention.every}",
            delayed = "{vocation.retention.first}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        try {
            run(marks.centers(null, null, Integer.MAX_VALUE), Instant.now());
        } catch (JdbiException e) {
            LOG.warnf("Retention was interrupted and will go on: %s", e.getMessage());
        }
    }

    /** Erases everything whose period is over in these centers at a moment. */
    void run(List<Center> centers, Instant now) {
        advance(centers, now);
        for (Mark mark : marks.open()) {
            sweep(mark);
        }
    }

    /** Each period ends at the begin of a day, so that ingest is held up once a day at the most, and for no longer than this. */
    private void advance(List<Center> centers, Instant now) {
        Map<Mark, Instant> ends = new LinkedHashMap<>();
        for (Center center : centers) {
            for (Period period : Period.values()) {
                Instant until = until(center, period, now);
                if (marks.until(center.id(), period)
                        .filter(held -> !held.isBefore(until))
                        .isEmpty()) {
                    ends.put(new Mark(center.id(), period, until, until), until);
                }
            }
        }
        if (!ends.isEmpty()) {
            transaction(sql -> {
                sql.execute("SELECT pg_advisory_xact_lock(hashtext('attribution'))");
                ends.forEach((mark, until) -> marks.advance(sql, mark.centerId(), mark.period(), until));
                return ends.size();
            });
        }
    }

    private Instant until(Center center, Period period, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, center.zone());
        int days = policies.inForce(center.id(), period.policy(), today).asInt();
        return today.minusDays(days).atStartOfDay(center.zone()).toInstant();
    }

    private void sweep(Mark mark) {
        if (mark.period() == Period.VERBATIM || mark.period() == Period.CUSTOMER) {
            alongTime(mark);
        }
        for (Erasable place : places) {
            if (place.periods().contains(mark.period())) {
                allOf(place, mark);
            }
        }
        alone(sql -> {
            marks.swept(sql, mark, mark.until());
            return mark;
        });
    }

    private void alongTime(Mark mark) {
        Instant from = mark.swept();
        while (from != null) {
            Instant begin = from;
            Swept swept = alone(sql -> {
                Swept some = responses.eraseBetween(sql, mark.centerId(), mark.period(), begin, mark.until());
                count(sql, mark, KeptResponses.WHAT, some.erased());
                return some;
            });
            from = swept.erased() < Erasable.MOST ? null : swept.last();
        }
    }

    private void allOf(Erasable place, Mark mark) {
        long some = Erasable.MOST;
        while (some == Erasable.MOST) {
            some = alone(sql -> {
                long rows = place.eraseBefore(sql, mark.centerId(), mark.period(), mark.until());
                count(sql, mark, place.what(), rows);
                return rows;
            });
        }
    }

    private void count(Handle sql, Mark mark, String what, long rows) {
        if (rows > 0) {
            marks.count(sql, mark, what, rows);
        }
    }

    /** One replica at a time, so that each row is found once. */
    private <T> T alone(HandleCallback<T, RuntimeException> work) {
        return transaction(sql -> {
            sql.execute("SELECT pg_advisory_xact_lock(hashtext('retention'))");
            return work.withHandle(sql);
        });
    }

    private <T> T transaction(HandleCallback<T, RuntimeException> work) {
        return QuarkusTransaction.requiringNew().timeout(600).call(() -> jdbi.withHandle(work));
    }
}
