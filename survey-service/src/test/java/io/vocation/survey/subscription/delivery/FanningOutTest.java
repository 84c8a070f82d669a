package io.vocation.survey.subscription.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.survey.feed.ResponseChanges;
import io.vocation.survey.subscription.Receiver;
import io.vocation.survey.subscription.Subscribing;
import io.vocation.survey.subscription.Subscribing.Subscribed;
import io.vocation.test.Surroundings;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class FanningOutTest {
    /** Later than whatever the test makes. */
    private final Instant now = Instant.now().plusSeconds(120);

    private final List<Subscribed> made = new ArrayList<>();

    @Inject
    Told told;

    @Inject
    Jdbi jdbi;

    @Inject
    ObjectMapper json;

    @Inject
    ResponseChanges changes;

    @Inject
    FanningOut fanning;

    @Inject
    Deliveries deliveries;

    @Inject
    Attempting attempting;

    private Receiver receiver;
    private UUID center;
    private UUID source;

    @BeforeEach
    void open() {
        told.alone();
        receiver = Receiver.open();
        center = Roster.center("UTC");
        source = Surveys.source(center);
    }

    @AfterEach
    void close() {
        made.forEach(Subscribed::remove);
        receiver.close();
    }

    private Subscribed subscribed(Receiver to, String more) {
        Subscribed subscribed = Subscribing.subscribed(to.url(), more);
        made.add(subscribed);
        return subscribed;
    }

    private String ofCenter() {
        return ", \"centers\": [\"" + center + "\"]";
    }

    private void changes(int many) {
        Surveys.deliver(IntStream.range(0, many)
                        .mapToObj(i -> Surveys.response(source, "many-" + i, "nobody", ""))
                        .collect(Collectors.joining(",", "[", "]")))
                .then()
                .statusCode(200);
    }

    @Test
    void aNewSubscriptionIsToldWhatChangesFromThenOn() {
        changes(2);
        Subscribed subscribed = subscribed(receiver, ofCenter());
        told.fanOutAll(subscribed, source, 0);
        String id = Surveys.id(Surveys.deliver(Surveys.response(source, "new", "nobody", "")));
        told.fanOutAll(subscribed, source, 1);
        subscribed.log("").then().body("items[0].subject", equalTo(id));
    }

    @Test
    void onlyItsCentersAndTypesAreTold() {
        Subscribed mine = subscribed(receiver, ofCenter() + ", \"types\": [\"response.changed\"]");
        Subscribed others = subscribed(receiver, ", \"centers\": [\"%s\"]".formatted(Roster.center("UTC")));
        Subscribed all = subscribed(receiver, "");
        changes(3);
        told.fanOut(mine, 3);
        told.fanOut(all, 3);
        fanning.run();
        assertEquals(0, told.count(others.id()));
        jdbi.useHandle(
                sql -> sql.execute("UPDATE subscription SET types = '{session.changed}' WHERE id = ?", mine.id()));
        Surveys.deliver(Surveys.response(source, "more", "nobody", "")).then().statusCode(201);
        told.fanOut(all, 4);
        fanning.run();
        assertEquals(3, told.count(mine.id()));
    }

    @Test
    void whereTooManyWaitTheFeedKeepsTheRest() {
        Subscribed subscribed = subscribed(receiver, ofCenter());
        FanningOut narrow = new FanningOut(jdbi, json, changes, 3);
        changes(5);
        for (int expected : new int[] {3, 5}) {
            Instant end = Instant.now().plusSeconds(20);
            while (told.count(subscribed.id()) < expected && Instant.now().isBefore(end)) {
                narrow.run();
            }
            narrow.run();
            assertEquals(expected, told.count(subscribed.id()));
            told.send(now);
        }
        assertEquals(5, new HashSet<>(receiver.ids()).size());
        assertEquals(5, receiver.got().size());
    }

    @Test
    void twoReplicasTellEverythingOnce() throws Exception {
        Subscribed subscribed = subscribed(receiver, ofCenter());
        changes(300);
        together(() -> {
            Instant end = Instant.now().plusSeconds(20);
            FanningOut replica = new FanningOut(jdbi, json, changes, 10_000);
            while (told.count(subscribed.id()) < 300 && Instant.now().isBefore(end)) {
                replica.run();
            }
            return replica.run();
        });
        assertEquals(300, told.count(subscribed.id()));
        together(() -> {
            Sending replica = new Sending(deliveries, attempting, 8, 4, Duration.ofMinutes(2));
            List<Future<?>> begun = new ArrayList<>();
            int round;
            do {
                List<Future<?>> some = replica.begin(now, () -> {});
                round = some.size();
                begun.addAll(some);
                some.forEach(Told::await);
            } while (round > 0);
            return begun.size();
        });
        assertEquals(300, receiver.got().size());
        Set<String> subjects = receiver.got().stream()
                .map(got -> JsonPath.from(got.body()).getString("subject"))
                .collect(Collectors.toSet());
        assertEquals(300, subjects.size());
        subscribed.read().then().body("pending", equalTo(0));
    }

    private static <T> void together(Callable<T> work) throws Exception {
        try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
            for (Future<T> each : replicas.invokeAll(List.of(work, work))) {
                each.get();
            }
        }
    }

    @Test
    void whoDoesNotAnswerKeepsNobodyElseWaiting() throws InterruptedException {
        CountDownLatch stuck = new CountDownLatch(1);
        try (Receiver dead = Receiver.open()) {
            IntStream.range(0, 20).forEach(_ -> dead.after(() -> await(stuck)));
            Subscribed silent = subscribed(dead, ofCenter());
            Subscribed quick = subscribed(receiver, ofCenter());
            changes(20);
            told.fanOut(silent, 20);
            told.fanOut(quick, 20);
            Sending sending = new Sending(deliveries, attempting, 6, 4, Duration.ofMinutes(2));
            List<Future<?>> begun = new ArrayList<>();
            Instant end = Instant.now().plusSeconds(20);
            while (receiver.got().size() < 20 && Instant.now().isBefore(end)) {
                begun.addAll(sending.begin(now, () -> {}));
                Thread.sleep(5);
            }
            assertEquals(20, receiver.got().size());
            assertTrue(dead.got().size() <= 4, "no more than its share");
            stuck.countDown();
            begun.forEach(Told::await);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
