package io.vocation.commons.feed;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.util.List;

/** How far the feeds that this service follows were read, by whichever replica. */
@ApplicationScoped
public class FeedStates {
    private static final String STATES = """
            SELECT f.feed, coalesce(p.position, '0-0') AS position, applied_at, heard_at, caught_up_at, told_until,
              failing_since, failure
            FROM unnest(:feeds) AS f (feed) LEFT JOIN feed_position p USING (feed) ORDER BY f.feed""";

    private final Jdbi jdbi;
    private final List<String> feeds;

    FeedStates(Jdbi jdbi, @All List<FeedFollower> followers) {
        this.jdbi = jdbi;
        this.feeds = followers.stream().map(FeedFollower::name).toList();
    }

    /** Of each feed that is followed, by its name. */
    public List<FeedState> all() {
        return jdbi.withHandle(sql -> sql.createQuery(STATES)
                .bindArray("feeds", String.class, feeds)
                .mapTo(FeedState.class)
                .list());
    }
}
