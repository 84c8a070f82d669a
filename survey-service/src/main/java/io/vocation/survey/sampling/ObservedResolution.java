package io.vocation.survey.sampling;

import io.vocation.commons.figure.RateView;
import io.vocation.commons.figure.RateView.Shown;
import io.vocation.commons.policy.Policies;
import io.vocation.commons.policy.Policy;
import io.vocation.survey.contact.Routine;
import io.vocation.survey.figure.FigurePolicy;
import io.vocation.survey.response.Metric;
import io.vocation.survey.response.Visible;
import io.vocation.survey.sampling.ObservedResolutionView.PartView;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Observed resolution (practice M3, beside what customers say): no further contact by the same customer about the same reason
 * within the policy's days. Only contacts whose days are over count, also among those who came back at once: else the
 * youngest contacts would count only when they failed.
 */
@ApplicationScoped
class ObservedResolution {
    private static final String WINDOW = "resolution.window";
    private static final List<String> KEYS =
            Stream.concat(Stream.of(WINDOW), FigurePolicy.KEYS.stream()).toList();
    private static final String CONTACTS = """
            SELECT key, count(*) AS contacts, count(*) FILTER (WHERE NOT known) AS unknown,
              count(*) FILTER (WHERE known AND NOT over) AS open, count(*) FILTER (WHERE known AND over) AS denominator,
              count(*) FILTER (WHERE known AND over AND NOT again) AS numerator
            FROM (SELECT %s AS key, r.customer_ref IS NOT NULL AND r.reason IS NOT NULL AS known,
                r.contact_day + :days < :today AS over,
                EXISTS (SELECT FROM contact l WHERE l.center_id = r.center_id AND l.customer_ref = r.customer_ref
                  AND l.reason = r.reason AND l.state <> 'VOID' AND (l.contacted_at, l.id) > (r.contacted_at, r.id)
                  AND l.contact_day <= r.contact_day + :days) AS again
              FROM contact r
              WHERE r.center_id = :center AND r.contact_day BETWEEN :from AND :to AND r.state <> 'VOID' AND %s%s) c
            GROUP BY key""";
    private static final String RESPONSES = """
            SELECT %1$s AS key, count(*) FILTER (WHERE %2$s) AS resolution_of, count(*) FILTER (WHERE %3$s) AS resolved,
              count(*) FILTER (WHERE %4$s) AS fcr_of, count(*) FILTER (WHERE %5$s) AS first
            FROM response r
            WHERE r.center_id = :center AND r.contacted_at >= :begin AND r.contacted_at < :end AND r.state = 'COUNTED' AND %6$s
            GROUP BY 1""";

    private final Jdbi jdbi;
    private final Policies policies;
    private final Centers centers;
    private final Visible visible;

    ObservedResolution(Jdbi jdbi, Policies policies, Centers centers, Visible visible) {
        this.jdbi = jdbi;
        this.policies = policies;
        this.centers = centers;
        this.visible = visible;
    }

    private record Seen(String key, long contacts, long unknown, long open, long denominator, long numerator) {}

    private record Said(String key, long resolutionOf, long resolved, long fcrOf, long first) {}

    /**
     * Which contacts are asked about.
     *
     * @param selfServiceTried null for all (practice A4)
     * @param routine null for all (practice A4)
     */
    public record Wanted(
            UUID center, LocalDate from, LocalDate to, Breakdown by, Boolean selfServiceTried, Routine routine) {
        /** Responses say neither of these. */
        boolean isOfAll() {
            return selfServiceTried == null && routine == null;
        }

        private String sql() {
            return (selfServiceTried == null ? "" : " AND r.self_service_tried = :selfServiceTried")
                    + (routine == null ? "" : " AND r.routine_or_exception = :routine");
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 without such a center */
    ObservedResolutionView of(Wanted wanted, Instant now) {
        ZoneId zone = centers.zone(wanted.center());
        LocalDate today = LocalDate.ofInstant(now, zone);
        Map<String, Policy> values = policies.inForce(wanted.center(), KEYS, today);
        int days = values.get(WINDOW).asInt();
        Shown shown = FigurePolicy.shown(values);
        Visible.Condition mine = visible.entire();
        List<PartView> parts = jdbi.withHandle(sql -> {
            Map<String, Seen> seen = seen(sql, wanted, mine, days, today);
            Map<String, Said> said =
                    wanted.isOfAll() && wanted.by().ofResponses() != null ? said(sql, wanted, mine, zone) : Map.of();
            TreeSet<String> keys = new TreeSet<>(seen.keySet());
            keys.addAll(said.keySet());
            return keys.stream()
                    .map(key -> part(key, seen.get(key), said.get(key), shown))
                    .toList();
        });
        return new ObservedResolutionView(
                wanted.center(), wanted.from(), wanted.to(), zone.getId(), wanted.by(), days, parts);
    }

    private static Map<String, Seen> seen(
            Handle sql, Wanted wanted, Visible.Condition mine, int days, LocalDate today) {
        Map<String, Seen> seen = new HashMap<>();
        sql.createQuery(CONTACTS.formatted(wanted.by().ofContacts(), mine.sql(), wanted.sql()))
                .configure(SqlStatements.class, any -> any.setUnusedBindingAllowed(true))
                .bindMethods(wanted)
                .bind("days", days)
                .bind("today", today)
                .bind("scope", mine.scope())
                .mapTo(Seen.class)
                .forEach(row -> seen.put(Objects.toString(row.key(), ""), row));
        return seen;
    }

    private static Map<String, Said> said(Handle sql, Wanted wanted, Visible.Condition mine, ZoneId zone) {
        Map<String, Said> said = new HashMap<>();
        sql.createQuery(RESPONSES.formatted(
                        wanted.by().ofResponses(),
                        Metric.RESOLUTION.answered(),
                        Metric.RESOLUTION.answeredAs("TRUE"),
                        Metric.FCR.answered(),
                        Metric.FCR.answeredAs("TRUE"),
                        mine.sql()))
                .bind("center", wanted.center())
                .bind("begin", wanted.from().atStartOfDay(zone).toInstant())
                .bind("end", wanted.to().plusDays(1).atStartOfDay(zone).toInstant())
                .bind("scope", mine.scope())
                .mapTo(Said.class)
                .forEach(row -> said.put(Objects.toString(row.key(), ""), row));
        return said;
    }

    private static PartView part(String key, Seen seen, Said said, Shown shown) {
        return new PartView(
                key.isEmpty() ? null : key,
                seen == null ? 0 : seen.contacts(),
                seen == null ? 0 : seen.unknown(),
                seen == null ? 0 : seen.open(),
                seen == null ? null : RateView.of(seen.numerator(), seen.denominator(), shown),
                said == null ? null : RateView.of(said.resolved(), said.resolutionOf(), shown),
                said == null ? null : RateView.of(said.first(), said.fcrOf(), shown));
    }
}
