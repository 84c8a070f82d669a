package io.vocation.survey.response;

import io.vocation.survey.response.Visible.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads kept responses, as far as the caller may see them. */
@ApplicationScoped
class Responses {
    private static final String SELECT = """
            SELECT r.*, %1$s AS entire FROM response r %2$s
            WHERE (%1$s OR :waiting AND r.state = 'WAITING')""";
    private static final String BY_KEY =
            "JOIN response_key k ON k.response_id = :id AND r.id = k.response_id AND r.contacted_at = k.contacted_at";

    private final Jdbi jdbi;
    private final Visible visible;

    Responses(Jdbi jdbi, Visible visible) {
        this.jdbi = jdbi;
        this.visible = visible;
    }

    Optional<Response> find(UUID id) {
        Condition entire = visible.entire();
        return jdbi.withHandle(sql -> sql.createQuery(SELECT.formatted(entire.sql(), BY_KEY))
                .bind("id", id)
                .bind("scope", entire.scope())
                .bind("waiting", visible.waiting())
                .mapTo(Response.class)
                .findOne());
    }

    /** Newest contact first, one more than the limit so that it shows whether there are further ones. */
    List<Response> list(Filter filter, Position after, int limit) {
        Condition entire = visible.entire();
        String where = condition(filter.center(), " AND r.center_id = :center")
                + condition(filter.employee(), " AND r.employee_id = :employee")
                + condition(filter.state(), " AND r.state = :state")
                + condition(filter.source(), " AND r.source_id = :source")
                + condition(after, " AND (r.contacted_at, r.id) < (:contactedAt, :id)");
        return jdbi.withHandle(sql -> {
            var query = sql.createQuery(SELECT.formatted(entire.sql(), "") + where
                            + " ORDER BY r.contacted_at DESC, r.id DESC LIMIT :limit")
                    .bind("scope", entire.scope())
                    .bind("waiting", visible.waiting())
                    .bind("limit", limit + 1)
                    .bindMethods(filter);
            return (after == null ? query : query.bindMethods(after))
                    .mapTo(Response.class)
                    .list();
        });
    }

    private static String condition(Object value, String sql) {
        return value == null ? "" : sql;
    }
}
