package io.vocation.performance.roster;

import io.vocation.commons.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.util.UUID;

/** Looks up the people, teams and centers that figures are about. */
@ApplicationScoped
public class Roster {

    private static final String CENTER = "SELECT id, code, name, zone FROM roster_center WHERE id = :id";
    private static final String TEAM = """
            SELECT t.id, t.name, c.id AS center_id, c.code AS center_code, c.name AS center_name, c.zone AS center_zone
            FROM roster_team t JOIN roster_center c ON c.id = t.center_id WHERE t.id = :id""";
    private static final String EMPLOYEE = """
            SELECT e.id, e.name, c.id AS center_id, c.code AS center_code, c.name AS center_name, c.zone AS center_zone
            FROM roster_employee e
            JOIN roster_assignment a ON a.employee_id = e.id
            JOIN roster_center c ON c.id = a.center_id
            WHERE e.id = :id
            ORDER BY a.from_day <= (now() AT TIME ZONE c.zone)::date DESC, a.from_day DESC LIMIT 1""";

    private final Jdbi jdbi;

    Roster(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Row(UUID id, String name, UUID centerId, String centerCode, String centerName, String centerZone) {
        Placed placed() {
            return new Placed(id, name, new Center(centerId, centerCode, centerName, centerZone));
        }
    }

    /** A team or person, and the center they belong to: for a person the one of the assignment that began last. */
    public record Placed(UUID id, String name, Center center) {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none */
    public Center center(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery(CENTER)
                        .bind("id", id)
                        .mapTo(Center.class)
                        .findOne())
                .orElseThrow(() -> Problems.notFound("center", id));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none */
    public Placed team(UUID id) {
        return placed(TEAM, "team", id);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for someone unknown or never assigned to a center */
    public Placed employee(UUID id) {
        return placed(EMPLOYEE, "employee", id);
    }

    private Placed placed(String query, String what, UUID id) {
        return jdbi.withHandle(sql ->
                        sql.createQuery(query).bind("id", id).mapTo(Row.class).findOne())
                .map(Row::placed)
                .orElseThrow(() -> Problems.notFound(what, id));
    }
}
