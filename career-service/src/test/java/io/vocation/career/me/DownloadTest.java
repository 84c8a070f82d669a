package io.vocation.career.me;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vocation.career.People;
import io.vocation.career.eligibility.PerformanceFake;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static io.vocation.career.People.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@QuarkusTestResource(OthersFake.class)
@QuarkusTestResource(PerformanceFake.class)
class DownloadTest {
    private static final String PATH = "/career/v1/me/download";

    @AfterEach
    void allAreUp() {
        OthersFake.DOWN.clear();
    }

    @Test
    @Tag("L1")
    void everythingHeldAboutMeIsOneFile() {
        People.center("down");
        UUID csr = People.employee("DOWN-1", "down", null, null, "general");
        as(Tokens.of("hr"))
                .contentType(ContentType.JSON)
                .body(Map.of("opportunity", "ADVANCEMENT", "reason", "Led the pilot", "expiresOn", "2099-01-01"))
                .post("/career/v1/employees/" + csr + "/eligibility-overrides")
                .then()
                .statusCode(201);
        String token = Tokens.of("csr", csr);
        as(token)
                .header("X-Correlation-Id", "download-0001")
                .get(PATH)
                .then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment"))
                .body("employee", equalTo(csr.toString()))
                .body("career.sections.employee[0].employee_number", equalTo("DOWN-1"))
                .body("career.sections.assignments[0].position", equalTo("general"))
                .body("career.sections.overrides[0].reason", equalTo("Led the pilot"))
                .body("career.sections.audit", hasSize(2))
                .body("career.sections.audit[1].operation", equalTo("approveOverride"))
                .body("career.sections.audit[1].reason", equalTo("Led the pilot"))
                .body("survey.sections.surveyThings[0].a", equalTo(1.5f))
                .body("performance.service", equalTo("performance-service"))
                .body("training.sections.trainingThings[0].b[0]", equalTo(true));
        OthersFake.SERVICES.forEach(service -> assertEquals("Bearer " + token, OthersFake.TOKENS.get(service)));
        OthersFake.SERVICES.forEach(
                service -> assertEquals("download-0001", OthersFake.CORRELATIONS.get(service), "the same story"));
    }

    @Test
    @Tag("L1")
    void whileOneServiceIsDownThereIsNoPartOfIt() {
        String token = Tokens.of("csr", UUID.randomUUID());
        for (String service : OthersFake.SERVICES) {
            OthersFake.DOWN.add(service);
            as(token)
                    .get(PATH)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("5"))
                    .body("detail", containsString(service + "-service"));
            OthersFake.DOWN.clear();
        }
    }

    @Test
    void anAccountWithoutAnEmployeeHasNothing() {
        as(Tokens.of("admin")).get(PATH).then().statusCode(404);
        as(Tokens.of("admin")).get("/career/v1/me/data").then().statusCode(404);
    }
}
