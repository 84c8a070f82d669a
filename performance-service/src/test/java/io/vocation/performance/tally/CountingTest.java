package io.vocation.performance.tally;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.commons.feed.CloudEvent;
import io.vocation.commons.feed.FeedFollower;
import io.vocation.commons.feed.FeedPositions;
import io.vocation.commons.figure.Rate;
import io.vocation.performance.Facts;
import io.vocation.performance.Facts.Response;
import io.vocation.performance.window.Window;
import io.vocation.test.Surroundings;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@QuarkusTest
@WithTestResource(Surroundings.class)
class CountingTest {

    private static final String NOON = "2026-03-02T12:00:00Z";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Inject
    Facts facts;

    @Inject
    Tallies tallies;

    @Inject
    ResponseFeed feed;

    @Inject
    FeedPositions positions;

    @Inject
    Jdbi jdbi;

    private UUID center;

    @BeforeEach
    void aCenter() {
        center = facts.center("lisbon-" + UUID.randomUUID(), "Europe/Lisbon");
    }

    @Test
    @Tag("M1")
    @Tag("M5")
    void aResponseCountsOnEachMetricItAnswers() {
        facts.survey(new Response(center, NOON)
                .with("contacts", 2)
                .with("continues", false)
                .with("csatCenter", null));

        Counts counts = on(DAY);
        assertEquals(1, counts.responses());
        assertEquals(Optional.empty(), counts.csatCenter());
        assertEquals(Optional.of(new Rate(1, 1)), counts.csatCsr());
        assertEquals(Optional.of(new Rate(1, 1)), counts.resolved());
        assertEquals(Optional.of(new Rate(0, 1)), counts.fcr());
        assertEquals(Optional.of(new Rate(0, 1)), counts.continues());
        assertEquals(Optional.of(new Rate(1, 1)), counts.worldClassCall());
    }

    @Test
    void theSameEventTwiceCountsOnce() {
        Response response = new Response(center, NOON);

        facts.survey(response, response);
        facts.survey(response);

        assertEquals(1, on(DAY).responses());
    }

    @Test
    @Tag("M8")
    void aCorrectionReplacesWhatWasCountedAndAnOlderRevisionChangesNothing() {
        UUID before = UUID.randomUUID();
        UUID after = UUID.randomUUID();
        Response first = new Response(center, NOON).by(before, null, null, "General");
        Response second = first.revised(2).by(after, null, null, "General").with("resolved", false);

        facts.survey(second);
        facts.survey(first);

        assertEquals(Optional.of(new Rate(0, 1)), on(DAY).resolved());
        assertEquals(
                0, tallies.of(center, Subject.employee(before), window(DAY)).responses());
        assertEquals(1, tallies.of(center, Subject.employee(after), window(DAY)).responses());
    }

    @Test
    void aLaterRevisionInTheSameBatchWins() {
        Response first = new Response(center, NOON);

        facts.survey(first.revised(3).with("resolved", false), first, first.revised(2));

        assertEquals(Optional.of(new Rate(0, 1)), on(DAY).resolved());
    }

    @Test
    @Tag("M8")
    void voidAndWaitingResponsesCountNothing() {
        Response voided = new Response(center, NOON);
        Response waiting = new Response(center, NOON).with("state", "WAITING");

        facts.survey(voided, waiting);
        facts.survey(voided.revised(2).with("state", "VOID"));

        assertEquals(0, on(DAY).responses());
        assertEquals(0, rowsOfTally());
        facts.survey(waiting.revised(2).with("state", "COUNTED"));
        assertEquals(1, on(DAY).responses());
    }

    @Test
    void aResponseMayMoveToAnotherDayAndAnotherCenter() {
        Response response = new Response(center, NOON);
        UUID other = facts.center("porto-" + UUID.randomUUID(), "Europe/Lisbon");

        facts.survey(response);
        facts.survey(response.revised(2).with("centerId", other).with("contactedAt", "2026-03-04T12:00:00Z"));

        assertEquals(0, rowsOfTally());
        assertEquals(
                1, tallies.of(other, Subject.CENTER, window(DAY.plusDays(2))).responses());
    }

    @Test
    void aResponseWaitsForItsCenterAndThenCountsOnce() {
        UUID late = UUID.randomUUID();
        Response response = new Response(late, "2026-03-02T23:30:00Z");

        facts.survey(response);
        facts.survey(response.revised(2).with("resolved", false));
        assertEquals(0, tallies.of(late, Subject.CENTER, window(DAY)).responses());
        facts.career(facts.center(late, "late-" + late, "Europe/Berlin", 1));
        facts.career(facts.center(late, "late-" + late, "Europe/Berlin", 1));

        Counts counts = tallies.of(late, Subject.CENTER, window(DAY.plusDays(1)));
        assertEquals(Optional.of(new Rate(0, 1)), counts.resolved());
        assertEquals(0, tallies.of(late, Subject.CENTER, window(DAY)).responses());
    }

    /** Two feeds are read at once; whichever transaction commits first, nothing falls between them. */
    @RepeatedTest(5)
    void aCenterThatBecomesKnownWhileItsResponseArrivesLosesNothing() throws Exception {
        UUID late = UUID.randomUUID();
        Response response = new Response(late, NOON);
        CountDownLatch together = new CountDownLatch(2);

        try (ExecutorService feeds = Executors.newFixedThreadPool(2)) {
            var career = feeds.submit(() -> {
                together.countDown();
                together.await();
                facts.career(facts.center(late, "late-" + late, "Europe/Berlin", 1));
                return true;
            });
            var survey = feeds.submit(() -> {
                together.countDown();
                together.await();
                facts.survey(response);
                return true;
            });
            career.get();
            survey.get();
        }

        assertEquals(1, tallies.of(late, Subject.CENTER, window(DAY)).responses());
    }

    @Test
    void aResponseOfATransactionStillOpenIsFoundByTheCenterThatWaitsForIt() throws Exception {
        UUID late = UUID.randomUUID();
        CloudEvent response = facts.event(new Response(late, NOON));
        CountDownLatch entered = new CountDownLatch(1);

        try (ExecutorService feeds = Executors.newFixedThreadPool(1)) {
            var survey = feeds.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
                feed.apply(List.of(response));
                entered.countDown();
                Thread.sleep(300);
                return true;
            }));
            entered.await();
            facts.career(facts.center(late, "late-" + late, "Europe/Berlin", 1));
            survey.get();
        }

        assertEquals(1, tallies.of(late, Subject.CENTER, window(DAY)).responses());
    }

    @Test
    void aChangeOfZoneMovesResponsesToTheirNewDays() {
        facts.survey(new Response(center, "2026-03-02T23:30:00Z"));
        assertEquals(1, on(DAY).responses());

        facts.career(facts.center(center, "lisbon-" + center, "Europe/Berlin", 2));

        assertEquals(0, on(DAY).responses());
        assertEquals(1, on(DAY.plusDays(1)).responses());
    }

    /** In Lisbon clocks go forward on 2026-03-29 at 01:00 UTC and back on 2026-10-25 at 01:00 UTC. */
    @Test
    @Tag("F1")
    void daysAreTheCentersAcrossDaylightSaving() {
        facts.survey(
                new Response(center, "2026-03-28T23:59:59Z"),
                new Response(center, "2026-03-29T00:00:00Z"),
                new Response(center, "2026-03-29T22:59:59Z"),
                new Response(center, "2026-03-29T23:00:00Z"),
                new Response(center, "2026-10-24T22:59:59Z"),
                new Response(center, "2026-10-24T23:00:00Z"),
                new Response(center, "2026-10-25T23:59:59Z"),
                new Response(center, "2026-10-26T00:00:00Z"));

        assertEquals(1, on(LocalDate.of(2026, 3, 28)).responses());
        assertEquals(2, on(LocalDate.of(2026, 3, 29)).responses());
        assertEquals(1, on(LocalDate.of(2026, 3, 30)).responses());
        assertEquals(1, on(LocalDate.of(2026, 10, 24)).responses());
        assertEquals(2, on(LocalDate.of(2026, 10, 25)).responses());
        assertEquals(1, on(LocalDate.of(2026, 10, 26)).responses());
    }

    @Test
    void anEventThatCannotBeReadIsSetAsideAndBlocksNothing() {
        UUID subject = UUID.randomUUID();
        CloudEvent broken = facts.event("response.changed", subject, Map.of("id", subject, "state", "NOBODY KNOWS"));
        CloudEvent unknown = facts.event("something.else", subject, Map.of());

        facts.survey(List.of(broken, unknown, facts.event(new Response(center, NOON))));

        assertEquals(1, on(DAY).responses());
        long aside = jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT count(*) FROM set_aside_event WHERE event_id = :id AND position(:s IN event) > 0")
                .bind("id", broken.id())
                .bind("s", subject.toString())
                .mapTo(Long.class)
                .one());
        assertEquals(1, aside);
    }

    @Test
    void whatWasAppliedAndThePositionStandOrFallTogether() {
        String name = "dies-" + UUID.randomUUID();
        jdbi.useHandle(sql -> sql.execute("INSERT INTO feed_position (feed) VALUES (?)", name));
        List<CloudEvent> batch = List.of(facts.event(new Response(center, NOON)));

        assertThrows(IllegalStateException.class, () -> positions.advance(named(name, true), "0-0", batch));
        assertEquals(0, on(DAY).responses());
        assertEquals("0-0", positions.of(name));
        positions.advance(named(name, false), "0-0", batch);
        positions.advance(named(name, false), "0-0", batch);

        assertEquals(1, on(DAY).responses());
        assertEquals(batch.getLast().id(), positions.of(name));
    }

    private FeedFollower named(String name, boolean dying) {
        return new FeedFollower() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public URI feed() {
                return feed.feed();
            }

            @Override
            public void apply(List<CloudEvent> batch) {
                feed.apply(batch);
                if (dying) {
                    throw new IllegalStateException("killed");
                }
            }
        };
    }

    private Counts on(LocalDate day) {
        return tallies.of(center, Subject.CENTER, window(day));
    }

    private static Window window(LocalDate day) {
        return new Window(day, day, "Europe/Lisbon");
    }

    private long rowsOfTally() {
        return jdbi.withHandle(sql ->
                sql.createQuery("""
                        SELECT (SELECT count(*) FROM day_tally WHERE center_id = :center)
                             + (SELECT count(*) FROM month_tally WHERE center_id = :center)
                             + (SELECT count(*) FROM reason_tally WHERE center_id = :center)""").bind("center", center).mapTo(Long.class).one());
    }
}
