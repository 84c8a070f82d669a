package io.vocation.survey.sampling;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The invitations. */
@ApplicationScoped
class Invitations {
    private static final String PAGE =
            " AND id > coalesce(cast(:cursor AS uuid), cast('00000000-0000-0000-0000-000000000000' AS uuid))"
                    + " ORDER BY id LIMIT :limit";
    private static final String SENT = """
            UPDATE invitation SET state = 'SENT', sent_at = :now
            WHERE id = ANY (:ids) AND state = 'DRAWN' AND due_at > :now RETURNING id""";

    private final Jdbi jdbi;

    Invitations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Invitation> find(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT * FROM invitation WHERE id = :id")
                .bind("id", id)
                .mapTo(Invitation.class)
                .findOne());
    }

    List<Invitation> find(Collection<UUID> ids) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT * FROM invitation WHERE id = ANY (:ids)")
                .bindArray("ids", UUID.class, ids)
                .mapTo(Invitation.class)
                .list());
    }

    /** In the order in which they were drawn, one more than the limit so that it shows whether there are further ones. */
    List<Invitation> list(InvitationState state, UUID center, UUID cursor, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT * FROM invitation WHERE state = :state"
                        + (center == null ? "" : " AND center_id = :center") + PAGE)
                .configure(SqlStatements.class, any -> any.setUnusedBindingAllowed(true))
                .bind("state", state)
                .bind("center", center)
                .bind("cursor", cursor)
                .bind("limit", limit + 1)
                .mapTo(Invitation.class)
                .list());
    }

    /** The same of a draw. */
    List<Invitation> ofDraw(UUID draw, UUID cursor, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT * FROM invitation WHERE draw_id = :draw" + PAGE)
                .bind("draw", draw)
                .bind("cursor", cursor)
                .bind("limit", limit + 1)
                .mapTo(Invitation.class)
                .list());
    }

    /** Marks those that are still to be sent, and answers which. */
    List<UUID> sent(Handle sql, Collection<UUID> ids, Instant now) {
        return sql.createQuery(SENT)
                .bindArray("ids", UUID.class, ids)
                .bind("now", now)
                .mapTo(UUID.class)
                .list();
    }
}
