package io.vocation.career.account;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vocation.career.People;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import static io.vocation.career.People.as;
import static io.vocation.career.People.keep;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What administrators see and decide of accounts, and what the roster says of logins. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AccountResourceTest {
    @Inject
    KeepingAccounts keeping;

    @Inject
    DirectoryFake directory;

    @Inject
    ClockFake clock;

    @AfterEach
    void realTime() {
        clock.real();
    }

    @Test
    void aLoginThatIsSomebodyElsesFailsWithItsReasonAndHarmsNobody() {
        AccountState root = new AccountState("root", "Ro", "Ot", null, true, Set.of());
        String id = directory.add(null, root);
        UUID thief = created(keep("ACR-1", "{\"name\":\"Thief\",\"login\":\"Root\",\"hiredOn\":\"2020-01-01\"}"));

        keeping.pass();

        shown(thief)
                .body("state", equalTo("FAILING"))
                .body("login", equalTo("root"))
                .body("attempts", equalTo(1))
                .body("lastError", containsString("another account"))
                .body("", not(hasKey("appliedAt")));
        keeping.pass();
        shown(thief).body("attempts", equalTo(1));
        clock.forward(Duration.ofSeconds(11));
        keeping.pass();
        shown(thief).body("attempts", equalTo(2));
        clock.forward(Duration.ofSeconds(11));
        keeping.pass();
        shown(thief).body("attempts", equalTo(2));
        assertEquals(java.util.Optional.empty(), directory.of(thief));
        directory.put(new Directory.Entry(id, null, root));

        keep("ACR-1", "{\"name\":\"Thief\",\"login\":\"acr.one\",\"hiredOn\":\"2020-01-01\"}")
                .then()
                .statusCode(200)
                .body("login", equalTo("acr.one"));
        keeping.pass();
        shown(thief)
                .body("state", equalTo("DONE"))
                .body("attempts", equalTo(0))
                .body("appliedAt", notNullValue())
                .body("", not(hasKey("lastError")));
    }

    @Test
    void aRetryIsDueAtOnce() {
        directory.add(null, new AccountState("acr.two", null, null, null, true, Set.of()));
        UUID person = created(keep("ACR-2", "{\"name\":\"Two\",\"login\":\"acr.two\",\"hiredOn\":\"2020-01-01\"}"));
        keeping.pass();

        as(Tokens.of("admin"))
                .post("/career/v1/accounts/" + person + "/retries")
                .then()
                .statusCode(202)
                .body("state", equalTo("FAILING"));
        keeping.pass();
        shown(person).body("attempts", equalTo(2));

        as(Tokens.of("admin"))
                .post("/career/v1/accounts/" + UUID.randomUUID() + "/retries")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:vocation:problem:not-found"));
    }

    @Test
    void accountsAreListedByNumberAndState() {
        created(keep("ACR-31", "{\"name\":\"A\",\"hiredOn\":\"2020-01-01\"}"));
        created(keep("ACR-32", "{\"name\":\"B\",\"hiredOn\":\"2020-01-01\"}"));

        Response first = as(Tokens.of("admin"))
                .queryParam("cursor", "ACR-30")
                .queryParam("state", "PENDING")
                .queryParam("limit", 1)
                .get("/career/v1/accounts");
        first.then()
                .statusCode(200)
                .body("items.employeeNumber", equalTo(List.of("ACR-31")))
                .header("Link", containsString("cursor=ACR-31"));
        as(Tokens.of("admin"))
                .queryParam("cursor", first.<String>path("next"))
                .queryParam("limit", 1)
                .get("/career/v1/accounts")
                .then()
                .statusCode(200)
                .body("items.employeeNumber", equalTo(List.of("ACR-32")));
        keeping.pass();
        as(Tokens.of("admin"))
                .queryParam("cursor", "ACR-30")
                .queryParam("state", "PENDING")
                .get("/career/v1/accounts")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as(Tokens.of("admin"))
                .queryParam("state", "ASLEEP")
                .get("/career/v1/accounts")
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("L2")
    void onlyAdministratorsSeeAccountsAndMapPositions() {
        for (String role : List.of("csr", "supervisor", "manager", "hr", "trainer", "hr-system", "service")) {
            as(Tokens.of(role)).get("/career/v1/accounts").then().statusCode(403);
            as(Tokens.of(role))
                    .post("/career/v1/accounts/" + UUID.randomUUID() + "/retries")
                    .then()
                    .statusCode(403);
            as(Tokens.of(role)).get("/career/v1/position-roles").then().statusCode(403);
            map(role, "billing", "hr").then().statusCode(403);
            as(Tokens.of(role))
                    .delete("/career/v1/position-roles/billing")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void aPositionGivesTheRoleThatItIsMappedTo() {
        People.center("acr-map");
        UUID lead = People.employee("ACR-4", "acr-map", null, null, "team-lead");
        keeping.pass();
        assertEquals(Set.of("csr"), roles(lead));

        map("admin", "team-lead", "supervisor").then().statusCode(200).body("role", equalTo("supervisor"));
        keeping.pass();
        assertEquals(Set.of("supervisor"), roles(lead));
        as(Tokens.of("admin"))
                .get("/career/v1/position-roles")
                .then()
                .statusCode(200)
                .body("position", hasItem("team-lead"))
                .body("find { it.position == 'manager' }.role", equalTo("manager"));

        as(Tokens.of("admin"))
                .delete("/career/v1/position-roles/team-lead")
                .then()
                .statusCode(204);
        keeping.pass();
        assertEquals(Set.of("csr"), roles(lead));
        as(Tokens.of("admin"))
                .delete("/career/v1/position-roles/team-lead")
                .then()
                .statusCode(404);
    }

    @Test
    void aPositionMakesNobodyAnAdministratorOrAMachine() {
        for (String role : List.of("admin", "service", "hr-system", "survey-source", "")) {
            map("admin", "team-lead", role).then().statusCode(400).body("violations[0].field", equalTo("role"));
        }
        map("admin", "no position", "csr").then().statusCode(400);
    }

    /** What an administrator sees of the account of an employee. */
    static ValidatableResponse shown(UUID employee) {
        String cursor = null;
        Response page;
        do {
            var asking = as(Tokens.of("admin")).queryParam("limit", 500);
            page = (cursor == null ? asking : asking.queryParam("cursor", cursor)).get("/career/v1/accounts");
            cursor = page.path("next");
        } while (cursor != null && page.path("items.find { it.employeeId == '" + employee + "' }") == null);
        return page.then().statusCode(200).rootPath("items.find { it.employeeId == '" + employee + "' }");
    }

    static void rezone(String code, String zone) {
        Response all = as(Tokens.of("admin")).get("/career/v1/centers");
        String id = all.path("find { it.code == '" + code + "' }.id");
        as(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"code\":\"" + code + "\",\"name\":\"Elsewhere\",\"zone\":\"" + zone + "\"}")
                .put("/career/v1/centers/" + id)
                .then()
                .statusCode(200);
    }

    private Set<String> roles(UUID employee) {
        return directory.of(employee).orElseThrow().state().roles();
    }

    private static Response map(String as, String position, String role) {
        return as(Tokens.of(as))
                .contentType(ContentType.JSON)
                .body("{\"role\":\"" + role + "\"}")
                .put("/career/v1/position-roles/" + position);
    }

    private static UUID created(Response answer) {
        return UUID.fromString(answer.then().statusCode(201).extract().path("id"));
    }
}
