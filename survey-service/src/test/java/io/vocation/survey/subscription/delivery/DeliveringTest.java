package io.vocation.survey.subscription.delivery;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vocation.survey.subscription.Receiver;
import io.vocation.survey.subscription.Receiver.Got;
import io.vocation.test.Surroundings;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class DeliveringTest extends OneSubscription {
    @Inject
    Deliveries deliveries;

    @Inject
    Attempting attempting;

    @Test
    @Tag("L2")
    @Tag("L3")
    void aChangeIsToldOnceSignedAndWithoutWordsOrCustomer() {
        String response = changed("r");
        told.fanOutAll(subscribed, source, 1);
        assertEquals(1, told.send(now));
        assertEquals(0, told.send(now.plus(A_WAIT)));
        Got got = receiver.got().getFirst();
        assertEquals(List.of("POST", "/hook?for=us"), List.of(got.method(), got.path()));
        assertEquals("application/json", got.contentType());
        assertEquals(now.getEpochSecond(), Long.parseLong(got.timestamp()));
        assertEquals(1, got.signatures().size());
        assertTrue(got.isSignedWith(subscribed.secret()));
        JsonPath event = JsonPath.from(got.body());
        assertEquals("1.0", event.get("specversion"));
        assertEquals("response.changed", event.get("type"));
        assertEquals(response, event.get("subject"));
        assertEquals(Integer.valueOf(1), event.get("data.revision"));
        assertFalse(got.body().contains("words") || got.body().contains("C-1"));
        subscribed
                .delivery(got.id())
                .then()
                .statusCode(200)
                .body("state", equalTo("DELIVERED"))
                .body("subject", equalTo(response))
                .body("eventId", equalTo(event.get("id")))
                .body("nextAttemptAt", nullValue())
                .body("log", hasSize(1))
                .body("log[0].ending", equalTo("ACCEPTED"))
                .body("log[0].status", equalTo(204))
                .body("body", nullValue())
                .body("data", nullValue());
    }

    @Test
    void whatWasRefusedIsTriedAgainUnderTheSameId() {
        receiver.answer(500).answer(429);
        changes(1);
        told.send(now);
        assertEquals(0, told.send(now.plusSeconds(4)));
        subscribed.read().then().body("failingSince", notNullValue()).body("pending", equalTo(1));
        assertEquals(1, told.send(now.plusSeconds(20)));
        assertEquals(0, told.send(now.plusSeconds(300)));
        assertEquals(1, told.send(now.plusSeconds(500)));
        assertEquals(1, new HashSet<>(receiver.ids()).size());
        assertEquals(3, receiver.got().size());
        Got first = receiver.got().getFirst();
        Got last = receiver.got().getLast();
        assertEquals(first.body(), last.body());
        assertNotEquals(first.timestamp(), last.timestamp());
        assertTrue(last.isSignedWith(subscribed.secret()));
        subscribed.delivery(first.id()).then().body("log.status", contains(500, 429, 204));
        subscribed.read().then().body("failingSince", nullValue()).body("pending", equalTo(0));
    }

    @Test
    void aReceiverThatIsDownGetsEverythingWhenItIsUpAgain() {
        receiver.close();
        changes(3);
        assertEquals(3, told.send(now));
        subscribed.delivery(delivery()).then().body("log[0].ending", equalTo("NOT_CONNECTED"));
        try (Receiver up = receiver.again()) {
            assertEquals(3, told.send(now.plusSeconds(20)));
            assertEquals(3, new HashSet<>(up.ids()).size());
        }
    }

    @Test
    void whoDoesNotAnswerInTimeIsTriedAgain() {
        CountDownLatch never = new CountDownLatch(1);
        receiver.after(() -> await(never));
        changes(1);
        told.send(now);
        never.countDown();
        subscribed.delivery(delivery()).then().body("log[0].ending", equalTo("TIMED_OUT"));
        assertEquals(1, told.send(now.plusSeconds(20)));
        subscribed.delivery(delivery()).then().body("state", equalTo("DELIVERED"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aLongAnswerIsNotReadToItsEnd() {
        receiver.answer(200, "x".repeat(1 << 20));
        changes(1);
        told.send(now);
        subscribed.delivery(delivery()).then().body("state", equalTo("DELIVERED"));
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (Receiver other = Receiver.open()) {
            receiver.answer(307, Map.of("Location", other.url()));
            changes(1);
            told.send(now);
            assertEquals(List.of(), other.got());
        }
        subscribed
                .delivery(delivery())
                .then()
                .body("log[0].ending", equalTo("REDIRECTED"))
                .body("log[0].status", equalTo(307));
    }

    @Test
    void forADayAReplacedSecretSignsAsWell() {
        String secret = subscribed.rotate();
        assertNotEquals(subscribed.secret(), secret);
        changes(1);
        told.send(now);
        Got both = receiver.got().getFirst();
        assertEquals(2, both.signatures().size());
        assertTrue(both.isSignedWith(secret) && both.isSignedWith(subscribed.secret()));
        changed("later");
        told.fanOut(subscribed, 2);
        told.send(now.plus(Duration.ofHours(25)));
        Got one = receiver.got().getLast();
        assertTrue(one.isSignedWith(secret));
        assertFalse(one.isSignedWith(subscribed.secret()));
    }

    @Test
    void whatWasSentAndNotMarkedIsSentAgainUnderTheSameId() throws InterruptedException {
        changes(1);
        Claimed lost = claim(now);
        assertEquals(0, told.send(now.plusSeconds(60)), "somebody has it");
        Claimed taken = claim(now.plusSeconds(180));
        attempting.attempt(lost, now);
        subscribed.delivery(lost.id()).then().body("state", equalTo("PENDING")).body("log", hasSize(1));
        attempting.attempt(taken, now);
        subscribed
                .delivery(lost.id())
                .then()
                .body("state", equalTo("DELIVERED"))
                .body("log", hasSize(2));
        assertEquals(List.of(lost.id().toString(), lost.id().toString()), receiver.ids());
    }

    private Claimed claim(Instant at) {
        return deliveries.claim(subscribed.id(), 1, at, at.plusSeconds(120)).getFirst();
    }

    @Test
    void whatWasRemovedMeanwhileIsNoFailure() throws InterruptedException {
        changes(2);
        Claimed claimed = claim(now);
        receiver.after(subscribed::remove);
        attempting.attempt(claimed, now);
        subscribed.read().then().statusCode(404);
        assertEquals(0, told.count(subscribed.id()));
    }

    @Test
    void aSecretOfAnotherKeySendsNothing() {
        changes(1);
        set("subscription SET secret = set_byte(secret, 20, (get_byte(secret, 20) + 1) % 256) WHERE id = :id");
        told.send(now);
        assertEquals(List.of(), receiver.got());
        subscribed
                .delivery(delivery())
                .then()
                .body("log[0].ending", equalTo("NOT_SIGNED"))
                .body("state", equalTo("PENDING"));
    }

    @Test
    void anAddressThatBecameForbiddenIsNotCalled() {
        changes(1);
        set("subscription SET url = 'http://[::ffff:169.254.169.254]/latest' WHERE id = :id");
        told.send(now);
        subscribed.delivery(delivery()).then().body("log[0].ending", equalTo("FORBIDDEN_ADDRESS"));
        set("subscription SET url = 'http://nobody.invalid/' WHERE id = :id");
        told.send(now.plusSeconds(20));
        subscribed.delivery(delivery()).then().body("log[1].ending", equalTo("UNKNOWN_HOST"));
    }
}
