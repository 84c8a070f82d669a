package io.vocation.survey.subscription.delivery;

import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.survey.subscription.Receiver;
import io.vocation.survey.subscription.Subscribing;
import io.vocation.survey.subscription.Subscribing.Subscribed;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A subscription to a center of its own, and the receiver that it tells. */
abstract class OneSubscription {
    /** Longer than any in the schedule. */
    static final Duration A_WAIT = Duration.ofHours(13);

    /** Later than whatever the test makes. */
    final Instant now = Instant.now().plusSeconds(120);

    @Inject
    Told told;

    @Inject
    Jdbi jdbi;

    Receiver receiver;
    Subscribed subscribed;
    UUID source;

    @BeforeEach
    void subscribe() {
        told.alone();
        receiver = Receiver.open();
        UUID center = Roster.center("UTC");
        source = Surveys.source(center);
        subscribed = Subscribing.subscribed(receiver.url(), ", \"centers\": [\"%s\"]".formatted(center));
    }

    @AfterEach
    void unsubscribe() {
        subscribed.remove();
        receiver.close();
    }

    /** The id of a new response. */
    String changed(String id) {
        return Surveys.id(Surveys.deliver(
                Surveys.response(source, id, "nobody", "\"verbatim\": \"words\", \"customer\": \"C-1\"")));
    }

    /** So many deliveries. */
    void changes(int many) {
        for (int i = 0; i < many; i++) {
            changed("r" + i);
        }
        told.fanOut(subscribed, many);
    }

    /** The id of the newest delivery. */
    String delivery() {
        return newestFirst().getFirst();
    }

    List<String> newestFirst() {
        return subscribed.log("").then().statusCode(200).extract().path("items.id");
    }

    /** Past the API; {@code :id} is the subscription. */
    void set(String what) {
        jdbi.useHandle(sql ->
                sql.createUpdate("UPDATE " + what).bind("id", subscribed.id()).execute());
    }
}
