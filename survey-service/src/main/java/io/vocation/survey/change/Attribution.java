package io.vocation.survey.change;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Asks the roster whose contacts are, as of their day (practice M8). */
@ApplicationScoped
class Attribution {
    private static final String BY_NAME = "SELECT * FROM attribution(:center, :system, :agent, :day)";
    private static final String BY_PERSON = """
            SELECT employee_id, team_id, supervisor_id, position, NULL AS reason FROM roster_assignment
            WHERE employee_id = :employee AND center_id = :center
              AND from_day <= :day AND (to_day IS NULL OR to_day > :day)""";

    /** Whoever had the login name that day, or why nobody can be named. */
    Whose byName(Handle sql, Opened of, String agent, LocalDate day) {
        return sql.createQuery(BY_NAME)
                .bind("center", of.source().centerId())
                .bind("system", of.source().system())
                .bind("agent", agent)
                .bind("day", day)
                .mapTo(Whose.class)
                .one();
    }

    /** The same under the response's own login name and day. */
    Whose byName(Handle sql, Opened of) {
        return byName(sql, of, of.response().agent(), of.contactDay());
    }

    /** A person as they were assigned to the center on the contact's day; empty when they were not. */
    Optional<Whose> byPerson(Handle sql, Opened of, UUID employee) {
        return sql.createQuery(BY_PERSON)
                .bind("employee", employee)
                .bind("center", of.source().centerId())
                .bind("day", of.contactDay())
                .mapTo(Whose.class)
                .findOne();
    }
}
