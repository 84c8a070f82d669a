package io.vocation.survey.sampling;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.survey.contact.Calls;
import io.vocation.survey.subscription.Receiver;
import io.vocation.survey.subscription.Receiver.Got;
import io.vocation.survey.subscription.Subscribing;
import io.vocation.survey.subscription.Subscribing.Subscribed;
import io.vocation.survey.subscription.delivery.Told;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import static io.vocation.survey.Surveys.as;
import static io.vocation.survey.contact.Calls.call;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who asks customers is told whom by signed webhook. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@Tag("M11")
class TellingInvitationsTest {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).minusDays(1);

    @Inject
    Told told;

    @Inject
    Jdbi jdbi;

    /** Later than whatever the test makes. */
    private final Instant now = Instant.now().plusSeconds(120);

    private UUID center;
    private Receiver receiver;
    private Subscribed asking;
    private Subscribed others;

    @BeforeEach
    void twoContacts() {
        told.alone();
        receiver = Receiver.open();
        center = Roster.center("UTC");
        Roster.employee(center, UUID.randomUUID(), null, "ada");
        Population.policy(jdbi, center, "sampling.quota-csr", 1_000);
        Calls.deliver("["
                        + call(center, "1", "ada", DAY + "T12:00:01Z", "\"customerRef\": \"C1\"") + ","
                        + call(center, "2", "ada", DAY + "T12:00:02Z", "\"customerRef\": \"C2\"") + "]")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2));
        asking = subscribed(center, ", \"types\": [\"invitation.drawn\"]");
        others = subscribed(center, "");
    }

    @AfterEach
    void close() {
        told.alone();
        receiver.close();
    }

    private Subscribed subscribed(UUID of, String more) {
        return Subscribing.subscribed(receiver.url(), ", \"centers\": [\"" + of + "\"]" + more);
    }

    private void draw(boolean preview) {
        as(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body("{\"day\": \"" + DAY + "\", \"preview\": " + preview + "}")
                .post("/survey/v1/centers/" + center + "/draws")
                .then()
                .statusCode(preview ? 200 : 201)
                .body("drawn", equalTo(2));
    }

    @Test
    void whoAsksForItIsToldEachInvitationOnceSignedAndNobodyElseIs() {
        Subscribed elsewhere = subscribed(Roster.center("UTC"), ", \"types\": [\"invitation.drawn\"]");
        draw(false);
        assertEquals(List.of(2, 0, 0), List.of(count(asking), count(others), count(elsewhere)));
        assertEquals(2, told.send(now));

        assertEquals(
                List.of("C1", "C2"),
                receiver.got().stream()
                        .map(got -> JsonPath.from(got.body()).getString("data.customerRef"))
                        .sorted()
                        .toList());
        Got got = receiver.got().getFirst();
        assertTrue(got.isSignedWith(asking.secret()));
        JsonPath event = JsonPath.from(got.body());
        assertEquals("invitation.drawn", event.get("type"));
        assertEquals("invitation-" + event.get("subject"), event.get("id"));
        assertEquals("DRAWN", event.get("data.state"));
        assertNull(event.get("data.employeeId"));
        assertNotNull(Instant.parse(event.get("time")));
        Surveys.vendor()
                .post("/survey/v1/invitations/" + event.get("subject") + "/sent")
                .then()
                .statusCode(200)
                .body("state", equalTo("SENT"));
    }

    @Test
    void aPreviewIsToldToNobody() {
        draw(true);
        assertEquals(0, count(asking));
    }

    /** What waits, and what is in the log, says nothing of the customer: it is asked when it is told. */
    @Test
    @Tag("L3")
    void whoDoesNotWantToBeAskedMeanwhileIsToldAsCancelled() {
        draw(false);
        Surveys.vendor()
                .contentType(ContentType.JSON)
                .body("{\"centerId\": \"" + center + "\", \"customerRef\": \"C1\"}")
                .put("/survey/v1/opt-outs")
                .then()
                .statusCode(200);
        assertEquals(2, told.send(now));
        assertEquals(
                List.of("CANCELLED", "DRAWN"),
                receiver.got().stream()
                        .map(got -> JsonPath.from(got.body()).getString("data.state"))
                        .sorted()
                        .toList());
        assertEquals(List.of(), jdbi.withHandle(sql -> sql.createQuery("SELECT body::text FROM subscription_delivery")
                .mapTo(String.class)
                .filter(body -> body.contains("C1") || body.contains("C2") || body.contains("data\":"))
                .list()));
    }

    @Test
    void whatIsNoTypeIsRefusedByName() {
        Subscribing.create("{\"url\": \"" + receiver.url() + "\", \"types\": [\"invitation\"]}")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("types[]"));
    }

    private int count(Subscribed subscribed) {
        return told.count(subscribed.id());
    }
}
