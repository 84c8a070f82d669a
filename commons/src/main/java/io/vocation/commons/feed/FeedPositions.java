package io.vocation.commons.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Keeps how far each feed was read, and lets one replica at a time read it. */
@ApplicationScoped
public class FeedPositions {
    private static final Logger LOG = Logger.getLogger(FeedPositions.class);
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final String TAKE = """
            INSERT INTO feed_position (feed, lease_owner, lease_until) VALUES (:feed, :owner, now() + :lease)
            ON CONFLICT (feed) DO UPDATE SET lease_owner = :owner, lease_until = now() + :lease
            WHERE feed_position.lease_owner = :owner OR feed_position.lease_until IS NULL
               OR feed_position.lease_until < now()""";
    private static final String ADVANCE = """
            UPDATE feed_position SET position = :position, applied_at = now(), heard_at = now(),
              told_until = coalesce(:until, told_until), caught_up_at = CASE WHEN :last THEN now() ELSE caught_up_at END,
              failing_since = NULL, failure = NULL
            WHERE feed = :feed""";
    private static final String CAUGHT_UP = """
            UPDATE feed_position SET heard_at = now(), caught_up_at = now(), failing_since = NULL, failure = NULL
            WHERE feed = :feed""";
    private static final String FAILED = """
            UPDATE feed_position SET failing_since = coalesce(failing_since, now()), failure = :failure
            WHERE feed = :feed""";

    private final Jdbi jdbi;
    private final SetAsideEvents aside;
    private final String owner = UUID.randomUUID().toString();

    public FeedPositions(Jdbi jdbi, SetAsideEvents aside) {
        this.jdbi = jdbi;
        this.aside = aside;
    }

    /** Becomes, or stays, the one that reads this feed. */
    boolean lease(String feed) {
        return jdbi.withHandle(sql -> sql.createUpdate(TAKE.replace(":lease", "interval '" + LEASE.toSeconds() + " s'"))
                        .bind("feed", feed)
                        .bind("owner", owner)
                        .execute())
                == 1;
    }

    /** Lets another replica read at once. */
    void release(String feed) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        "UPDATE feed_position SET lease_until = NULL WHERE feed = :feed AND lease_owner = :owner")
                .bind("feed", feed)
                .bind("owner", owner)
                .execute());
    }

    /** The id of the last event applied; null at the beginning. */
    public String of(String feed) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT position FROM feed_position WHERE feed = :feed")
                .bind("feed", feed)
                .mapTo(String.class)
                .findOne()
                .orElse(null));
    }

    /** Notes that everything which the feed told by now is applied. */
    void caughtUp(String feed) {
        jdbi.useHandle(sql -> sql.createUpdate(CAUGHT_UP).bind("feed", feed).execute());
    }

    /** Notes since when and why it cannot be read; that this cannot be noted either is no further failure. */
    void failed(String feed, RuntimeException failure) {
        try {
            jdbi.useHandle(sql -> sql.createUpdate(FAILED)
                    .bind("feed", feed)
                    .bind("failure", String.valueOf(failure.getMessage()).replace('\0', ' '))
                    .execute());
        } catch (JdbiException e) {
            LOG.debug("The failure of a feed cannot be noted", e);
        }
    }

    /** The same, of events that were read one by one. */
    public boolean advance(FeedFollower follower, String from, List<CloudEvent> batch) {
        return advance(follower.name(), from, FeedBatch.of(follower, batch), false);
    }

    /**
     * Applies a batch that was read after {@code from}, and moves the position, in one transaction: whatever dies, each
     * fact is applied exactly once. A batch that another replica applied meanwhile is dropped.
     *
     * @param caughtUp whether this was all that the feed told
     * @return whether it was applied
     */
    public boolean advance(String feed, String from, FeedBatch batch, boolean caughtUp) {
        return QuarkusTransaction.requiringNew().timeout(300).call(() -> {
            if (!stands(feed, from)) {
                return false;
            }
            batch.unreadable().forEach(unreadable -> aside.keep(feed, unreadable));
            batch.applying().run();
            jdbi.useHandle(sql -> sql.createUpdate(ADVANCE)
                    .bind("position", batch.last())
                    .bind("until", batch.until())
                    .bind("last", caughtUp)
                    .bind("feed", feed)
                    .execute());
            return true;
        });
    }

    /** Nobody else moves the position until the transaction ends. A replica that hangs in it loses it, and what it did. */
    private boolean stands(String feed, String from) {
        String held = jdbi.withHandle(sql -> {
            sql.execute("SET LOCAL idle_in_transaction_session_timeout = '" + LEASE.toSeconds() + " s'");
            return sql.createQuery("SELECT position FROM feed_position WHERE feed = :feed FOR UPDATE")
                    .bind("feed", feed)
                    .mapTo(String.class)
                    .findOne()
                    .orElse(null);
        });
        return held != null && held.equals(from);
    }
}
