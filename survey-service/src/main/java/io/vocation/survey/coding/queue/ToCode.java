package io.vocation.survey.coding.queue;

import io.vocation.survey.coding.reason.ReasonTree;
import io.vocation.survey.response.Position;
import io.vocation.survey.response.Response;
import io.vocation.survey.response.SourceOfError;
import io.vocation.survey.response.Visible.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Finds the responses that should be coded and are not. */
@ApplicationScoped
class ToCode {
    private static final String NOT_FIRST = "r.state = 'COUNTED' AND (NOT r.resolved OR r.resolved AND r.contacts > 1)";
    private static final String NO_ERROR = "r.source_of_error IS NULL";
    private static final String NO_WILL = "r.source_of_error = 'CSR' AND r.will_or_skill IS NULL";
    private static final String NO_REASON = "r.repeat_reason IS NULL";
    /** Word for word as the index of what is to be coded has it. */
    private static final String INDEXED = NOT_FIRST + " AND (" + NO_ERROR + " OR " + NO_REASON + " OR " + NO_WILL + ")";

    private static final String PAGE = """
            SELECT r.*, TRUE AS entire FROM response r
            WHERE r.center_id = :center AND %s AND %s AND r.employee_id IS DISTINCT FROM cast(:me AS uuid)
              AND (cast(:from AS timestamptz) IS NULL OR r.contacted_at >= :from)
              AND (cast(:to AS timestamptz) IS NULL OR r.contacted_at < :to)
              AND (cast(:team AS uuid) IS NULL OR r.team_id = :team)
              AND (cast(:employee AS uuid) IS NULL OR r.employee_id = :employee)
              AND (cast(:callType AS text) IS NULL OR r.call_type = :callType)
              AND r.contacted_at >= :afterAt AND (r.contacted_at, r.id) > (:afterAt, :afterId)
            ORDER BY r.contacted_at, r.id LIMIT :limit""";
    private static final Position START = new Position(Instant.EPOCH, new UUID(0, 0));

    private final Jdbi jdbi;

    ToCode(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Which are asked for; null does not restrict. @param missing null for anything but what is to be mapped */
    record Which(Instant from, Instant to, UUID team, UUID employee, String callType, Missing missing) {}

    /**
     * Oldest first, one more than the limit.
     *
     * @param mine whose the caller may code
     * @param me the caller, who codes none of their own; null for nobody
     */
    List<Response> list(UUID center, Which which, ReasonTree tree, Condition mine, UUID me, Position after, int limit) {
        Position begin = after == null ? START : after;
        return jdbi.withHandle(sql -> {
            var query = sql.createQuery(PAGE.formatted(lacks(which.missing(), tree), mine.sql()));
            if (which.missing() == Missing.MAPPING) {
                query.bindArray("codes", String.class, tree.codes());
            }
            return query.bind("from", which.from())
                    .bind("to", which.to())
                    .bind("team", which.team())
                    .bind("employee", which.employee())
                    .bind("callType", which.callType())
                    .bind("center", center)
                    .bind("scope", mine.scope())
                    .bind("me", me)
                    .bind("afterAt", begin.contactedAt())
                    .bind("afterId", begin.id())
                    .bind("limit", limit + 1)
                    .mapTo(Response.class)
                    .list();
        });
    }

    private static String lacks(Missing missing, ReasonTree tree) {
        return switch (missing) {
            case null ->
                INDEXED + " AND (" + NO_ERROR + " OR " + NO_WILL + (tree.isEmpty() ? ")" : " OR " + NO_REASON + ")");
            case SOURCE_OF_ERROR -> INDEXED + " AND " + NO_ERROR;
            case WILL_OR_SKILL -> INDEXED + " AND " + NO_WILL;
            case REPEAT_REASON -> INDEXED + " AND " + NO_REASON;
            case MAPPING -> NOT_FIRST + " AND r.repeat_reason IS NOT NULL AND NOT (r.repeat_reason = ANY (:codes))";
        };
    }

    /** What a response lacks. */
    static Set<Missing> of(Response response, ReasonTree tree) {
        Set<Missing> missing = EnumSet.noneOf(Missing.class);
        if (response.sourceOfError() == null) {
            missing.add(Missing.SOURCE_OF_ERROR);
        }
        if (response.sourceOfError() == SourceOfError.CSR && response.willOrSkill() == null) {
            missing.add(Missing.WILL_OR_SKILL);
        }
        if (!tree.isEmpty() && response.repeatReason() == null) {
            missing.add(Missing.REPEAT_REASON);
        }
        if (!tree.isEmpty()
                && response.repeatReason() != null
                && tree.find(response.repeatReason()).isEmpty()) {
            missing.add(Missing.MAPPING);
        }
        return missing;
    }
}
