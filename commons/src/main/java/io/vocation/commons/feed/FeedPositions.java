package io.vocation.commons.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Keeps how far each feed was read, and lets one replica at a time read it. */
@ApplicationScoped
public class FeedPositions {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final String TAKE = """
            INSERT INTO feed_position (feed, lease_owner, lease_until) VALUES (:feed, :owner, now() + :lease)
            ON CONFLICT (feed) DO UPDATE SET lease_owner = :owner, lease_until = now() + :lease
            WHERE feed_position.lease_owner = :owner OR feed_position.lease_until IS NULL
               OR feed_position.lease_until < now()""";

    private final Jdbi jdbi;
    private final String owner = UUID.randomUUID().toString();

    FeedPositions(Jdbi jdbi) {
        this.jdbi = jdbi;
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

    /**
     * Applies a batch that was read after {@code from}, and moves the position, in one transaction: whatever dies, each
     * fact is applied exactly once. A batch that another replica applied meanwhile is dropped.
     *
     * @return whether it was applied
     */
    public boolean advance(FeedFollower follower, String from, List<CloudEvent> batch) {
        return QuarkusTransaction.requiringNew().timeout(300).call(() -> {
            String held = jdbi.withHandle(
                    sql -> sql.createQuery("SELECT position FROM feed_position WHERE feed = :feed FOR UPDATE")
                            .bind("feed", follower.name())
                            .mapTo(String.class)
                            .findOne()
                            .orElse(null));
            if (held == null || !held.equals(from)) {
                return false;
            }
            follower.apply(batch);
            jdbi.useHandle(sql -> sql.createUpdate(
                            "UPDATE feed_position SET position = :position, applied_at = now() WHERE feed = :feed")
                    .bind("position", batch.getLast().id())
                    .bind("feed", follower.name())
                    .execute());
            return true;
        });
    }
}
