package io.vocation.training.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.vocation.commons.page.Page;
import io.vocation.commons.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.jdbi.v3.core.Jdbi;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All sessions. */
@ApplicationScoped
class Sessions implements PanacheRepositoryBase<Session, UUID> {
    private static final String QUEUE = """
            SELECT pg_advisory_xact_lock(hashtextextended(center_id::text, 0)) FROM session WHERE id = ?""";

    private final Jdbi jdbi;

    Sessions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none */
    Session require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Problems.notFound("session", id));
    }

    /** The session, and nobody else's change of it or of its seats until this transaction ends. */
    Optional<Session> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * As {@link #locked}, for what may move the seats of several people: in one center such changes queue, since two that
     * move the same people between the same sessions would otherwise wait for each other for ever.
     */
    Optional<Session> lockedForMoves(UUID id) {
        jdbi.useHandle(sql -> sql.execute(QUEUE, id));
        return locked(id);
    }

    /** Sessions in the order of their begin. */
    Page<Session> page(SessionQuery query) {
        String where = "startsAt >= :from";
        Map<String, Object> given = new HashMap<>();
        given.put("from", query.from());
        if (query.after() != null) {
            where += " and (startsAt > :from or id > :after)";
            given.put("after", query.after());
        }
        if (query.center() != null) {
            where += " and centerId = :center";
            given.put("center", query.center());
        }
        return Page.of(
                find(where + " order by startsAt, id", given)
                        .page(0, query.limit() + 1)
                        .list(),
                query.limit(),
                SessionQuery::cursor);
    }
}
