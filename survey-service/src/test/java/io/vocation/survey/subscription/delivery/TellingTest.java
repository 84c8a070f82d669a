package io.vocation.survey.subscription.delivery;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.survey.subscription.Receiver;
import io.vocation.survey.subscription.Subscribing;
import io.vocation.survey.subscription.Subscribing.Subscribed;
import io.vocation.test.Surroundings;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class TellingTest {
    @Inject
    Told told;

    @Inject
    FanningOut fanning;

    @Inject
    Deliveries deliveries;

    @Inject
    Attempting attempting;

    @Test
    void itRunsByItself() throws InterruptedException {
        told.alone();
        Telling telling = new Telling(fanning, new Sending(deliveries, attempting, 2, 2, Duration.ofMinutes(2)), true);
        try (Receiver receiver = Receiver.open()) {
            UUID source = Surveys.source(Roster.center("UTC"));
            Subscribed subscribed = Subscribing.subscribed(receiver.url(), "");
            telling.start(null);
            for (int i = 0; i < 5; i++) {
                Surveys.deliver(Surveys.response(source, "r" + i, "nobody", ""))
                        .then()
                        .statusCode(201);
            }
            Instant end = Instant.now().plusSeconds(20);
            while (new HashSet<>(receiver.ids()).size() < 5 && Instant.now().isBefore(end)) {
                Thread.sleep(10);
            }
            telling.stop(null);
            assertEquals(5, new HashSet<>(receiver.ids()).size());
            subscribed.remove();
        }
    }
}
