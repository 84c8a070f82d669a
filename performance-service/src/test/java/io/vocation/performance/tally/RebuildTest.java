package io.vocation.performance.tally;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vocation.commons.access.Role;
import io.vocation.commons.feed.FeedBatch;
import io.vocation.commons.feed.FeedPositions;
import io.vocation.performance.Facts;
import io.vocation.performance.Facts.Response;
import io.vocation.performance.tally.StubFeed.Fault;
import io.vocation.test.Contract;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever became of the ledger, a rebuild makes it say what the feed says, while the live reading goes on. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class RebuildTest {
    private static final String HERE = "this replica";
    private static final String THERE = "another replica";

    @Inject
    Facts facts;

    @Inject
    ResponseFeed responses;

    @Inject
    Rebuilding rebuilding;

    @Inject
    FeedPositions positions;

    @Inject
    AddingUp adding;

    @Inject
    ObjectMapper json;

    @Inject
    Jdbi jdbi;

    private final Random random = new Random(20_261_122);
    private final Map<UUID, Response> latest = new HashMap<>();
    private final List<UUID> people = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private StubFeed feed;
    private UUID center;

    @BeforeEach
    void aFeedOfItsOwn() throws IOException {
        feed = new StubFeed(json);
        jdbi.useHandle(sql -> {
            sql.execute("TRUNCATE counted_response, month_tally, day_tally, reason_tally, rebuild_mark");
            sql.execute("DELETE FROM rebuild");
            sql.execute("DELETE FROM feed_position WHERE feed = 'survey'");
            sql.execute("INSERT INTO feed_position (feed) VALUES ('survey')");
        });
        center = facts.center("rebuilt-" + UUID.randomUUID(), "Europe/Lisbon");
        for (int i = 0; i < 300; i++) {
            change();
        }
        readLive();
    }

    @AfterEach
    void close() {
        feed.close();
        jdbi.useHandle(sql -> {
            sql.execute("DELETE FROM rebuild");
            sql.execute("TRUNCATE rebuild_mark");
        });
    }

    @Test
    void whereNothingDiffersNothingIsChanged() {
        List<String> before = ledger();
        ask();
        work(HERE);

        get().body("state", equalTo("DONE"))
                .body("events", equalTo(latest.size()))
                .body("differences", equalTo(Map.of()))
                .body("sumsBefore", equalTo(0))
                .body("sumsAfter", equalTo(0))
                .body("livePosition", equalTo(feed.last()))
                .body("failure", nullValue());
        assertEquals(before, ledger());
        assertEquals(0, rows("SELECT count(*) FROM rebuild_mark"));
    }

    @Test
    void damageOfEveryKindIsPutRightWhileResponsesArrive() throws InterruptedException {
        damage();
        List<String> damaged = ledger();
        ask();
        // Until the sums are added up, a change of what they lack would be set aside: the next test.
        assertTrue(rebuilding.step(HERE, feed.remote()));
        AtomicBoolean enough = new AtomicBoolean();
        Thread live = Thread.ofPlatform().start(() -> {
            while (!enough.get()) {
                change();
                readLive();
            }
        });
        try {
            work(HERE);
        } finally {
            enough.set(true);
            live.join();
        }
        readLive();

        assertFalse(damaged.equals(ledger()));
        assertLedgerSaysWhatTheFeedSays();
        get().body("state", equalTo("DONE"))
                .body("differences.removed", equalTo(3))
                .body("differences.missing", equalTo(5))
                .body("differences.resolved", equalTo(4))
                .body("differences.revision", equalTo(4))
                .body("sumsAfter", equalTo(0));
    }

    @Test
    void whatCouldNotBeEnteredBecauseTheSumsWereDamagedIsNoLongerSetAside() {
        Response response = new Response(center, "2026-02-01T10:00:00Z").by(people.get(1), null, null, "General");
        tell(response);
        readLive();
        damage();
        tell(response.revised(2).with("state", "VOID"));
        readLive();
        assertEquals(1, rows("SELECT count(*) FROM set_aside_event WHERE event_id = ?", feed.last()));

        ask();
        work(HERE);

        assertLedgerSaysWhatTheFeedSays();
        get().body("differences.revision", equalTo(5)).body("sumsAfter", equalTo(0));
        assertEquals(0, rows("SELECT count(*) FROM set_aside_event WHERE event_id = ?", feed.last()));
    }

    private void tell(Response response) {
        feed.tell(facts.event(response));
        told.put(response.id(), response);
    }

    /** A row of each kind of damage is of responses that nothing changes any more, so that the counts are known. */
    private void damage() {
        List<UUID> still = new ArrayList<>();
        for (int i = 0; i < 17; i++) {
            Response response = new Response(center, "2026-02-01T10:00:00Z").by(people.get(0), null, null, "General");
            tell(response);
            still.add(response.id());
        }
        readLive();
        for (int i = 0; i < 17; i++) {
            String change = i < 4
                    ? "UPDATE counted_response SET resolved = false, fcr = false, world_class_call = false WHERE id = ?"
                    : i < 8
                            ? "UPDATE counted_response SET revision = 999 WHERE id = ?"
                            : i < 13
                                    ? "DELETE FROM counted_response WHERE id = ?"
                                    : i == 13
                                            ? "INSERT INTO counted_response (center_id, id, revision, state, contacted_at, day)"
                                                    + " SELECT gen_random_uuid(), id, revision, state, contacted_at, day"
                                                    + " FROM counted_response WHERE id = ?"
                                            : "INSERT INTO counted_response (center_id, id, revision, state, contacted_at, day, resolved)"
                                                    + " SELECT center_id, gen_random_uuid(), 1, 'COUNTED', contacted_at, day, true"
                                                    + " FROM counted_response WHERE id = ?";
            UUID id = still.get(i);
            jdbi.useHandle(sql -> assertEquals(1, sql.execute(change, id)));
        }
        jdbi.useHandle(sql -> {
            sql.execute("UPDATE day_tally SET csat_center_yes = 0 WHERE center_id = ?", center);
            sql.execute("DELETE FROM month_tally WHERE employee_id = ?", people.get(1));
            sql.execute("DELETE FROM reason_tally");
        });
    }

    private final Map<UUID, Response> told = new HashMap<>();

    /** The feed is down in the middle, the replica dies in the middle, another goes on; and neither does the other's work. */
    @Test
    void itGoesOnWhereItWasWhoeverDoes() {
        damage();
        ask();
        assertTrue(rebuilding.step(HERE, feed.remote()));
        assertFalse(rebuilding.step(THERE, feed.remote()), "another replica has it");
        feed.fail(List.of(Fault.FAILS));
        assertThrows(RuntimeException.class, () -> rebuilding.step(HERE, feed.remote()));
        assertTrue(rebuilding.step(HERE, feed.remote()));
        get().body("state", equalTo("READING")).body("events", equalTo(latest.size() + told.size()));

        jdbi.useHandle(sql -> sql.execute("UPDATE rebuild SET lease_until = now() - interval '1 s'"));
        work(THERE);
        assertFalse(rebuilding.step(HERE, feed.remote()));

        assertLedgerSaysWhatTheFeedSays();
        get().body("state", equalTo("DONE")).body("events", equalTo(latest.size() + told.size()));
    }

    /** What survey-service no longer has is gone; what cannot be read, stays as it was. */
    @Test
    void whatTheFeedNoLongerTellsIsRemovedAndWhatCannotBeReadStays() {
        List<UUID> ids = List.copyOf(latest.keySet());
        feed.forget(ids.get(0));
        latest.remove(ids.get(0));
        feed.tell(facts.event(latest.get(ids.get(1)).revised(99).with("contacts", 0)));

        ask();
        work(HERE);

        get().body("differences", equalTo(Map.of("removed", 1)));
        assertEquals(0, rows("SELECT count(*) FROM counted_response WHERE id = ?", ids.get(0)));
        assertEquals(1, rows("SELECT count(*) FROM counted_response WHERE id = ? AND revision < 99", ids.get(1)));
        assertEquals(0, differing());
    }

    @Test
    void oneAtATimeForAdministratorsWithAReason() {
        String first = ask().extract().path("id");
        ask().body("id", equalTo(first)).body("state", equalTo("ADDING_UP"));

        given().auth()
                .oauth2(Tokens.of(Role.ADMIN))
                .filter(new Contract())
                .post("/performance/v1/rebuild")
                .then()
                .statusCode(400);
        for (String role : List.of(Role.CSR, Role.MANAGER, Role.HR)) {
            given().auth()
                    .oauth2(Tokens.of(role))
                    .filter(new Contract())
                    .queryParam("reason", "test")
                    .post("/performance/v1/rebuild")
                    .then()
                    .statusCode(403);
        }
    }

    private synchronized void change() {
        Response next;
        if (latest.isEmpty() || random.nextInt(3) == 0) {
            next = new Response(center, "2026-01-0" + (1 + random.nextInt(9)) + "T12:00:00Z");
        } else {
            Response before = List.copyOf(latest.values()).get(random.nextInt(latest.size()));
            next = before.revised((int) before.data().get("revision") + 1);
        }
        next.with("resolved", random.nextBoolean())
                .with("state", random.nextInt(5) == 0 ? "VOID" : "COUNTED")
                .with("repeatReason", random.nextBoolean() ? "late" : null)
                .by(people.get(random.nextInt(3)), null, null, "General");
        latest.put(next.id(), next);
        feed.tell(facts.event(next));
    }

    /** As the thread that follows the feed would. */
    private void readLive() {
        while (true) {
            String from = positions.of("survey");
            try {
                FeedBatch batch = responses.read(feed.remote().after(from, 40), json);
                if (batch.events() == 0) {
                    return;
                }
                assertTrue(positions.advance("survey", from, batch, false));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void work(String replica) {
        while (rebuilding.step(replica, feed.remote())) {
            // There is more.
        }
    }

    /** Entered from nothing it is the same, and the sums are those. */
    private void assertLedgerSaysWhatTheFeedSays() {
        List<String> rebuilt = ledger();
        assertEquals(0, differing());
        jdbi.useHandle(sql -> sql.execute("TRUNCATE counted_response, month_tally, day_tally, reason_tally"));
        facts.survey(latest.values().toArray(Response[]::new));
        facts.survey(told.values().toArray(Response[]::new));
        assertEquals(ledger(), rebuilt);
    }

    private long differing() {
        return QuarkusTransaction.requiringNew().call(() -> adding.compareAll().differing());
    }

    private List<String> ledger() {
        return jdbi.withHandle(sql -> sql.createQuery("""
                        SELECT c::text FROM counted_response c UNION ALL SELECT m::text FROM month_tally m
                        UNION ALL SELECT to_jsonb(d)::text FROM day_tally d UNION ALL SELECT r::text FROM reason_tally r ORDER BY 1""").mapTo(String.class).list());
    }

    private long rows(String query, Object... arguments) {
        return jdbi.withHandle(
                sql -> sql.select(query, arguments).mapTo(Long.class).one());
    }

    private static ValidatableResponse ask() {
        return given().auth()
                .oauth2(Tokens.of(Role.ADMIN))
                .filter(new Contract())
                .queryParam("reason", "test")
                .post("/performance/v1/rebuild")
                .then()
                .statusCode(202)
                .header("Location", org.hamcrest.Matchers.endsWith("/performance/v1/rebuild"));
    }

    private static ValidatableResponse get() {
        return given().auth()
                .oauth2(Tokens.of(Role.ADMIN))
                .filter(new Contract())
                .get("/performance/v1/rebuild")
                .then()
                .statusCode(200);
    }
}
