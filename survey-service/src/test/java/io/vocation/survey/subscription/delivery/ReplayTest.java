package io.vocation.survey.subscription.delivery;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vocation.survey.subscription.Subscribing;
import io.vocation.survey.subscription.Subscribing.Subscribed;
import io.vocation.test.Surroundings;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import static io.vocation.survey.subscription.Subscribing.admin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ReplayTest extends OneSubscription {
    @Inject
    Deliveries deliveries;

    @BeforeEach
    void threeDeliveries() {
        changes(3);
    }

    private Response replay(String json) {
        return admin().contentType(ContentType.JSON).body(json).post(subscribed.path() + "/deliveries/replay");
    }

    @Test
    void oneIsSentAgainUnderItsId() {
        told.send(now);
        String id = newestFirst().get(1);
        admin().post(subscribed.path() + "/deliveries/" + id + "/replay")
                .then()
                .statusCode(202)
                .header("Location", endsWith(id))
                .body("state", equalTo("PENDING"))
                .body("attempts", equalTo(0))
                .body("log", hasSize(1));
        receiver.answer(500);
        assertEquals(1, told.send(now));
        assertEquals(1, told.send(now.plusSeconds(20)), "its schedule begins anew");
        assertEquals(3, receiver.ids().stream().filter(id::equals).count());
        subscribed.delivery(id).then().body("state", equalTo("DELIVERED")).body("log.status", contains(204, 500, 204));
    }

    @Test
    void whatWaitsIsTriedAtOnceButNotWhatIsBeingTried() {
        receiver.answer(500).answer(500).answer(500);
        told.send(now);
        Claimed busy = deliveries
                .claim(subscribed.id(), 1, now.plusSeconds(20), now.plusSeconds(600))
                .getFirst();
        replay("{\"since\": \"2026-01-01T00:00:00Z\"}").then().statusCode(202).body("replayed", equalTo(0));
        replay(
                        "{\"since\": \"2026-01-01T00:00:00Z\", \"until\": \"2100-01-01T00:00:00Z\", \"states\": [\"PENDING\", \"FAILED\"]}")
                .then()
                .statusCode(202)
                .body("replayed", equalTo(2))
                .body("next", nullValue());
        assertEquals(2, told.send(Instant.now().plusSeconds(1)));
        assertEquals(4 + 1, receiver.got().size());
        subscribed.delivery(busy.id()).then().body("state", equalTo("PENDING")).body("attempts", equalTo(2));
    }

    @Test
    void thoseOfATimeAreSentAgain() {
        told.send(now);
        List<String> ids = newestFirst();
        set(
                "subscription_delivery SET created_at = now() - interval '2 days' * (SELECT count(*) FROM subscription_delivery o"
                        + " WHERE o.subscription_id = :id AND o.id > subscription_delivery.id) WHERE subscription_id = :id");
        Instant since = Instant.now().minus(Duration.ofDays(3));
        replay("{\"since\": \"%s\", \"until\": \"%s\", \"states\": [\"DELIVERED\"]}"
                        .formatted(since, since.plus(Duration.ofDays(2))))
                .then()
                .statusCode(202)
                .body("replayed", equalTo(1));
        assertEquals(1, told.send(now));
        assertEquals(ids.get(1), receiver.ids().getLast());
        set("subscription_delivery SET state = 'FAILED' WHERE subscription_id = :id");
        replay("{\"since\": \"%s\"}".formatted(since)).then().statusCode(202).body("replayed", equalTo(2));
        assertEquals(2, told.send(now));
    }

    @Test
    void whatIsNoTimeOrNoDeliveryOfItsIsRefused() {
        for (String wrong : List.of(
                "{}",
                "{\"since\": \"yesterday\"}",
                "{\"since\": \"2026-01-02T00:00:00Z\", \"until\": \"2026-01-01T00:00:00Z\"}",
                "{\"since\": \"2026-01-02T00:00:00Z\", \"states\": []}",
                "{\"since\": \"2026-01-02T00:00:00Z\", \"states\": [\"LOST\"]}",
                "{\"since\": \"2026-01-02T00:00:00Z\", \"unti\": \"2026-01-03T00:00:00Z\"}")) {
            replay(wrong).then().statusCode(400);
        }
        Subscribed other = Subscribing.subscribed(receiver.url(), "");
        String id = newestFirst().getFirst();
        other.delivery(id).then().statusCode(404);
        admin().post(other.path() + "/deliveries/" + id + "/replay").then().statusCode(404);
        other.remove();
        other.log("").then().statusCode(404);
        admin().post(other.path() + "/test").then().statusCode(404);
        admin().contentType(ContentType.JSON)
                .body("{\"since\": \"2026-01-02T00:00:00Z\"}")
                .post(other.path() + "/deliveries/replay")
                .then()
                .statusCode(404);
    }

    @Test
    void theLogIsReadInPagesAndByState() {
        receiver.answer(500);
        told.send(now);
        List<String> ids = newestFirst();
        Response first = subscribed.log("?limit=2");
        first.then().body("items.id", equalTo(ids.subList(0, 2))).header("Link", notNullValue());
        subscribed
                .log("?limit=2&cursor=" + first.path("next"))
                .then()
                .body("items.id", equalTo(ids.subList(2, 3)))
                .body("next", nullValue());
        subscribed.log("?state=PENDING").then().body("items", hasSize(1)).body("items.log", everyItem(nullValue()));
        subscribed.log("?state=DELIVERED").then().body("items", hasSize(2));
        subscribed.log("?state=LOST").then().statusCode(400);
    }

    @Test
    void aTestIsTriedOnceAlsoWhileItIsDisabledAndHasNoConsequences() {
        subscribed.enable(receiver.url(), false).then().statusCode(200);
        receiver.answer(410);
        Response test = admin().post(subscribed.path() + "/test");
        test.then()
                .statusCode(202)
                .header("Location", endsWith(test.path("id")))
                .body("type", equalTo("subscription.test"));
        assertEquals(1, told.send(now));
        assertTrue(receiver.got().getFirst().isSignedWith(subscribed.secret()));
        assertTrue(receiver.got().getFirst().body().contains("\"subscription.test\""));
        subscribed
                .delivery(test.path("id"))
                .then()
                .body("state", equalTo("FAILED"))
                .body("log[0].ending", equalTo("GONE"));
        subscribed
                .read()
                .then()
                .body("disabledBecause", equalTo("ADMINISTRATOR"))
                .body("failingSince", nullValue())
                .body("pending", equalTo(3));
        admin().post(subscribed.path() + "/test").then().statusCode(202);
        assertEquals(1, told.send(now));
        subscribed.log("?state=DELIVERED").then().body("items.type", contains("subscription.test"));
    }
}
