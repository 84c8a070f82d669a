package io.vocation.survey.sampling;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.survey.contact.Calls;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** From a contact to a rate of answers, through the API. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@Tag("M11")
class SamplingTest {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).minusDays(1);
    private static final String NOON = DAY + "T12:00:0";

    @Inject
    Jdbi jdbi;

    @Inject
    MeetingAnswers meeting;

    private UUID center;
    private UUID supervisor;
    private UUID manager;
    private UUID ada;
    private UUID eve;

    @BeforeEach
    void fourContacts() {
        center = Roster.center("UTC");
        supervisor = Roster.employee(center, null, null);
        manager = Roster.employee(center, null, null);
        ada = Roster.employee(center, UUID.randomUUID(), supervisor, "ada");
        eve = Roster.employee(center, UUID.randomUUID(), manager, "eve");
        // Also on the first day of a month there is room for all.
        Population.policy(jdbi, center, "sampling.quota-csr", 1_000);
        Calls.deliver("["
                        + String.join(
                                ",",
                                call(center, "1", "ada", NOON + "1Z", "\"customerRef\": \"C1\""),
                                call(center, "2", "ada", NOON + "2Z", "\"customerRef\": \"C2\""),
                                call(center, "3", "eve", NOON + "3Z", "\"customerRef\": \"C3\""),
                                call(center, "4", "eve", NOON + "4Z", "\"customerRef\": \"C4\""),
                                call(center, "5", "eve", NOON + "5Z", ""))
                        + "]")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(5));
    }

    private ValidatableResponse draw(String token, String body) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/survey/v1/centers/" + center + "/draws")
                .then();
    }

    private String drawn() {
        return draw(Tokens.of("manager", manager), "{\"day\": \"" + DAY + "\"}")
                .statusCode(201)
                .body("population", equalTo(5))
                .body("eligible", equalTo(4))
                .body("drawn", equalTo(4))
                .body("excluded.CUSTOMER_NOT_KNOWN", equalTo(1))
                .body("seed", notNullValue())
                .body("seedChosen", equalTo(false))
                .extract()
                .path("id");
    }

    private String invitation(String externalId) {
        return Surveys.vendor()
                .queryParam("center", center)
                .get("/survey/v1/invitations")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.externalId == '" + externalId + "' }.id");
    }

    private ValidatableResponse put(String path, Object body, String method) {
        var request = Surveys.vendor().contentType(ContentType.JSON).body(body);
        return (method.equals("PUT") ? request.put(path) : request.post(path)).then();
    }

    private ValidatableResponse invited(String id) {
        return Surveys.vendor().get("/survey/v1/invitations/" + id).then().statusCode(200);
    }

    @Test
    void aDrawnContactIsAskedAboutAndItsAnswerCounted() {
        String draw = drawn();
        as(Tokens.of("manager", manager))
                .get("/survey/v1/draws/" + draw)
                .then()
                .statusCode(200)
                .body("drawn", equalTo(4));
        as(Tokens.of("manager", manager))
                .get("/survey/v1/draws/" + draw + "/invitations")
                .then()
                .body("items", hasSize(4))
                .body("items.customerRef", everyItem(nullValue()))
                .body("items.employeeId", hasItem(ada.toString()));
        Surveys.vendor()
                .queryParam("center", center)
                .get("/survey/v1/invitations")
                .then()
                .body("items.customerRef", hasItem("C1"))
                .body("items.employeeId", everyItem(nullValue()));

        String one = invitation("1");
        String two = invitation("2");
        put("/survey/v1/invitations/" + one + "/sent", "", "POST")
                .statusCode(200)
                .body("state", equalTo("SENT"));
        put("/survey/v1/invitations/" + one + "/sent", "", "POST").statusCode(200);
        put("/survey/v1/invitations/sent", "{\"ids\": [\"" + two + "\", \"" + UUID.randomUUID() + "\"]}", "POST")
                .statusCode(200)
                .body("sent", equalTo(1))
                .body("refused", hasSize(1));
        put("/survey/v1/invitations/" + UUID.randomUUID() + "/sent", "", "POST").statusCode(404);

        UUID source = Surveys.source(center);
        answer(source, "r1", "ada", NOON + "1Z", NOON + "9Z", "\"customer\": \"C1\"");
        // Of the same time, and another's: no answer to it.
        answer(source, "r2", "ada", NOON + "2Z", NOON + "9Z", "\"customer\": \"C9\"");
        meeting.meet(Instant.now());
        invited(one)
                .body("state", equalTo("ANSWERED"))
                .body("late", equalTo(false))
                .body("responseId", notNullValue());
        invited(two).body("state", equalTo("SENT"));

        // A week later: who was asked and did not answer in time, and who nevertheless does.
        Instant later = Instant.now().plusSeconds(7 * 86_400L);
        meeting.meet(later);
        invited(two).body("state", equalTo("EXPIRED"));
        answer(source, "r3", "ada", NOON + "2Z", null, "");
        jdbi.useHandle(sql -> sql.execute(
                "UPDATE response SET received_at = now() + interval '7 days' WHERE source_response_id = 'r3' AND center_id = ?",
                center));
        meeting.meet(later);
        invited(two).body("state", equalTo("ANSWERED")).body("late", equalTo(true));
    }

    private static void answer(UUID source, String id, String agent, String at, String answered, String more) {
        Surveys.deliver("""
                {"sourceId": "%s", "sourceResponseId": "%s", "agent": "%s", "contactedAt": "%s"%s%s, "resolved": true}""".formatted(
                                source,
                                id,
                                agent,
                                at,
                                answered == null ? "" : ", \"answeredAt\": \"" + answered + "\"",
                                more.isEmpty() ? "" : ", " + more))
                .then()
                .statusCode(201);
    }

    @Test
    void ratesShowWhatTheyAreMadeOfAndFlagOnlyWhatIsNoChance() {
        // Two CSRs with 40 asked each whose time is over: 2 answered against 30.
        asked(ada, 40, 2);
        asked(eve, 40, 30);
        asked(supervisor, 40, 16);
        var rates = rates(Tokens.of("manager", manager))
                .body("total.sent", equalTo(120))
                .body("total.rate.numerator", equalTo(48))
                .body("total.rate.denominator", equalTo(120))
                .body("total.goal", equalTo(400))
                .body("csrs", hasSize(3));
        String of = "csrs.find { it.employeeId == '%s' }.";
        rates.body(of.formatted(ada) + "rate.rate", closeTo(0.05))
                // Fisher's test of 2 of 40 against 46 of 80, times three: far below 5 %.
                .body(of.formatted(ada) + "flag.finding", containsString("Fewer"))
                .body(of.formatted(ada) + "flag.compared", equalTo(3))
                .body(of.formatted(eve) + "flag.finding", containsString("More"))
                .body(of.formatted(supervisor) + "flag", nullValue())
                .body(of.formatted(ada) + "goal", equalTo(5));
        rates(Tokens.of("supervisor", supervisor))
                .body("total", nullValue())
                .body("csrs.employeeId", not(hasItem(eve.toString())))
                .body(of.formatted(ada) + "flag", nullValue());
        rates(Tokens.of("csr", ada)).body("csrs.employeeId", contains(ada.toString()));
        as(Tokens.of("csr", ada))
                .queryParam("from", "2026-02-01")
                .queryParam("to", "2026-01-01")
                .get("/survey/v1/centers/" + center + "/response-rates")
                .then()
                .statusCode(400);
        as(Tokens.of("survey-source"))
                .queryParam("from", "2026-01-01")
                .queryParam("to", "2026-01-31")
                .get("/survey/v1/centers/" + center + "/response-rates")
                .then()
                .statusCode(403);
    }

    private static org.hamcrest.Matcher<Number> closeTo(double value) {
        return new org.hamcrest.TypeSafeMatcher<>() {
            @Override
            protected boolean matchesSafely(Number item) {
                return Math.abs(item.doubleValue() - value) < 1e-6;
            }

            @Override
            public void describeTo(org.hamcrest.Description description) {
                description.appendText("about " + value);
            }
        };
    }

    private ValidatableResponse rates(String token) {
        return as(token)
                .queryParam("from", "2026-01-01")
                .queryParam("to", "2026-01-31")
                .get("/survey/v1/centers/" + center + "/response-rates")
                .then()
                .statusCode(200);
    }

    private void asked(UUID csr, int sent, int answered) {
        LocalDate day = LocalDate.of(2026, 1, 15);
        UUID draw = UUID.randomUUID();
        Population.keep(
                jdbi,
                center,
                java.util.stream.IntStream.range(0, sent)
                        .mapToObj(i -> new Population.Call(csr + "-" + i, csr, day, "general", csr + "c" + i))
                        .toList());
        jdbi.useHandle(sql -> {
            sql.execute(
                    "INSERT INTO draw (id, center_id, from_day, to_day, algorithm, seed, seed_chosen, quota, cooldown_days,"
                            + " within_days, drawn_at, drawn_by) VALUES (?, ?, ?, ?, 'a', 's', false, 5, 30, 1, now(), 'test')",
                    draw,
                    center,
                    day,
                    day);
            sql.execute(
                    "INSERT INTO invitation (center_id, draw_id, contact_id, external_id, contacted_at, contact_day, employee_id,"
                            + " drawn_at, due_at, sent_at, state, answered_at, late)"
                            + " SELECT center_id, ?, id, external_id, contacted_at, contact_day, employee_id, contacted_at, contacted_at + interval '1 day',"
                            + " contacted_at, CASE WHEN n <= ? THEN 'ANSWERED' ELSE 'EXPIRED' END, CASE WHEN n <= ? THEN contacted_at END,"
                            + " CASE WHEN n <= ? THEN false END FROM (SELECT c.*, row_number() OVER () AS n FROM contact c WHERE employee_id = ? AND contact_day = ?) c",
                    draw,
                    answered,
                    answered,
                    answered,
                    csr,
                    day);
        });
    }

    @Test
    void whoOptsOutIsAskedNoMoreAtOnceAndUntilTheyMayBe() {
        String draw = drawn();
        String one = invitation("1");
        String body = "{\"centerId\": \"" + center + "\", \"customerRef\": \" C1 \"}";
        put("/survey/v1/opt-outs", body, "PUT")
                .statusCode(200)
                .body("added", equalTo(1))
                .body("cancelled", equalTo(1));
        put("/survey/v1/opt-outs", body, "PUT").statusCode(200).body("added", equalTo(0));
        invited(one).body("state", equalTo("CANCELLED")).body("cancelledBecause", equalTo("OPTED_OUT"));
        put("/survey/v1/invitations/" + one + "/sent", "", "POST").statusCode(409);
        Calls.deliver(call(center, "6", "ada", NOON + "6Z", "\"customerRef\": \"C1\""))
                .then()
                .statusCode(201);
        String again = "{\"day\": \"" + DAY + "\", \"preview\": true}";
        draw(Tokens.of("manager", manager), again)
                .statusCode(200)
                .body("excluded.OPTED_OUT", equalTo(1))
                .body("id", nullValue());
        put("/survey/v1/opt-outs/removal", body, "POST").statusCode(204);
        draw(Tokens.of("manager", manager), again).statusCode(200).body("drawn", equalTo(1));
        Surveys.vendor()
                .contentType("text/csv")
                .body("customer_ref\nC1\n\"C,7\"\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/survey/v1/centers/" + center + "/opt-out-imports")
                .then()
                .statusCode(200)
                .body("added", equalTo(2));
        draw(Tokens.of("manager", manager), again).statusCode(200).body("drawn", equalTo(0));
        put(
                        "/survey/v1/opt-outs",
                        body.replace(center.toString(), UUID.randomUUID().toString()),
                        "PUT")
                .statusCode(404);
        int named = jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT count(*) FROM audit_entry WHERE path LIKE '%C1%' OR detail::text LIKE '%C1%'")
                .mapTo(Integer.class)
                .one());
        assertEquals(0, named);
        assertEquals(
                4,
                as(Tokens.of("manager", manager))
                        .get("/survey/v1/draws/" + draw + "/invitations")
                        .<List<?>>path("items")
                        .size());
    }

    @Test
    @Tag("L3")
    void aForgottenCustomerIsInNoInvitationAndNeverAskedAgain() throws InterruptedException {
        drawn();
        String three = invitation("3");
        String receipt = as(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body("{\"centerId\": \"" + center + "\", \"customer\": \"C3\", \"reason\": \"Asked\"}")
                .post("/survey/v1/erasures")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        while (!"DONE".equals(as(Tokens.of("admin")).get(receipt).path("state"))) {
            Thread.sleep(100);
        }
        invited(three)
                .body("state", equalTo("CANCELLED"))
                .body("cancelledBecause", equalTo("ERASED"))
                .body("customerRef", nullValue());
        // A contact of today is after their erasure only if it is; this one names them, and they are not asked.
        jdbi.useHandle(sql -> sql.execute(
                "UPDATE contact SET customer_ref = 'C3' WHERE center_id = ? AND external_id = '5'", center));
        draw(Tokens.of("manager", manager), "{\"day\": \"" + DAY + "\", \"preview\": true}")
                .statusCode(200)
                .body("excluded.ERASED", equalTo(1))
                .body("drawn", equalTo(0));
    }

    @Test
    @Tag("L2")
    void onlyWhoAnswersForTheCenterDrawsAndOnlyWhoSendsIsToldWhom() {
        String day = "{\"day\": \"" + DAY + "\"}";
        draw(Tokens.of("csr", ada), day).statusCode(403);
        draw(Tokens.of("supervisor", supervisor), day).statusCode(403);
        draw(Tokens.of("survey-source"), day).statusCode(403);
        UUID stranger = Roster.employee(Roster.center("UTC"), null, null);
        draw(Tokens.of("manager", stranger), day).statusCode(404);
        as(Tokens.of("manager", stranger))
                .get("/survey/v1/draws/" + drawn())
                .then()
                .statusCode(404);
        as(Tokens.of("manager", manager)).get("/survey/v1/invitations").then().statusCode(403);
        as(Tokens.of("hr")).get("/survey/v1/invitations").then().statusCode(403);
        draw(Tokens.of("manager", manager), "{}").statusCode(400);
        draw(Tokens.of("manager", manager), "{\"from\": \"" + DAY + "\", \"to\": \"" + DAY.minusDays(1) + "\"}")
                .statusCode(400);
        draw(Tokens.of("manager", manager), "{\"day\": \"" + DAY.plusDays(9) + "\"}")
                .statusCode(400);
        draw(Tokens.of("manager", manager), "{\"day\": \"" + DAY + "\", \"seed\": \"not a seed!\"}")
                .statusCode(400);
        as(Tokens.of("manager", manager))
                .get("/survey/v1/centers/" + center + "/draws")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void aVoidContactIsNotAskedAbout() {
        drawn();
        String four = invitation("4");
        String contact = invited(four).extract().path("contactId");
        as(Tokens.of("manager", manager))
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"reason\": \"A test call\"}")
                .post("/survey/v1/contacts/" + contact + "/void")
                .then()
                .statusCode(200);
        invited(four).body("cancelledBecause", equalTo("CONTACT_CHANGED"));
    }
}
