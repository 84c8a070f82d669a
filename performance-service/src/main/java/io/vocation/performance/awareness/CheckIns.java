package io.vocation.performance.awareness;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.vocation.commons.problem.Problems;
import io.vocation.performance.tally.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.jdbi.v3.core.Jdbi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Everybody who was asked to state their numbers, and what they stated. */
@ApplicationScoped
class CheckIns implements PanacheRepositoryBase<CheckIn, UUID> {
    private static final String OF_PERSON = """
            SELECT k.id, k.number, k.employee_id, k.asked_by, k.asked_at, k.window_from, k.window_to, c.zone, k.answer_until,
                   k.answered_at, k.tolerance, k.outcome,
                   k.answered_at IS NULL AND k.answer_until < (now() AT TIME ZONE c.zone)::date AS lapsed
            FROM check_in k JOIN roster_center c ON c.id = k.center_id
            WHERE k.employee_id = :employee AND (cast(:id AS uuid) IS NULL OR k.id = :id)
              AND (cast(:before AS bigint) IS NULL OR k.number < :before)
            ORDER BY k.number DESC LIMIT :limit""";
    private static final String STATEMENTS = """
            SELECT check_in_id, metric, stated, yes, answers, known FROM check_in_statement
            WHERE check_in_id IN (<ids>)""";
    private static final String STATE = """
            INSERT INTO check_in_statement (check_in_id, metric, stated, yes, answers, known)
            VALUES (:id, :metric, :stated, :yes, :answers, :known)""";

    private final Jdbi jdbi;

    CheckIns(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A check-in as it is kept. */
    record Row(
            UUID id,
            long number,
            UUID employeeId,
            String askedBy,
            Instant askedAt,
            LocalDate windowFrom,
            LocalDate windowTo,
            String zone,
            LocalDate answerUntil,
            Instant answeredAt,
            BigDecimal tolerance,
            CheckInOutcome outcome,
            boolean lapsed) {}

    private record Said(UUID checkInId, Measure metric, BigDecimal stated, long yes, long answers, Boolean known) {
        Statement statement() {
            return new Statement(metric, stated, yes, answers, known);
        }
    }

    /** A check-in and what was stated in it, in the order of the metrics. */
    record Told(Row row, List<Statement> statements) {}

    /** Somebody's own, while nobody else answers it. @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for another's */
    CheckIn requireOwn(UUID id, UUID employee) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(checkIn -> checkIn.employeeId().equals(employee))
                .orElseThrow(() -> Problems.notFound("check-in", id));
    }

    void state(CheckIn checkIn, List<Statement> statements) {
        jdbi.useHandle(sql -> statements.forEach(statement -> sql.createUpdate(STATE)
                .bind("id", checkIn.id())
                .bind("metric", statement.metric())
                .bind("stated", statement.stated())
                .bind("yes", statement.yes())
                .bind("answers", statement.answers())
                .bind("known", statement.known())
                .execute()));
    }

    /** One of a person's. */
    Told told(UUID employee, UUID id) {
        return of(employee, id, null, 1).getFirst();
    }

    /** A person's, newest first, one more than the limit. @param before the number that they are below; null for all */
    List<Told> of(UUID employee, Long before, int limit) {
        return of(employee, null, before, limit + 1);
    }

    private List<Told> of(UUID employee, UUID id, Long before, int limit) {
        return jdbi.withHandle(sql -> {
            List<Row> rows = sql.createQuery(OF_PERSON)
                    .bind("employee", employee)
                    .bind("id", id)
                    .bind("before", before)
                    .bind("limit", limit)
                    .mapTo(Row.class)
                    .list();
            List<Said> said = rows.isEmpty()
                    ? List.of()
                    : sql.createQuery(STATEMENTS)
                            .bindList("ids", rows.stream().map(Row::id).toList())
                            .mapTo(Said.class)
                            .list();
            return rows.stream()
                    .map(row -> new Told(
                            row,
                            said.stream()
                                    .filter(each -> each.checkInId().equals(row.id()))
                                    .map(Said::statement)
                                    .sorted(Comparator.comparing(Statement::metric))
                                    .toList()))
                    .toList();
        });
    }
}
