package io.vocation.survey.response;

import io.vocation.survey.response.Visible.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads kept responses, as far as the caller may see them. */
@ApplicationScoped
public class Responses {
    private static final String SELECT = """
            SELECT r.*, %1$s AS entire FROM response r
            WHERE (%1$s OR :waiting AND r.state = 'WAITING')""";
    private static final String BY_KEY = """
             FROM response_key k JOIN source s ON s.id = k.source_id
            JOIN response r ON r.center_id = s.center_id AND r.contacted_at = k.contacted_at AND r.id = k.response_id
            WHERE k.response_id = :id""";
    private static final String OWNER = "SELECT r.center_id, r.employee_id, r.state" + BY_KEY;
    private static final String ONE = "SELECT r.*, cast(:entire AS boolean) AS entire" + BY_KEY;

    private final Jdbi jdbi;
    private final Visible visible;

    Responses(Jdbi jdbi, Visible visible) {
        this.jdbi = jdbi;
        this.visible = visible;
    }

    /** A response, unless there is none or the caller may not see it; the same queries either way. */
    public Optional<Response> find(UUID id) {
        Owner owner = jdbi.withHandle(sql ->
                        sql.createQuery(OWNER).bind("id", id).mapTo(Owner.class).findOne())
                .orElse(Owner.NOBODY);
        boolean entire = visible.entirely(owner.centerId(), owner.employeeId());
        if (!entire && !(visible.waiting() && owner.state() == ResponseState.WAITING)) {
            return Optional.empty();
        }
        return one(id, entire);
    }

    /** As it is now, for whoever has just changed it. */
    public Response reread(UUID id) {
        return one(id, true).orElseThrow(() -> new IllegalStateException("There is no response " + id));
    }

    private Optional<Response> one(UUID id, boolean entire) {
        return jdbi.withHandle(sql -> sql.createQuery(ONE)
                .bind("id", id)
                .bind("entire", entire)
                .mapTo(Response.class)
                .findOne());
    }

    /** Whose a response is; a missing one is asked about like one that is out of reach. */
    private record Owner(UUID centerId, UUID employeeId, ResponseState state) {
        static final Owner NOBODY = new Owner(null, null, null);
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
            var query = sql.createQuery(SELECT.formatted(entire.sql()) + where
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
