package io.vocation.career;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.test.BadTokens;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import static io.vocation.career.People.as;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@Tag("L2")
class AccessTest {
    private static UUID manager;
    private static UUID supervisor;
    private static UUID csr;
    private static UUID colleague;
    private static UUID elsewhere;
    private static UUID center;

    @BeforeEach
    void organization() {
        if (center != null) {
            return;
        }
        center = People.center("acc");
        People.center("far");
        manager = People.employee("ACC-M", "acc", null, null, "manager");
        supervisor = People.employee("ACC-S", "acc", null, "ACC-M", "supervisor");
        csr = People.employee("ACC-1", "acc", null, "ACC-S", "general");
        colleague = People.employee("ACC-2", "acc", null, "ACC-M", "general");
        elsewhere = People.employee("ACC-3", "far", null, null, "general");
    }

    @Test
    void aCsrReadsThemselvesAndNobodyElse() {
        String token = Tokens.of("csr", csr);
        read(token, csr, 200);
        read(token, colleague, 404);
        read(token, UUID.randomUUID(), 404);
        as(token).get("/career/v1/me").then().statusCode(200).body("id", equalTo(csr.toString()));
        listed(token, List.of("ACC-1"));
    }

    @Test
    void aSupervisorReadsTheirPeople() {
        String token = Tokens.of("supervisor", supervisor);
        read(token, csr, 200);
        read(token, supervisor, 200);
        read(token, colleague, 404);
        read(token, elsewhere, 404);
        listed(token, List.of("ACC-1", "ACC-S"));
    }

    @Test
    void aManagerReadsTheirCenter() {
        String token = Tokens.of("manager", manager);
        read(token, csr, 200);
        read(token, colleague, 200);
        read(token, elsewhere, 404);
        listed(token, List.of("ACC-1", "ACC-2", "ACC-M", "ACC-S"));
    }

    @Test
    void hrReadsEveryone() {
        read(Tokens.of("hr"), csr, 200);
        read(Tokens.of("hr"), elsewhere, 200);
        read(Tokens.of("admin"), csr, 404);
        read(Tokens.of("survey-source"), csr, 404);
    }

    @Test
    void whatAPersonMayNotSeeLooksLikeWhatDoesNotExist() {
        String hidden = as(Tokens.of("csr", csr))
                .get("/career/v1/employees/" + elsewhere)
                .then()
                .extract()
                .path("title");
        String absent = as(Tokens.of("csr", csr))
                .get("/career/v1/employees/" + UUID.randomUUID())
                .then()
                .extract()
                .path("title");
        org.junit.jupiter.api.Assertions.assertEquals(absent, hidden);
    }

    @Test
    void aRoleThatMayNeverDoItIsForbidden() {
        as(Tokens.of("csr", csr))
                .contentType("application/json")
                .body("{\"name\":\"Me\",\"hiredOn\":\"2020-01-01\"}")
                .put("/career/v1/employees/by-number/ACC-1")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:vocation:problem:forbidden"));
        as(Tokens.of("csr", csr)).get("/career/v1/feed").then().statusCode(403);
    }

    @Test
    void aTokenThatIsNotForUsIsRefused() {
        BadTokens.areRefusedAt("/career/v1/employees/" + csr, "hr");
    }

    @Test
    void noHeaderMakesACallerSomebodyElse() {
        as(Tokens.of("csr", csr))
                .header("X-Forwarded-User", "hr")
                .header("X-Forwarded-Access-Token", Tokens.of("hr"))
                .header("X-Roles", "hr")
                .header("X-Employee-Id", elsewhere.toString())
                .get("/career/v1/employees/" + elsewhere)
                .then()
                .statusCode(404);
    }

    private static void read(String token, UUID employee, int status) {
        as(token).get("/career/v1/employees/" + employee).then().statusCode(status);
    }

    private static void listed(String token, List<String> numbers) {
        as(token)
                .queryParam("center", center)
                .get("/career/v1/employees")
                .then()
                .statusCode(200)
                .body("items.employeeNumber", equalTo(numbers));
    }
}
