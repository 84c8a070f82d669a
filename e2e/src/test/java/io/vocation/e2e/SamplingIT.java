package io.vocation.e2e;

import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import static io.vocation.e2e.Running.as;
import static io.vocation.e2e.Running.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** From contacts to a rate of answers and observed resolution, through the gateway, with the job that meets them running. */
@Tag("M11")
class SamplingIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).minusDays(1);
    private static UUID center;
    private static UUID source;

    @BeforeAll
    static void aCenterThatAsksOften() {
        center = Running.center("sampling", "UTC");
        Accounts.keep("SM-1", Cast.known("SM-1", "sampling", null, null, "general"));
        as("demo-hr-system")
                .contentType(ContentType.JSON)
                .body(Map.of("alias", "sampler"))
                .post("/career/v1/employees/" + employee() + "/aliases")
                .then()
                .statusCode(200);
        as("admin")
                .contentType(ContentType.JSON)
                .body(Map.of("value", 1000, "effectiveFrom", DAY.plusDays(1).toString(), "reason", "A test"))
                .header("If-Match", "*")
                .put("/survey/v1/centers/" + center + "/policies/sampling.quota-csr")
                .then()
                .statusCode(200);
        source = Recipes.declared(center);
        Accounts.keep("SM-2", Cast.known("SM-2", "sampling", null, null, "manager"));
        Accounts.awaitDone("SM-2");
    }

    private static String employee() {
        return as("demo-hr-system").get("/career/v1/employees/by-number/SM-1").path("id");
    }

    private static String at(int second) {
        return DAY + "T12:00:" + (10 + second) + "Z";
    }

    @Test
    @Tag("M3")
    void aContactIsDrawnAskedAboutAnsweredAndCounted() {
        List<Map<String, Object>> contacts = IntStream.range(0, 3)
                .<Map<String, Object>>mapToObj(i -> Map.of(
                        "centerId",
                        center,
                        "externalId",
                        "s" + i,
                        "agent",
                        "sampler",
                        "contactedAt",
                        at(i),
                        "customerRef",
                        "SC" + i,
                        "reason",
                        "bill"))
                .toList();
        as("demo-survey-source")
                .contentType(ContentType.JSON)
                .body(contacts)
                .post("/survey/v1/contacts")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(3));
        await(
                "their CSR",
                () -> as("admin")
                                .contentType(ContentType.JSON)
                                .body(Map.of("day", DAY.toString(), "preview", true))
                                .post("/survey/v1/centers/" + center + "/draws")
                                .<Integer>path("drawn")
                        == 3);
        as("admin")
                .contentType(ContentType.JSON)
                .body(Map.of("day", DAY.toString()))
                .post("/survey/v1/centers/" + center + "/draws")
                .then()
                .statusCode(201)
                .body("drawn", equalTo(3));
        List<String> ids = as("demo-survey-source")
                .queryParam("center", center)
                .get("/survey/v1/invitations")
                .then()
                .body("items", hasSize(3))
                .extract()
                .path("items.id");
        as("demo-survey-source")
                .contentType(ContentType.JSON)
                .body(Map.of("ids", ids))
                .post("/survey/v1/invitations/sent")
                .then()
                .statusCode(200)
                .body("sent", equalTo(3));
        as("demo-survey-source")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "sourceId",
                        source,
                        "sourceResponseId",
                        "a0",
                        "agent",
                        "sampler",
                        "contactedAt",
                        at(0),
                        "customer",
                        "SC0",
                        "resolved",
                        true))
                .post("/survey/v1/responses")
                .then()
                .statusCode(201);
        await("the answer at its invitation", () -> rates().path("total.answered")
                .equals(1));
        rates().then()
                .body("total.sent", equalTo(3))
                .body("total.late", equalTo(0))
                .body("csrs", hasSize(1));
        days().get("/survey/v1/centers/" + center + "/observed-resolution")
                .then()
                .statusCode(200)
                .body("parts[0].contacts", equalTo(3))
                .body("parts[0].open", equalTo(3))
                .body("parts[0].resolution.numerator", equalTo(1));
    }

    private static io.restassured.specification.RequestSpecification days() {
        return Running.anonymous()
                .auth()
                .oauth2(Accounts.signIn("sm-2").token())
                .queryParam("from", DAY.toString())
                .queryParam("to", DAY.toString());
    }

    private static io.restassured.response.Response rates() {
        return days().get("/survey/v1/centers/" + center + "/response-rates");
    }
}
