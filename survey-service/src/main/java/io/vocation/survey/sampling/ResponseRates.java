package io.vocation.survey.sampling;

import io.vocation.commons.access.Access;
import io.vocation.commons.figure.RateView;
import io.vocation.commons.figure.RateView.Shown;
import io.vocation.commons.policy.Policies;
import io.vocation.commons.policy.Policy;
import io.vocation.survey.figure.ExactTest;
import io.vocation.survey.figure.FigurePolicy;
import io.vocation.survey.response.Visible;
import io.vocation.survey.sampling.ResponseRatesView.AskedView;
import io.vocation.survey.sampling.ResponseRatesView.FlagView;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who answers (practice M11). A rate counts those invitations only whose time is over; a CSR's is compared with that of the
 * rest of the center, all CSRs together at one level.
 */
@ApplicationScoped
class ResponseRates {
    private static final String OUTLIER = "sampling.outlier-level";
    private static final String GOAL_CSR = "sampling.goal-csr";
    private static final String GOAL_CENTER = "sampling.goal-center";
    private static final List<String> KEYS = Stream.concat(
                    Stream.of(OUTLIER, GOAL_CSR, GOAL_CENTER), FigurePolicy.KEYS.stream())
            .toList();
    private static final String ASKED = """
            WITH invited AS (
              SELECT employee_id, count(*) FILTER (WHERE state <> 'CANCELLED' OR sent_at IS NOT NULL) AS drawn,
                count(sent_at) AS sent, count(sent_at) FILTER (WHERE due_at <= :now) AS known,
                count(sent_at) FILTER (WHERE due_at <= :now AND state = 'ANSWERED') AS known_answered,
                count(*) FILTER (WHERE state = 'ANSWERED') AS answered, count(*) FILTER (WHERE late) AS late
              FROM invitation WHERE center_id = :center AND contact_day BETWEEN :from AND :to GROUP BY employee_id
            ), said AS (
              SELECT employee_id, count(*) AS responses FROM response
              WHERE center_id = :center AND contacted_at >= :begin AND contacted_at < :end AND state = 'COUNTED'
              GROUP BY employee_id
            ), both_ AS (
              SELECT employee_id, coalesce(i.drawn, 0) AS drawn, coalesce(i.sent, 0) AS sent, coalesce(i.known, 0) AS known,
                coalesce(i.known_answered, 0) AS known_answered, coalesce(i.answered, 0) AS answered,
                coalesce(i.late, 0) AS late, coalesce(s.responses, 0) AS responses, cast(:center AS uuid) AS center_id
              FROM invited i FULL JOIN said s USING (employee_id)
            )
            SELECT r.*, %s AS shown FROM both_ r ORDER BY r.employee_id""";

    private final Jdbi jdbi;
    private final Policies policies;
    private final Centers centers;
    private final Visible visible;
    private final Access access;

    ResponseRates(Jdbi jdbi, Policies policies, Centers centers, Visible visible, Access access) {
        this.jdbi = jdbi;
        this.policies = policies;
        this.centers = centers;
        this.visible = visible;
        this.access = access;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 without such a center */
    ResponseRatesView of(UUID center, LocalDate from, LocalDate to, Instant now) {
        ZoneId zone = centers.zone(center);
        boolean whole = access.seesCenter(center);
        Map<String, Policy> values = policies.inForce(center, KEYS, LocalDate.ofInstant(now, zone));
        Shown shown = FigurePolicy.shown(values);
        List<Asked> all = asked(center, from, to, zone, now);
        Asked sum = all.stream().reduce(new Asked(null, 0, 0, 0, 0, 0, 0, 0, true), Asked::plus);
        Map<UUID, FlagView> flags = whole ? flags(all, sum, values.get(OUTLIER).asDouble()) : Map.of();
        long months = ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1;
        long goal = values.get(GOAL_CSR).asInt() * months;
        return new ResponseRatesView(
                center,
                from,
                to,
                zone.getId(),
                whole ? view(sum, shown, values.get(GOAL_CENTER).asInt(), null) : null,
                all.stream()
                        .filter(Asked::shown)
                        .map(one -> view(one, shown, goal, flags.get(one.employeeId())))
                        .toList());
    }

    private List<Asked> asked(UUID center, LocalDate from, LocalDate to, ZoneId zone, Instant now) {
        Visible.Condition mine = visible.entire();
        return jdbi.withHandle(sql -> sql.createQuery(ASKED.formatted(mine.sql()))
                .bind("center", center)
                .bind("from", from)
                .bind("to", to)
                .bind("begin", from.atStartOfDay(zone).toInstant())
                .bind("end", to.plusDays(1).atStartOfDay(zone).toInstant())
                .bind("now", now)
                .bind("scope", mine.scope())
                .mapTo(Asked.class)
                .list());
    }

    private static AskedView view(Asked asked, Shown shown, long goal, FlagView flag) {
        return new AskedView(
                asked.employeeId(),
                asked.drawn(),
                asked.sent(),
                asked.sent() - asked.known(),
                asked.answered(),
                asked.late(),
                RateView.of(asked.knownAnswered(), asked.known(), shown),
                asked.responses(),
                goal,
                flag);
    }

    private static Map<UUID, FlagView> flags(List<Asked> all, Asked sum, double level) {
        List<Asked> compared = new ArrayList<>(all.stream()
                .filter(one -> one.known() > 0 && one.employeeId() != null)
                .toList());
        ExactTest test = new ExactTest(Math.toIntExact(sum.known()));
        double[] p = ExactTest.holm(compared.stream()
                .mapToDouble(one -> test.p(
                        (int) one.knownAnswered(), (int) one.known(), (int) sum.knownAnswered(), (int) sum.known()))
                .toArray());
        Map<UUID, FlagView> flags = new HashMap<>();
        for (int at = 0; at < p.length; at++) {
            Asked one = compared.get(at);
            if (p[at] < level) {
                boolean more = one.knownAnswered() * sum.known() > sum.knownAnswered() * one.known();
                flags.put(
                        one.employeeId(),
                        new FlagView(
                                p[at],
                                level,
                                p.length,
                                (more ? "More" : "Fewer")
                                        + " answers than elsewhere: see how these customers are reached before reading the figures"
                                        + " as those of all."));
            }
        }
        return flags;
    }
}
