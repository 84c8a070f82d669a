package io.vocation.performance.tally;

import io.vocation.performance.window.Window;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

import java.util.UUID;

/** Reads sums of the tallies: the cost follows the days and people asked for, not the number of responses. */
@ApplicationScoped
public class Tallies {

    /** Continues a statement whose {@code contribution} has signed rows of the ledger; what cancels out stays away. */
    static final String ADD_CONTRIBUTIONS = """
            delta AS (
                SELECT center_id, day,
                    coalesce(employee_id, '00000000-0000-0000-0000-000000000000') AS employee_id,
                    coalesce(team_id, '00000000-0000-0000-0000-000000000000') AS team_id,
                    coalesce(supervisor_id, '00000000-0000-0000-0000-000000000000') AS supervisor_id,
                    coalesce(position, '') AS position, coalesce(call_type, '') AS call_type,
                    coalesce(line_of_business, '') AS line_of_business,
                    sum(sign) AS responses, sum(sign) FILTER (WHERE csat_center) AS csat_center_yes,
                    sum(sign) FILTER (WHERE csat_center IS NOT NULL) AS csat_center_n,
                    sum(sign) FILTER (WHERE csat_csr) AS csat_csr_yes,
                    sum(sign) FILTER (WHERE csat_csr IS NOT NULL) AS csat_csr_n,
                    sum(sign) FILTER (WHERE resolved) AS resolved_yes,
                    sum(sign) FILTER (WHERE resolved IS NOT NULL) AS resolved_n,
                    sum(sign) FILTER (WHERE fcr) AS fcr_yes, sum(sign) FILTER (WHERE fcr IS NOT NULL) AS fcr_n,
                    sum(sign) FILTER (WHERE continues) AS continues_yes,
                    sum(sign) FILTER (WHERE continues IS NOT NULL) AS continues_n,
                    sum(sign) FILTER (WHERE world_class_call) AS world_class_call_yes,
                    sum(sign) FILTER (WHERE world_class_call IS NOT NULL) AS world_class_call_n
                FROM contribution
                WHERE state = 'COUNTED' AND day IS NOT NULL
                GROUP BY 1, 2, 3, 4, 5, 6, 7, 8)
            MERGE INTO tally t USING delta d ON t.center_id = d.center_id AND t.day = d.day AND t.employee_id = d.employee_id
                AND t.team_id = d.team_id AND t.supervisor_id = d.supervisor_id AND t.position = d.position
                AND t.call_type = d.call_type AND t.line_of_business = d.line_of_business
            WHEN MATCHED AND t.responses + d.responses = 0 THEN DELETE
            WHEN MATCHED THEN UPDATE SET
                responses = t.responses + d.responses,
                csat_center_yes = t.csat_center_yes + coalesce(d.csat_center_yes, 0),
                csat_center_n = t.csat_center_n + coalesce(d.csat_center_n, 0),
                csat_csr_yes = t.csat_csr_yes + coalesce(d.csat_csr_yes, 0),
                csat_csr_n = t.csat_csr_n + coalesce(d.csat_csr_n, 0),
                resolved_yes = t.resolved_yes + coalesce(d.resolved_yes, 0),
                resolved_n = t.resolved_n + coalesce(d.resolved_n, 0),
                fcr_yes = t.fcr_yes + coalesce(d.fcr_yes, 0), fcr_n = t.fcr_n + coalesce(d.fcr_n, 0),
                continues_yes = t.continues_yes + coalesce(d.continues_yes, 0),
                continues_n = t.continues_n + coalesce(d.continues_n, 0),
                world_class_call_yes = t.world_class_call_yes + coalesce(d.world_class_call_yes, 0),
                world_class_call_n = t.world_class_call_n + coalesce(d.world_class_call_n, 0)
            WHEN NOT MATCHED AND d.responses <> 0 THEN INSERT (
                    center_id, day, employee_id, team_id, supervisor_id, position, call_type, line_of_business,
                    responses, csat_center_yes, csat_center_n, csat_csr_yes, csat_csr_n, resolved_yes,
                    resolved_n, fcr_yes, fcr_n, continues_yes, continues_n, world_class_call_yes,
                    world_class_call_n)
                VALUES (
                    d.center_id, d.day, d.employee_id, d.team_id, d.supervisor_id, d.position, d.call_type,
                    d.line_of_business, d.responses, coalesce(d.csat_center_yes, 0),
                    coalesce(d.csat_center_n, 0), coalesce(d.csat_csr_yes, 0), coalesce(d.csat_csr_n, 0),
                    coalesce(d.resolved_yes, 0), coalesce(d.resolved_n, 0), coalesce(d.fcr_yes, 0),
                    coalesce(d.fcr_n, 0), coalesce(d.continues_yes, 0), coalesce(d.continues_n, 0),
                    coalesce(d.world_class_call_yes, 0), coalesce(d.world_class_call_n, 0))""";

    private static final String SUMS = """
            SELECT
                coalesce(sum(responses), 0) AS responses, coalesce(sum(csat_center_yes), 0) AS csat_center_yes,
                coalesce(sum(csat_center_n), 0) AS csat_center_n,
                coalesce(sum(csat_csr_yes), 0) AS csat_csr_yes, coalesce(sum(csat_csr_n), 0) AS csat_csr_n,
                coalesce(sum(resolved_yes), 0) AS resolved_yes, coalesce(sum(resolved_n), 0) AS resolved_n,
                coalesce(sum(fcr_yes), 0) AS fcr_yes, coalesce(sum(fcr_n), 0) AS fcr_n,
                coalesce(sum(continues_yes), 0) AS continues_yes, coalesce(sum(continues_n), 0) AS continues_n,
                coalesce(sum(world_class_call_yes), 0) AS world_class_call_yes,
                coalesce(sum(world_class_call_n), 0) AS world_class_call_n
            FROM tally WHERE center_id = :center AND day BETWEEN :from AND :to""";

    private final Jdbi jdbi;

    Tallies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What was counted for a center. */
    public Counts ofCenter(UUID center, Window window) {
        return sums("", null, center, window);
    }

    /** What was counted for a team: responses whose contact happened while the CSR was on it (practice M8). */
    public Counts ofTeam(UUID center, UUID team, Window window) {
        return sums(" AND team_id = :subject", team, center, window);
    }

    /** What was counted for a person in this center. */
    public Counts ofEmployee(UUID center, UUID employee, Window window) {
        return sums(" AND employee_id = :subject", employee, center, window);
    }

    private Counts sums(String of, UUID subject, UUID center, Window window) {
        return jdbi.withHandle(sql -> {
            Query query = sql.createQuery(SUMS + of)
                    .bind("center", center)
                    .bind("from", window.from())
                    .bind("to", window.to());
            if (subject != null) {
                query.bind("subject", subject);
            }
            return query.mapTo(Counts.class).one();
        });
    }
}
