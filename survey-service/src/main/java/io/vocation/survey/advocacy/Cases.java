package io.vocation.survey.advocacy;

import io.vocation.survey.advocacy.CaseQuery.Filter;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The cases that are kept. */
@ApplicationScoped
public class Cases {
    static final String COLUMNS = """
            c.id, c.center_id, c.version, c.external_id, c.customer_ref, c.reason, c.state, c.decided, c.joined_into,
            c.advocate_id, c.opened_at, c.opened_by, c.closed_at, c.closed_by, c.closed_for_id, c.outcome,
            c.accepted_by_customer, c.accepted_by_company, c.closing_text""";

    private static final String ADD = """
            INSERT INTO advocacy_case (id, center_id, external_id, customer_ref, reason, decided, opened_at, opened_day,
              opened_by, anchor_day)
            SELECT :id, c.id, :externalId, :customer, :reason, cast(:by AS text) IS NOT NULL, o.at,
              (o.at AT TIME ZONE c.zone)::date, :by,
              CASE WHEN :anchored THEN (o.at AT TIME ZONE c.zone)::date END
            FROM roster_center c CROSS JOIN (SELECT coalesce(cast(:at AS timestamptz), now()) AS at) o
            WHERE c.id = :center""";
    private static final String NEW_ID = "SELECT uuidv7()";
    private static final String DECIDE = "UPDATE advocacy_case SET decided = TRUE WHERE id = :id AND NOT decided";
    private static final String OPEN_OF = """
            SELECT EXISTS (SELECT FROM advocacy_case WHERE center_id = :centerId AND customer_ref = :customer
              AND reason = :reason AND state = 'OPEN')""";
    private static final String LIST = "SELECT " + COLUMNS + """
             FROM advocacy_case c
            LEFT JOIN LATERAL (SELECT k.self_service_tried, k.routine_or_exception FROM contact k
              WHERE k.case_id = c.id AND k.state <> 'VOID' ORDER BY k.contacted_at, k.external_id LIMIT 1) first ON TRUE
            WHERE (cast(:before AS uuid) IS NULL OR c.id < :before) AND %s%s
            ORDER BY c.id DESC LIMIT :limit""";

    private final Jdbi jdbi;

    Cases(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A case that is about to be kept.
     *
     * @param at when it opened; null for now
     * @param by null when it opens by itself
     * @param anchored whether contacts find it by the day of its opening, since it has none yet
     */
    public record Opened(
            UUID centerId,
            String externalId,
            String customer,
            String reason,
            Instant at,
            String by,
            boolean anchored) {}

    /** Keeps an open case without contacts or advocate, whose center exists. */
    public UUID add(Handle sql, Opened opened) {
        UUID id = sql.createQuery(NEW_ID).mapTo(UUID.class).one();
        sql.createUpdate(ADD)
                .bindMethods(opened)
                .bind("id", id)
                .bind("center", opened.centerId())
                .execute();
        return id;
    }

    public Optional<Case> find(Handle sql, UUID id) {
        return sql.createQuery("SELECT " + COLUMNS + " FROM advocacy_case c WHERE c.id = :id")
                .bind("id", id)
                .mapTo(Case.class)
                .findOne();
    }

    /** Notes that a person decided something about it. */
    public void decide(Handle sql, UUID id) {
        sql.createUpdate(DECIDE).bind("id", id).execute();
    }

    /** Whether an open case is about this problem. */
    boolean isOpenAbout(Handle sql, ProblemKey problem) {
        return sql.createQuery(OPEN_OF)
                .bindMethods(problem)
                .mapTo(Boolean.class)
                .one();
    }

    /** Newest first, before another one, one more than the limit so that it shows whether there are further ones. */
    List<Case> list(VisibleCases.Condition visible, Filter filter, UUID before, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery(LIST.formatted(visible.sql(), filter.sql()))
                .bindMethods(filter)
                .bind("scope", visible.scope())
                .bind("before", before)
                .bind("limit", limit + 1)
                .mapTo(Case.class)
                .list());
    }
}
