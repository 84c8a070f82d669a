package io.vocation.career.feed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.commons.feed.CloudEvent;
import io.vocation.commons.feed.Cursor;
import io.vocation.commons.feed.Feed;
import io.vocation.commons.feed.FeedFollower;
import io.vocation.commons.feed.FeedPositions;
import io.vocation.test.Surroundings;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every feed rests on: nothing is skipped, and each fact is applied once. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class FeedOrderTest {
    @Inject
    Jdbi jdbi;

    @Inject
    Feed feed;

    @Inject
    FeedPositions positions;

    @Test
    void aTransactionThatCommitsLateIsNeverSkipped() throws Exception {
        Cursor before = end();
        UUID early = UUID.randomUUID();
        UUID late = UUID.randomUUID();
        try (Handle slow = jdbi.open();
                Handle quick = jdbi.open()) {
            slow.getConnection().setAutoCommit(false);
            append(slow, late);
            append(quick, early);
            assertEquals(List.of(), subjects(before), "an older transaction is still running");
            slow.getConnection().commit();
            slow.getConnection().setAutoCommit(true);
        }
        assertEquals(List.of(late, early), subjects(before));
    }

    @Test
    void transactionsAreOrderedByNumberAlsoWhereItsDigitsGrow() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        jdbi.useHandle(sql -> {
            appendIn(sql, "10", second);
            appendIn(sql, "9", first);
        });
        try {
            assertEquals(List.of(first, second), subjects(new Cursor("8", 0)).subList(0, 2));
        } finally {
            jdbi.useHandle(sql -> sql.execute("DELETE FROM feed_event WHERE subject IN (?, ?)", first, second));
        }
    }

    @Test
    void aFailingBatchMovesNothingAndARepeatedOneIsDropped() {
        Recording follower = new Recording();
        jdbi.useHandle(sql ->
                sql.execute("INSERT INTO feed_position (feed) VALUES (?) ON CONFLICT DO NOTHING", follower.name()));
        List<CloudEvent> batch = List.of(
                new CloudEvent("1.0", "7-1", "/x", "x", UUID.randomUUID(), Instant.now(), "application/json", null));

        follower.failing = true;
        assertThrows(IllegalStateException.class, () -> positions.advance(follower, "0-0", batch));
        assertEquals("0-0", positions.of(follower.name()));
        follower.failing = false;
        assertTrue(positions.advance(follower, "0-0", batch));
        assertFalse(positions.advance(follower, "0-0", batch), "another replica was quicker");
        assertEquals(1, follower.applied.size());
        assertEquals("7-1", positions.of(follower.name()));
    }

    private Cursor end() {
        Cursor at = Cursor.START;
        for (List<CloudEvent> found = read(at); !found.isEmpty(); found = read(at)) {
            at = Cursor.parse(found.getLast().id());
        }
        return at;
    }

    private List<UUID> subjects(Cursor after) {
        return read(after).stream().map(CloudEvent::subject).toList();
    }

    private List<CloudEvent> read(Cursor after) {
        return feed.after(after, 1000, Duration.ZERO).await().atMost(Duration.ofSeconds(10));
    }

    private static void append(Handle sql, UUID subject) {
        sql.execute("INSERT INTO feed_event (type, subject, data) VALUES ('test', ?, '{}')", subject);
    }

    private static void appendIn(Handle sql, String transaction, UUID subject) {
        sql.execute(
                "INSERT INTO feed_event (xid, type, subject, data) VALUES (cast(? AS xid8), 'test', ?, '{}')",
                transaction,
                subject);
    }

    private static final class Recording implements FeedFollower {
        private final List<CloudEvent> applied = new ArrayList<>();
        private boolean failing;

        @Override
        public String name() {
            return "recording";
        }

        @Override
        public URI feed() {
            return URI.create("http://localhost/unused");
        }

        @Override
        public void apply(List<CloudEvent> batch) {
            if (failing) {
                throw new IllegalStateException("on purpose");
            }
            applied.addAll(batch);
        }
    }
}
