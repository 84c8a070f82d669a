package io.vocation.performance.scorecard.subject;

import io.vocation.commons.problem.Problems;
import io.vocation.performance.roster.Center;
import io.vocation.performance.roster.Roster;
import io.vocation.performance.scorecard.subject.Whose.Stay;
import io.vocation.performance.tally.Subject;
import io.vocation.performance.tally.Subject.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Finds whose figures are asked for; 404 where the roster knows nobody and nothing by that id. */
@ApplicationScoped
public class Subjects {
    /** A person's center is that of the assignment that began last, as everywhere. */
    private static final String PERSON = """
            SELECT e.name, c.id AS center_id, c.code, c.name AS center_name, c.zone, a.team_id, t.name AS team_name,
              a.position, a.from_day, a.to_day
            FROM roster_employee e
            JOIN roster_assignment a ON a.employee_id = e.id
            JOIN roster_center c ON c.id = a.center_id
            LEFT JOIN roster_team t ON t.id = a.team_id
            WHERE e.id = :id
            ORDER BY a.from_day <= (now() AT TIME ZONE c.zone)::date DESC, a.from_day DESC""";

    private final Jdbi jdbi;
    private final Roster roster;

    Subjects(Jdbi jdbi, Roster roster) {
        this.jdbi = jdbi;
        this.roster = roster;
    }

    private record Row(
            String name,
            UUID centerId,
            String code,
            String centerName,
            String zone,
            UUID teamId,
            String teamName,
            String position,
            LocalDate fromDay,
            LocalDate toDay) {
        Center center() {
            return new Center(centerId, code, centerName, zone);
        }

        Stay stay() {
            return new Stay(teamId, teamName, position, fromDay, toDay);
        }
    }

    public Whose employee(UUID id) {
        return person(id, Subject.employee(id));
    }

    /** The people somebody supervised, in the center where they are now. */
    public Whose supervisor(UUID id) {
        return person(id, Subject.supervisor(id));
    }

    private Whose person(UUID id, Subject subject) {
        List<Row> rows = rows(id);
        Row now = rows.getFirst();
        return new Whose(
                SubjectView.of(subject, now.name()),
                subject,
                now.center(),
                rows.stream()
                        .filter(row -> row.centerId().equals(now.centerId()))
                        .map(Row::stay)
                        .toList());
    }

    public Whose team(UUID id) {
        Roster.Placed team = roster.team(id);
        Subject subject = Subject.team(id);
        return new Whose(SubjectView.of(subject, team.name()), subject, team.center(), List.of());
    }

    public Whose center(UUID id) {
        Center center = roster.center(id);
        return new Whose(new SubjectView(Kind.CENTER, id, center.name()), Subject.CENTER, center, List.of());
    }

    /** Whatever name is asked for: one that no response carries has counted nothing. */
    public Whose callType(UUID center, String name) {
        return named(center, Subject.callType(name));
    }

    /** Whatever name is asked for: one that no response carries has counted nothing. */
    public Whose lineOfBusiness(UUID center, String name) {
        return named(center, Subject.lineOfBusiness(name));
    }

    private Whose named(UUID center, Subject subject) {
        return new Whose(SubjectView.of(subject, null), subject, roster.center(center), List.of());
    }

    private List<Row> rows(UUID person) {
        List<Row> rows = jdbi.withHandle(sql ->
                sql.createQuery(PERSON).bind("id", person).mapTo(Row.class).list());
        if (rows.isEmpty()) {
            throw Problems.notFound("employee", person);
        }
        return rows;
    }
}
