package io.vocation.training.news;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.commons.feed.CloudEvent;
import io.vocation.commons.feed.FeedFollower;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import io.vocation.training.Cast;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static io.vocation.training.Cast.SESSIONS;
import static io.vocation.training.Cast.as;
import static io.vocation.training.Cast.hr;
import static io.vocation.training.Cast.planned;
import static io.vocation.training.Cast.seat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class FeedTest {
    private static final String FEED = "/training/v1/feed";

    @Inject
    Cast cast;

    @Inject
    @All
    List<FeedFollower> followers;

    @Inject
    ObjectMapper json;

    @Inject
    Jdbi jdbi;

    @Test
    void tellsTheChangesOfSessionsAndSeatsInOrder() {
        String before = end();
        UUID center = cast.center();
        UUID employee = cast.employee(center);
        String session = planned(center, 30);
        seat(hr(), session, employee).then().statusCode(201);
        hr().delete(SESSIONS + "/" + session).then().statusCode(204);

        var told = service().get(FEED + "?timeout=PT5S&lastEventId=" + before).then();

        told.statusCode(200)
                .contentType(CloudEvent.BATCH)
                .body("type", equalTo(List.of("session.changed", "seat.changed", "session.changed", "seat.changed")))
                .body("subject", equalTo(List.of(session, session, session, session)))
                .body("data.version", equalTo(List.of(0, 1, 2, 2)))
                .body("[0].source", equalTo("/training/v1/feed"))
                .body("[0].data.seats", equalTo(5))
                .body("[1].data.seats[0].employeeId", equalTo(employee.toString()))
                .body("[2].data.state", equalTo("CANCELED"))
                .body("[3].data.seats", hasSize(0));
    }

    @Test
    void aRosterEventThatCannotBeKeptIsSetAsideAndBlocksNoOther() {
        UUID known = UUID.randomUUID();
        UUID broken = UUID.randomUUID();
        List<CloudEvent> batch = List.of(
                event("center.changed", broken, Map.of("id", broken, "version", 1)),
                event(
                        "center.changed",
                        broken,
                        Map.of("id", broken, "code", "x", "name", "x", "zone", "Mars", "version", 1)),
                event("employee.changed", broken, Map.of("id", broken, "hiredOn", "soon")),
                event(
                        "center.changed",
                        known,
                        Map.of("id", known, "code", "k", "name", "k\u00e9", "zone", "UTC", "version", 1)));

        QuarkusTransaction.requiringNew().run(() -> followers.getFirst().apply(batch));

        assertEquals(List.of(known), jdbi.withHandle(sql -> sql.select(
                        "SELECT id FROM roster_center WHERE id IN (?, ?)", known, broken)
                .mapTo(UUID.class)
                .list()));
        long aside = jdbi.withHandle(sql -> sql.select(
                        "SELECT count(*) FROM set_aside_event WHERE feed = 'career' AND position(? IN event) > 0",
                        broken.toString())
                .mapTo(Long.class)
                .one());
        assertEquals(3, aside);
    }

    private CloudEvent event(String type, UUID subject, Object data) {
        return new CloudEvent(
                "1.0",
                "1-" + UUID.randomUUID(),
                "/career/v1/feed",
                type,
                subject,
                Instant.now(),
                "application/json",
                json.valueToTree(data));
    }

    @Test
    void whatFailedIsNotTold() {
        UUID center = cast.center();
        UUID employee = cast.employee(center);
        seat(hr(), planned(center, 30), employee).then().statusCode(201);
        String session = planned(center, 30);
        String before = end();

        seat(hr(), session, employee).then().statusCode(409);

        service().get(FEED + "?lastEventId=" + before).then().body("", hasSize(0));
    }

    @Test
    void isForServicesAndReadsWhatItIsAsked() {
        as(Tokens.of("hr")).get(FEED).then().statusCode(403);
        for (String query : List.of("lastEventId=x", "timeout=soon", "timeout=-PT1S", "limit=0", "limit=x")) {
            service().get(FEED + "?" + query).then().statusCode(400).contentType("application/problem+json");
        }
        service().get(FEED + "?limit=1&timeout=10").then().statusCode(200);
    }

    @Test
    void theRosterFollowsCareersFeed() {
        FeedFollower roster = followers.stream()
                .filter(follower -> follower.name().equals("career"))
                .findFirst()
                .orElseThrow();
        UUID center = UUID.randomUUID();
        Map<String, Object> state =
                Map.of("id", center, "code", center, "name", "Far", "zone", "Europe/Berlin", "version", 1);

        roster.apply(List.of(new CloudEvent(
                "1.0",
                "1-1",
                "/career/v1/feed",
                "center.changed",
                center,
                Instant.now(),
                "application/json",
                json.valueToTree(state))));

        assertEquals("/career/v1/feed", roster.feed().getPath());
        hr().get(SESSIONS + "?center=" + center).then().statusCode(200);
    }

    private static io.restassured.specification.RequestSpecification service() {
        return as(Tokens.ofService("career-service"));
    }

    private static String end() {
        List<String> ids = service().get(FEED + "?limit=5000").then().extract().path("id");
        return ids.isEmpty() ? "0-0" : ids.getLast();
    }
}
