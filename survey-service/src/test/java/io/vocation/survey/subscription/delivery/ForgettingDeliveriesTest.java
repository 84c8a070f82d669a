package io.vocation.survey.subscription.delivery;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.test.Surroundings;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ForgettingDeliveriesTest extends OneSubscription {
    @Inject
    ForgettingDeliveries forgetting;

    @BeforeEach
    void threeDeliveries() {
        changes(3);
    }

    @Test
    void theLogIsForgottenAfterItsTime() {
        receiver.answer(500);
        told.send(now);
        forgetting.run(now.plus(Duration.ofDays(29)));
        assertEquals(3, told.count(subscribed.id()));
        forgetting.run(now.plus(Duration.ofDays(31)));
        assertEquals(1, told.count(subscribed.id()), "what waits is kept");
        subscribed.enable(receiver.url(), false).then().statusCode(200);
        forgetting.run(now.plus(Duration.ofDays(29)));
        assertEquals(1, told.count(subscribed.id()));
        forgetting.run(now.plus(Duration.ofDays(31)));
        assertEquals(0, told.count(subscribed.id()));
        int orphans =
                jdbi.withHandle(sql -> sql.createQuery("SELECT count(*) FROM subscription_attempt a WHERE NOT EXISTS"
                                + " (SELECT FROM subscription_delivery d WHERE d.id = a.delivery_id)")
                        .mapTo(Integer.class)
                        .one());
        assertEquals(0, orphans);
    }

    @Test
    void oneReplicaForgetsAtATime() {
        told.send(now);
        jdbi.useTransaction(sql -> {
            sql.execute("SELECT pg_advisory_xact_lock(hashtext('subscription_delivery'))");
            CompletableFuture.runAsync(() -> forgetting.run(now.plus(Duration.ofDays(31))))
                    .join();
            assertEquals(3, told.count(subscribed.id()));
        });
        forgetting.run(now.plus(Duration.ofDays(31)));
        assertEquals(0, told.count(subscribed.id()));
    }
}
