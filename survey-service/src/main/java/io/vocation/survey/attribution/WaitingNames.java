package io.vocation.survey.attribution;

import io.vocation.commons.access.Scope;
import io.vocation.survey.response.WaitingReason;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

import java.util.List;
import java.util.UUID;

/** The queue of login names that wait for the roster. It costs what waits, and not what is kept. */
@ApplicationScoped
class WaitingNames {
    private static final String SELECT = """
            SELECT center_id, nullif(system, '') AS system, agent, reason, responses, oldest_contact, newest_contact, sources
            FROM (SELECT r.center_id, coalesce(s.system, '') AS system, r.agent, r.waiting_reason AS reason,
                count(*) AS responses, min(r.contacted_at) AS oldest_contact, max(r.contacted_at) AS newest_contact,
                array_agg(DISTINCT r.source_id) AS sources
              FROM response r JOIN source s ON s.id = r.source_id
              WHERE r.state = 'WAITING'%s
              GROUP BY 1, 2, 3, 4) waiting
            %s ORDER BY waiting.center_id, waiting.agent, waiting.system, waiting.reason LIMIT :limit""";
    private static final String AFTER = """
            WHERE (waiting.center_id, waiting.agent, waiting.system, waiting.reason)
              > (:centerId, :agent, :system, :reason)""";

    /** The id of no center. */
    private static final UUID NONE = new UUID(0, 0);

    private final Jdbi jdbi;

    WaitingNames(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** By center and name, one more than the limit so that it shows whether there are further ones. */
    List<WaitingNameView> list(Scope scope, UUID center, WaitingReason why, WaitingPosition after, int limit) {
        UUID only = only(scope, center);
        String where = (only == null ? "" : " AND r.center_id = :center")
                + (why == null ? "" : " AND r.waiting_reason = :why");
        return jdbi.withHandle(sql -> {
            Query query = sql.createQuery(SELECT.formatted(where, after == null ? "" : AFTER))
                    .bind("center", only)
                    .bind("why", why)
                    .bind("limit", limit + 1);
            if (after != null) {
                query.bind("centerId", after.centerId())
                        .bind("agent", after.agent())
                        .bind("system", after.system())
                        .bind("reason", after.reason());
            }
            return query.mapTo(WaitingNameView.class).list();
        });
    }

    private static UUID only(Scope scope, UUID center) {
        return switch (scope) {
            case Scope.Everyone _ -> center;
            case Scope.Center mine -> center == null || center.equals(mine.centerId()) ? mine.centerId() : NONE;
            case Scope.Team _, Scope.Self _, Scope.Nobody _ -> NONE;
        };
    }
}
