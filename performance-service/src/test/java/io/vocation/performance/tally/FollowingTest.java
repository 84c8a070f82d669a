package io.vocation.performance.tally;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.commons.feed.CloudEvent;
import io.vocation.commons.feed.FeedBatch;
import io.vocation.commons.feed.FeedFollower;
import io.vocation.commons.feed.FeedPositions;
import io.vocation.commons.feed.FeedThread;
import io.vocation.commons.feed.SetAsideEvents;
import io.vocation.performance.Facts;
import io.vocation.performance.Facts.Response;
import io.vocation.performance.tally.StubFeed.Fault;
import io.vocation.performance.window.Window;
import io.vocation.test.Surroundings;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Feeds that are down, slow or confused, and replicas that come and go: nothing counts twice, and nothing is lost. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class FollowingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Inject
    Facts facts;

    @Inject
    ResponseFeed responses;

    @Inject
    Tallies tallies;

    @Inject
    SetAsideEvents aside;

    @Inject
    ObjectMapper json;

    @Inject
    Jdbi jdbi;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    private final List<FeedThread> threads = new ArrayList<>();
    private final String name = "test-" + UUID.randomUUID();
    private StubFeed feed;
    private UUID center;

    @BeforeEach
    void aFeed() throws IOException {
        feed = new StubFeed(json);
        center = facts.center("stub-" + UUID.randomUUID(), "UTC");
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (FeedThread thread : threads) {
            thread.stop();
        }
        feed.close();
        jdbi.useHandle(sql -> sql.execute("DELETE FROM feed_position WHERE feed = ?", name));
    }

    @Test
    void whateverAFeedAnswersEachEventCountsOnceAndItCatchesUp() throws Exception {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            faults.addAll(List.of(Fault.values()));
        }
        Collections.shuffle(faults, new Random(7));
        tell(120);
        follow(new Replica(null, null));
        await("the first are counted", () -> counted() == 120);

        feed.fail(faults);
        tell(130);

        await("all are counted", () -> feed.isWhole() && counted() == 250);
        await("it has caught up", () -> feed.last().equals(position()));
        assertEquals(250, counted());
    }

    @Test
    void aFeedThatIsDownIsToldWithItsAgeAndReadOnWhenItIsBack() throws Exception {
        tell(10);
        follow(new Replica(null, null));
        await("all are counted", () -> counted() == 10);

        feed.stop();
        await("its failure is noted", () -> failing() > 0);
        given().get(management.resolve("/q/health/ready"))
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"));
        feed.start();
        tell(10);

        await("the others are counted", () -> counted() == 20);
        await("it fails no more", () -> failing() == 0);
    }

    /** It fetched a batch, slept longer than its lease, and goes on as if nothing had happened. */
    @Test
    void aReplicaThatSleptBeforeItAppliedChangesNothingAnyMore() throws Exception {
        CountDownLatch fetched = new CountDownLatch(1);
        CountDownLatch awake = new CountDownLatch(1);
        tell(30);
        follow(new Replica(new Pause(fetched, awake), null));
        assertTrue(fetched.await(20, TimeUnit.SECONDS));

        expireLease();
        follow(new Replica(null, null));
        await("the other counted all", () -> counted() == 30);
        tell(5);
        awake.countDown();

        await(
                "what came later counts once",
                () -> counted() == 35 && feed.last().equals(position()));
        TimeUnit.MILLISECONDS.sleep(500);
        assertEquals(35, counted());
    }

    /** It sleeps with its transaction open: the other waits for it, and then reads on where it ended. */
    @Test
    void aReplicaThatSleepsInTheMiddleOfABatchIsNotOvertaken() throws Exception {
        CountDownLatch applied = new CountDownLatch(1);
        CountDownLatch awake = new CountDownLatch(1);
        tell(30);
        follow(new Replica(null, new Pause(applied, awake)));
        assertTrue(applied.await(20, TimeUnit.SECONDS));

        follow(new Replica(null, null));
        TimeUnit.MILLISECONDS.sleep(500);
        assertEquals(0, counted());
        awake.countDown();
        await("all are counted", () -> counted() == 30);
        expireLease();
        tell(5);

        await("and those after it", () -> counted() == 35 && feed.last().equals(position()));
    }

    private record Pause(CountDownLatch reached, CountDownLatch until) {
        void sleep() {
            reached.countDown();
            try {
                if (!until.await(30, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("Nobody woke it");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The response feed under a name of its own, with pauses the first time. */
    private final class Replica implements FeedFollower {
        private Pause fetched;
        private Pause applied;

        Replica(Pause fetched, Pause applied) {
            this.fetched = fetched;
            this.applied = applied;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public URI feed() {
            return feed.uri();
        }

        @Override
        public int atOnce() {
            return 20;
        }

        @Override
        public void apply(List<CloudEvent> batch) {
            throw new IllegalStateException("Batches are read as they stream by");
        }

        @Override
        public FeedBatch read(byte[] body, ObjectMapper mapper) throws IOException {
            FeedBatch batch = responses.read(body, mapper);
            if (fetched != null) {
                Pause pause = fetched;
                fetched = null;
                pause.sleep();
            }
            return new FeedBatch(batch.events(), batch.last(), batch.until(), batch.unreadable(), () -> {
                batch.applying().run();
                if (applied != null) {
                    Pause pause = applied;
                    applied = null;
                    pause.sleep();
                }
            });
        }
    }

    private void follow(FeedFollower replica) {
        FeedThread thread = new FeedThread(replica, new FeedPositions(jdbi, aside), feed.remote(), json);
        threads.add(thread);
        thread.start();
    }

    private void tell(int responsesToTell) {
        for (int i = 0; i < responsesToTell; i++) {
            feed.tell(facts.event(new Response(center, "2026-03-02T12:00:00Z")));
        }
    }

    private long counted() {
        return tallies.of(center, Subject.CENTER, new Window(DAY, DAY, "UTC")).responses();
    }

    private String position() {
        return ask("SELECT position FROM feed_position WHERE feed = ?", String.class);
    }

    private long failing() {
        return ask("SELECT count(failing_since) FROM feed_position WHERE feed = ?", Long.class);
    }

    private void expireLease() {
        jdbi.useHandle(sql ->
                sql.execute("UPDATE feed_position SET lease_until = now() - interval '1 s' WHERE feed = ?", name));
    }

    private <T> T ask(String query, Class<T> type) {
        return jdbi.withHandle(
                sql -> sql.createQuery(query).bind(0, name).mapTo(type).one());
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "Not so after a minute: " + what);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
