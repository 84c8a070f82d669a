package io.vocation.performance.tally;

import io.vocation.performance.tally.Subject.Kind;
import io.vocation.performance.window.Window;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads sums that are to be compared: by one statement, so that none has a response that another has not yet. */
@ApplicationScoped
public class SideBySide {
    private static final String OF_GROUPS = """
            SELECT s.kind, s.subject, d.* FROM unnest(cast(:kinds AS text[]), cast(:subjects AS text[])) AS s (kind, subject)
            CROSS JOIN LATERAL (SELECT %s FROM day_tally t WHERE t.center_id = :center AND t.kind = s.kind
              AND t.subject = s.subject AND t.day BETWEEN :from AND :to) AS d""".formatted(Counters.SUMS);
    private static final String OF_PERSON =
            """
            WITH person AS MATERIALIZED (
              SELECT team_id, %2$s FROM month_tally
              WHERE center_id = :center AND month = ANY(cast(:months AS date[])) AND employee_id = :employee
              UNION ALL
              SELECT team_id, %3$s FROM counted_response
              WHERE center_id = :center AND day = ANY(cast(:edges AS date[])) AND employee_id = :employee
                AND state = 'COUNTED' GROUP BY team_id)
            SELECT 'EMPLOYEE' AS kind, '' AS subject, %1$s FROM person
            UNION ALL
            SELECT 'ON_TEAM', '', %1$s FROM person WHERE team_id = :team
            UNION ALL
            """.formatted(Counters.SUMS, String.join(", ", Counters.COLUMNS), Counters.OF_THE_LEDGER) + OF_GROUPS;

    private final Jdbi jdbi;

    SideBySide(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * What was counted for a person, and what for the groups they are compared with.
     *
     * @param own all of the person's in this center
     * @param onTeam of these, what they did while they were on the team; nothing where there is none
     * @param team of the whole team; nothing where there is none
     * @param center of the whole center
     */
    public record Person(Counts own, Counts onTeam, Counts team, Counts center) {}

    /** @param team null where the person is on none */
    public Person person(UUID center, UUID employee, UUID team, Window window) {
        List<Subject> groups = team == null ? List.of(Subject.CENTER) : List.of(Subject.CENTER, Subject.team(team));
        Map<String, Counts> sums = new HashMap<>();
        Edges edges = Edges.ofMonths(window);
        jdbi.useHandle(sql -> sql.createQuery(OF_PERSON)
                .bindArray("kinds", String.class, names(groups))
                .bindArray("subjects", String.class, keys(groups))
                .bind("center", center)
                .bind("from", window.from())
                .bind("to", window.to())
                .bind("employee", employee)
                .bind("team", team)
                .bind("months", Tallies.array(edges.months()))
                .bind("edges", Tallies.array(edges.days()))
                .map((row, _) -> sums.put(row.getString("kind"), Tallies.counts(row)))
                .list());
        return new Person(
                sums.get(Kind.EMPLOYEE.name()),
                sums.get("ON_TEAM"),
                sums.getOrDefault(Kind.TEAM.name(), Counts.NONE),
                sums.get(Kind.CENTER.name()));
    }

    /** What was counted for each of some subjects that are no people. */
    public Map<Subject, Counts> groups(UUID center, List<Subject> groups, Window window) {
        Map<Subject, Counts> sums = new HashMap<>();
        jdbi.useHandle(sql -> sql.createQuery(OF_GROUPS)
                .bindArray("kinds", String.class, names(groups))
                .bindArray("subjects", String.class, keys(groups))
                .bind("center", center)
                .bind("from", window.from())
                .bind("to", window.to())
                .map((row, _) -> sums.put(
                        new Subject(Kind.valueOf(row.getString("kind")), row.getString("subject")),
                        Tallies.counts(row)))
                .list());
        return sums;
    }

    private static List<String> names(List<Subject> subjects) {
        return subjects.stream().map(subject -> subject.kind().name()).toList();
    }

    private static List<String> keys(List<Subject> subjects) {
        return subjects.stream().map(Subject::key).toList();
    }
}
