package io.vocation.e2e;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static io.vocation.e2e.Running.as;
import static io.vocation.e2e.Running.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** What people code in survey-service moves the figures of performance-service. */
class CodingIT {
    private static final Instant CONTACTED =
            Instant.now().minus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    private static final List<UUID> UNRESOLVED = new ArrayList<>();
    private static UUID center;
    private static String manager;

    @BeforeAll
    static void tenCallsOfWhichFourWereResolved() {
        center = Running.center("coding-it", "UTC");
        Accounts.keep("CD-M", Cast.known("CD-M", "coding-it", null, null, "manager"));
        Accounts.keep("CD-1", Cast.known("CD-1", "coding-it", null, "CD-M", "general"));
        Accounts.awaitDone("CD-M");
        manager = Accounts.signIn("cd-m").token();
        UUID source = Running.created(as("admin")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "centerId",
                        center,
                        "name",
                        "API",
                        "questions",
                        Map.of("resolved", Map.of(), "contacts", Map.of())))
                .post("/survey/v1/sources"));
        for (int n = 0; n < 10; n++) {
            UUID id = Running.created(as("demo-survey-source")
                    .contentType(ContentType.JSON)
                    .body(Map.of(
                            "sourceId",
                            source,
                            "sourceResponseId",
                            "coding-" + n,
                            "agent",
                            "walker CD-1",
                            "contactedAt",
                            CONTACTED.toString(),
                            "resolved",
                            n < 4,
                            "contacts",
                            1))
                    .post("/survey/v1/responses"));
            if (n >= 4) {
                UNRESOLVED.add(id);
            }
        }
        await("ten responses counted", () -> Integer.valueOf(10)
                .equals(scorecard().extract().path("metrics.resolution.denominator")));
    }

    private static RequestSpecification asManager() {
        return Running.anonymous().auth().oauth2(manager).contentType(ContentType.JSON);
    }

    private static ValidatableResponse scorecard() {
        return as("demo-hr-system")
                .get("/performance/v1/centers/" + center + "/scorecard")
                .then();
    }

    @Test
    @Tag("M6")
    @Tag("M7")
    void whatTheCsrCouldNotControlLeavesTheControllableScoreAndNotTheLivedOne() {
        scorecard()
                .body("metrics.resolution.numerator", equalTo(4))
                .body("metrics.resolution.controllable.denominator", equalTo(10))
                .body("repeatReasons", nullValue());
        for (String code : List.of("fee", "lost")) {
            asManager()
                    .body(Map.of("code", code, "name", "Reason " + code))
                    .post("/survey/v1/centers/" + center + "/reasons")
                    .then()
                    .statusCode(201);
        }
        List<Map<String, Object>> items = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            items.add(
                    n < 4
                            ? Map.of(
                                    "responseId",
                                    UNRESOLVED.get(n),
                                    "sourceOfError",
                                    "ORGANIZATION",
                                    "repeatReason",
                                    "fee")
                            : Map.of(
                                    "responseId",
                                    UNRESOLVED.get(n),
                                    "sourceOfError",
                                    "CSR",
                                    "willOrSkill",
                                    "SKILL",
                                    "repeatReason",
                                    "lost"));
        }
        asManager()
                .body(Map.of("items", items))
                .post("/survey/v1/centers/" + center + "/codings")
                .then()
                .statusCode(200)
                .body("coded", equalTo(6));
        await("the codings counted", () -> Integer.valueOf(6)
                .equals(scorecard().extract().path("metrics.resolution.controllable.denominator")));
        scorecard()
                .body("metrics.resolution.numerator", equalTo(4))
                .body("metrics.resolution.denominator", equalTo(10))
                .body("metrics.resolution.controllable.numerator", equalTo(4))
                .body("errors.coded", equalTo(6))
                .body("errors.sources.count", contains(2, 4, 0))
                .body("repeatReasons.reasons.reason", contains("fee", "lost"))
                .body("repeatReasons.reasons.count", contains(4, 2));
        LocalDate day = LocalDate.ofInstant(CONTACTED, ZoneOffset.UTC);
        asManager()
                .get("/survey/v1/centers/" + center + "/reasons/pareto?from=" + day + "&to=" + day)
                .then()
                .statusCode(200)
                .body("coded", equalTo(6))
                .body("toBeCoded", equalTo(0))
                .body("reasons.code", contains("fee", "lost"))
                .body("errors.sources.share.numerator", contains(2, 4, 0));
    }
}
