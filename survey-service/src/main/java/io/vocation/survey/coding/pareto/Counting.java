package io.vocation.survey.coding.pareto;

import io.vocation.survey.coding.Days;
import io.vocation.survey.coding.pareto.Counted.Alike;
import io.vocation.survey.coding.reason.ReasonTree;
import io.vocation.survey.response.Visible.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.util.UUID;

/** Counts coded responses, and those that still are to be coded. */
@ApplicationScoped
class Counting {
    private static final String NOT_FIRST_CONTACT = "coalesce(NOT r.resolved OR r.resolved AND r.contacts > 1, FALSE)";
    private static final String COUNT = "SELECT r.repeat_reason, r.source_of_error, " + NOT_FIRST_CONTACT + """
             AS not_first_contact, count(*) AS responses
            FROM response r
            WHERE r.center_id = :center AND r.contacted_at >= :begin AND r.contacted_at < :end AND r.state = 'COUNTED'
              AND (r.repeat_reason IS NOT NULL OR r.source_of_error IS NOT NULL OR <not_first>) AND <mine>
              AND (cast(:team AS uuid) IS NULL OR r.team_id = :team)
              AND (cast(:employee AS uuid) IS NULL OR r.employee_id = :employee)
              AND (cast(:callType AS text) IS NULL OR r.call_type = :callType)
            GROUP BY 1, 2, 3""";
    private static final String AGREED = """
            SELECT count(*) AS codings, count(*) FILTER (WHERE recoding) AS recodings,
              count(*) FILTER (WHERE recoding AND (source_of_error_before, will_or_skill_before, repeat_reason_before)
                IS DISTINCT FROM (source_of_error, will_or_skill, repeat_reason)) AS changed
            FROM coding WHERE center_id = :center AND at >= :begin AND at < :end AND origin <> 'CORRECTION'""";

    private final Jdbi jdbi;

    Counting(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Of which responses; null does not restrict. @param mine those that the caller's figures are of */
    record Of(UUID center, UUID team, UUID employee, String callType, Condition mine) {}

    /** How often codings of one person were looked at by another. @param changed how often they said something else */
    record Agreed(long codings, long recodings, long changed) {}

    Counted count(Of of, Days days, ReasonTree tree) {
        return Counted.of(
                jdbi.withHandle(sql -> sql.createQuery(COUNT)
                        .define("mine", of.mine().sql())
                        .define("not_first", NOT_FIRST_CONTACT)
                        .bind("center", of.center())
                        .bind("team", of.team())
                        .bind("employee", of.employee())
                        .bind("callType", of.callType())
                        .bind("scope", of.mine().scope())
                        .bind("begin", days.begin())
                        .bind("end", days.end())
                        .mapTo(Alike.class)
                        .list()),
                tree);
    }

    Agreed agreed(UUID center, Days days) {
        return jdbi.withHandle(sql -> sql.createQuery(AGREED)
                .bind("center", center)
                .bind("begin", days.begin())
                .bind("end", days.end())
                .mapTo(Agreed.class)
                .one());
    }
}
