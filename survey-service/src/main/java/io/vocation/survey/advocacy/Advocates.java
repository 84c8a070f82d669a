package io.vocation.survey.advocacy;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who keeps each case, and who did before: one at a time (practice A1). */
@ApplicationScoped
public class Advocates {
    private static final String END =
            "UPDATE case_advocate SET to_at = clock_timestamp() WHERE case_id = :id AND to_at IS NULL";
    private static final String BEGIN = """
            INSERT INTO case_advocate (case_id, employee_id, from_at, given_by, reason)
            SELECT id, :employee, clock_timestamp(), :by, CASE WHEN erased_at IS NULL THEN :reason END
            FROM advocacy_case WHERE id = :id""";
    private static final String NAME = "UPDATE advocacy_case SET advocate_id = :employee WHERE id = :id";
    private static final String OF = """
            SELECT employee_id, from_at AS since, to_at AS until, given_by, reason FROM case_advocate
            WHERE case_id = :id ORDER BY from_at""";
    private static final String WORKS_THERE = """
            SELECT EXISTS (SELECT FROM roster_assignment a JOIN roster_center c ON c.id = a.center_id
            WHERE a.employee_id = :employee AND a.center_id = :center
              AND a.from_day <= (now() AT TIME ZONE c.zone)::date
              AND (a.to_day IS NULL OR a.to_day > (now() AT TIME ZONE c.zone)::date))""";
    private static final String BY_NUMBER = "SELECT id FROM roster_employee WHERE employee_number = :number";

    private final Jdbi jdbi;

    Advocates(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Gives a case to somebody, in the running transaction.
     *
     * @param by null where a contact named them
     */
    public void give(Handle sql, UUID id, UUID employee, String by, String reason) {
        end(sql, id);
        sql.createUpdate(BEGIN)
                .bind("id", id)
                .bind("employee", employee)
                .bind("by", by)
                .bind("reason", reason)
                .execute();
        sql.createUpdate(NAME).bind("id", id).bind("employee", employee).execute();
    }

    /** Nobody keeps it any more; whose it was last still is known. */
    public void end(Handle sql, UUID id) {
        sql.createUpdate(END).bind("id", id).execute();
    }

    /** Whether somebody works in a center today. */
    public boolean worksIn(Handle sql, UUID employee, UUID center) {
        return sql.createQuery(WORKS_THERE)
                .bind("employee", employee)
                .bind("center", center)
                .mapTo(Boolean.class)
                .one();
    }

    public Optional<UUID> byNumber(Handle sql, String number) {
        return sql.createQuery(BY_NUMBER)
                .bind("number", number)
                .mapTo(UUID.class)
                .findOne();
    }

    /** Oldest first. */
    List<AdvocateView> of(UUID id) {
        return jdbi.withHandle(sql ->
                sql.createQuery(OF).bind("id", id).mapTo(AdvocateView.class).list());
    }
}
