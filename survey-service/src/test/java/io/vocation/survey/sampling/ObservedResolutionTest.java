package io.vocation.survey.sampling;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.survey.contact.Calls;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import static io.vocation.survey.Surveys.as;
import static io.vocation.survey.contact.Calls.call;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** Worked by hand: who came back about what, and who did not. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@Tag("M3")
class ObservedResolutionTest {
    private UUID center;
    private UUID supervisor;
    private UUID manager;
    private UUID ada;

    @BeforeEach
    void contacts() {
        center = Roster.center("UTC");
        supervisor = Roster.employee(center, null, null);
        manager = Roster.employee(center, null, null);
        ada = Roster.employee(center, UUID.randomUUID(), supervisor, "ada");
        Roster.employee(center, UUID.randomUUID(), manager, "eve");
        // A came back about the bill on the 30th day after, B on the 31st, C about something else, D at once and again.
        add("1", "ada", "2026-03-02", "A", "bill", "");
        add("2", "eve", "2026-04-01", "A", "bill", "");
        add("3", "ada", "2026-03-02", "B", "bill", ", \"selfServiceTried\": true");
        add("4", "eve", "2026-04-02", "B", "bill", "");
        add("5", "ada", "2026-03-03", "C", "bill", ", \"routineOrException\": \"EXCEPTION\"");
        add("6", "eve", "2026-03-04", "C", "claim", "");
        add("7", "ada", "2026-03-05", "D", "claim", "");
        add("8", "ada", "2026-03-05", "D", "claim", "");
        // Nobody knows who or why.
        Calls.id(Calls.deliver(call(center, "9", "ada", "2026-03-06T12:00:00Z", "\"reason\": \"bill\"")));
        Calls.id(Calls.deliver(call(center, "10", "ada", "2026-03-06T12:00:00Z", "\"customerRef\": \"E\"")));
    }

    private int second;

    private void add(String id, String agent, String day, String customer, String reason, String more) {
        Calls.id(Calls.deliver(call(
                center,
                id,
                agent,
                day + "T12:00:" + (10 + second++) + "Z",
                "\"customerRef\": \"" + customer + "\", \"reason\": \"" + reason + "\"" + more)));
    }

    private ValidatableResponse observed(String token, String from, String to, String... parameters) {
        var request = as(token).queryParam("from", from).queryParam("to", to);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/survey/v1/centers/" + center + "/observed-resolution")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse march(String token, String... parameters) {
        return observed(token, "2026-03-01", "2026-03-31", parameters);
    }

    @Test
    void onlyTheSameCustomerAboutTheSameReasonWithinTheDaysIsAgain() {
        // Of eight in March two are unknown. 1 and 7 came again; 3, 5, 6 and 8 did not.
        march(Tokens.of("manager", manager))
                .body("windowDays", equalTo(30))
                .body("parts", hasSize(1))
                .body("parts[0].contacts", equalTo(8))
                .body("parts[0].unknown", equalTo(2))
                .body("parts[0].open", equalTo(0))
                .body("parts[0].observed.numerator", equalTo(4))
                .body("parts[0].observed.denominator", equalTo(6))
                .body("parts[0].resolution", nullValue());
    }

    @Test
    void byReasonPersonAndFilterItIsOfThoseContacts() {
        march(Tokens.of("manager", manager), "by", "reason")
                .body("parts.key", containsInAnyOrder("bill", "claim", null))
                .body("parts.find { it.key == 'bill' }.observed.numerator", equalTo(2))
                .body("parts.find { it.key == 'bill' }.observed.denominator", equalTo(3))
                .body("parts.find { it.key == 'claim' }.observed.numerator", equalTo(2))
                .body("parts.find { it.key == 'claim' }.observed.denominator", equalTo(3));
        march(Tokens.of("manager", manager), "by", "employee")
                .body("parts.find { it.key == '" + ada + "' }.observed.denominator", equalTo(5))
                .body("parts.find { it.key == '" + ada + "' }.observed.numerator", equalTo(3));
    }

    @Test
    @Tag("A4")
    void selfServiceAndExceptionsCanBeToldApart() {
        march(Tokens.of("manager", manager), "selfServiceTried", "true")
                .body("parts[0].observed.numerator", equalTo(1))
                .body("parts[0].observed.denominator", equalTo(1));
        march(Tokens.of("manager", manager), "routineOrException", "EXCEPTION").body("parts[0].contacts", equalTo(1));
    }

    @Test
    void whoseDaysAreNotOverIsNotYetKnown() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        add("20", "ada", today.minusDays(31).toString(), "X", "bill", "");
        add("21", "ada", today.minusDays(30).toString(), "Y", "bill", "");
        // Came again already, and is not yet known all the same.
        add("22", "ada", today.minusDays(5).toString(), "Z", "bill", "");
        add("23", "ada", today.minusDays(4).toString(), "Z", "bill", "");
        observed(Tokens.of("manager", manager), today.minusDays(31).toString(), today.toString())
                .body("parts[0].open", equalTo(3))
                .body("parts[0].observed.numerator", equalTo(1))
                .body("parts[0].observed.denominator", equalTo(1));
    }

    @Test
    void whatCustomersSaidStandsBesideItWithItsOwnNumbers() {
        UUID source = Surveys.source(center);
        String[] said = {
            "\"resolved\": true, \"contacts\": 1",
            "\"resolved\": true, \"contacts\": 2",
            "\"resolved\": true",
            "\"resolved\": false"
        };
        for (int i = 0; i < said.length; i++) {
            Surveys.deliver(Surveys.response(source, "r" + i, "ada", said[i]))
                    .then()
                    .statusCode(201);
        }
        march(Tokens.of("manager", manager))
                .body("parts[0].resolution.numerator", equalTo(3))
                .body("parts[0].resolution.denominator", equalTo(4))
                .body("parts[0].fcr.numerator", equalTo(1))
                .body("parts[0].fcr.denominator", equalTo(3))
                .body("parts[0].observed.denominator", equalTo(6));
        march(Tokens.of("manager", manager), "by", "reason")
                .body("parts.findAll { it.resolution != null }", hasSize(0));
        as(Tokens.of("manager", manager))
                .accept("text/csv, application/problem+json")
                .queryParam("from", "2026-03-01")
                .queryParam("to", "2026-03-31")
                .get("/survey/v1/centers/" + center + "/observed-resolution")
                .then()
                .statusCode(200)
                .body(containsString(",8,2,0,4,6,0.6666666666666666,"));
    }

    @Test
    @Tag("L2")
    void everyoneIsShownThoseOfThePeopleTheyMaySee() {
        march(Tokens.of("supervisor", supervisor)).body("parts[0].contacts", equalTo(7));
        march(Tokens.of("csr", ada)).body("parts[0].contacts", equalTo(7));
        UUID stranger = Roster.employee(Roster.center("UTC"), null, null);
        march(Tokens.of("manager", stranger)).body("parts", hasSize(0));
        as(Tokens.of("hr"))
                .queryParam("from", "2026-03-01")
                .queryParam("to", "2026-03-31")
                .get("/survey/v1/centers/" + UUID.randomUUID() + "/observed-resolution")
                .then()
                .statusCode(404);
    }
}
