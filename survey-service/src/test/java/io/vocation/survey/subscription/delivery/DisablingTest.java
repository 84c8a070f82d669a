package io.vocation.survey.subscription.delivery;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.survey.subscription.Receiver;
import io.vocation.test.Surroundings;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class DisablingTest extends OneSubscription {
    @Test
    void retryAfterHoldsEverythingButNotForEver() {
        changes(2);
        receiver.answer(503, Map.of("Retry-After", "3600")).answer(503, Map.of("Retry-After", "3600"));
        told.send(now);
        subscribed.read().then().body("heldUntil", notNullValue());
        changed("more");
        told.fanOut(subscribed, 3);
        assertEquals(0, told.send(now.plusSeconds(3_599)));
        receiver.answer(503, Map.of("Retry-After", "31536000"));
        assertEquals(1, told.send(now.plusSeconds(3_700)), "one that fails holds the others");
        assertEquals(0, told.send(now.plusSeconds(3_700).plus(Duration.ofMinutes(599))));
        assertEquals(3, told.send(now.plusSeconds(3_700).plus(Duration.ofMinutes(601))));
    }

    @Test
    void whoIsGoneIsToldNothingMoreUntilItIsEnabledAgain() {
        receiver.answer(410);
        changes(1);
        told.send(now);
        subscribed
                .read()
                .then()
                .body("enabled", equalTo(false))
                .body("disabledBecause", equalTo("GONE"))
                .body("disabledAt", notNullValue())
                .body("pending", equalTo(1));
        changed("later");
        assertEquals(0, told.send(now.plus(A_WAIT)));
        assertEquals(1, told.count(subscribed.id()));
        set("subscription SET center_ids = NULL WHERE id = :id");
        subscribed.enable(receiver.url(), true).then().statusCode(200).body("disabledBecause", nullValue());
        told.fanOut(subscribed, 2);
        assertEquals(2, told.send(now.plus(A_WAIT)));
        assertEquals(3, receiver.got().size());
    }

    @Test
    void tenGivenUpInARowDisableAndWhatWaitsIsKept() {
        receiver.close();
        changes(11);
        assertEquals(11, told.send(now));
        // The youngest starts anew, so that it is still waiting when the others are given up.
        set("subscription_delivery SET next_attempt_at = now() + interval '1 year', attempts = 0 WHERE id ="
                + " (SELECT id FROM subscription_delivery WHERE subscription_id = :id ORDER BY id DESC LIMIT 1)");
        for (int wait = 1; wait <= 7; wait++) {
            subscribed.read().then().body("enabled", equalTo(true));
            assertEquals(10, told.send(now.plus(A_WAIT.multipliedBy(wait))));
        }
        assertEquals(0, told.send(now.plus(A_WAIT.multipliedBy(9))));
        subscribed
                .read()
                .then()
                .body("enabled", equalTo(false))
                .body("disabledBecause", equalTo("FAILED_TOO_OFTEN"))
                .body("failingSince", notNullValue())
                .body("pending", equalTo(1));
        subscribed.log("?state=FAILED").then().body("items", hasSize(10)).body("items[0].attempts", equalTo(8));
        Instant later = now.plus(Duration.ofDays(366));
        assertEquals(0, told.send(later));
        try (Receiver up = receiver.again()) {
            subscribed.enable(up.url(), true).then().statusCode(200).body("failingSince", nullValue());
            assertEquals(1, told.send(later));
            assertEquals(1, up.got().size());
        }
    }

    @Test
    void oneThatIsAcceptedInBetweenCountsFromTheStart() {
        changes(3);
        set("subscription SET given_up = 9 WHERE id = :id");
        set("subscription_delivery SET attempts = 7 WHERE subscription_id = :id");
        set("subscription_delivery SET next_attempt_at = now() + interval '1 day' WHERE id <>"
                + " (SELECT min(id::text)::uuid FROM subscription_delivery WHERE subscription_id = :id)"
                + " AND subscription_id = :id");
        assertEquals(1, told.send(now));
        receiver.answer(500).answer(500);
        assertEquals(2, told.send(now.plus(Duration.ofDays(2))));
        subscribed.log("?state=FAILED").then().body("items", hasSize(2));
        subscribed.read().then().body("enabled", equalTo(true));
    }
}
