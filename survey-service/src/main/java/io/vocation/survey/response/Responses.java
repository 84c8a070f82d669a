package io.vocation.survey.response;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads kept responses, as far as the caller may see them. */
@ApplicationScoped
public class Responses {
    private static final String PAGE = "SELECT r.*, " + Sight.ENTIRE + """
             AS entire FROM (%s) r
            ORDER BY r.contacted_at DESC, r.id DESC LIMIT :limit""";
    private static final String WAITING = "(SELECT r.* FROM response r WHERE " + Sight.ONLY_WAITING + " AND NOT "
            + Sight.ENTIRE + "%s ORDER BY r.contacted_at DESC, r.id DESC LIMIT :limit)";
    /** The first alone leaves out months, the second is exact. */
    private static final String AFTER =
            " AND r.contacted_at <= :contactedAt AND (r.contacted_at, r.id) < (:contactedAt, :id)";

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
        Sight sight = visible.sight();
        List<Branch> ways = Branch.of(sight, filter, this::centers);
        return jdbi.withHandle(sql -> {
            Query query = bind(sql.createQuery(page(ways, sight, filter, after)), sight, filter)
                    .bind("limit", limit + 1);
            for (int way = 0; way < ways.size(); way++) {
                query.bindArray("keys" + way, UUID.class, ways.get(way).keys());
            }
            return (after == null ? query : query.bindMethods(after))
                    .mapTo(Response.class)
                    .list();
        });
    }

    /** The query of a page, for {@link #bind} and the keys of each way. */
    static String page(List<Branch> ways, Sight sight, Filter filter, Position after) {
        String asked = filter.sql() + (after == null ? "" : AFTER);
        List<String> parts = new ArrayList<>();
        for (int way = 0; way < ways.size(); way++) {
            parts.add(ways.get(way).sql("keys" + way, " AND " + Sight.ENTIRE + asked));
        }
        if (sight.waiting() && !filter.asksWhatIsSaid()) {
            parts.add(WAITING.formatted(asked));
        }
        return PAGE.formatted(
                parts.isEmpty() ? "SELECT r.* FROM response r WHERE FALSE" : String.join("\nUNION ALL\n", parts));
    }

    /** Gives a statement the parameters of {@link Sight#ENTIRE}, {@link Sight#ONLY_WAITING} and a filter. */
    static <S extends SqlStatement<S>> S bind(S statement, Sight sight, Filter filter) {
        // No statement needs all of them.
        return statement
                .configure(SqlStatements.class, any -> any.setUnusedBindingAllowed(true))
                .bindMethods(filter)
                .bind("everyone", sight.everyone())
                .bind("inCenter", sight.center())
                .bind("onlyWaiting", sight.waiting() && !filter.asksWhatIsSaid())
                .bindArray("people", UUID.class, sight.people());
    }

    private List<UUID> centers() {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT DISTINCT center_id FROM source")
                .mapTo(UUID.class)
                .list());
    }
}
