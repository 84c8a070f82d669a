package io.vocation.e2e;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.vocation.commons.access.Role;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import static io.vocation.e2e.Running.anonymous;
import static io.vocation.e2e.Running.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

/** What anyone meets at the only public door, whichever service is behind it. */
class DoorIT {
    private static final List<String> SERVICES = List.of("survey", "performance", "career", "training");

    @Test
    void withoutATokenNothingIsSaid() {
        for (String service : SERVICES) {
            anonymous()
                    .get("/" + service + "/v1/feed")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", containsString("Bearer"))
                    .body("type", equalTo("urn:vocation:problem:unauthorized"));
        }
    }

    @Test
    void aForgedTokenIsRefusedByTheGatewayAndByEachServiceItself() {
        String forged = Running.token("admin").replaceAll("\\.[^.]*$", ".AAAA");
        anonymous().auth().oauth2(forged).get("/career/v1/centers").then().statusCode(401);
        for (var service : io.vocation.local.Service.values()) {
            if (service != io.vocation.local.Service.GATEWAY) {
                io.restassured.RestAssured.given()
                        .baseUri(Running.platform().ports().url(service).toString())
                        .auth()
                        .oauth2(forged)
                        .get("/" + service.label().replace("-service", "") + "/v1/feed")
                        .then()
                        .statusCode(401);
            }
        }
    }

    @Test
    void everyDocumentIsShown() {
        for (String service : SERVICES) {
            anonymous().get("/" + service + "/openapi").then().statusCode(200).body(containsString("openapi: 3.0"));
        }
        anonymous().redirects().follow(true).get("/").then().statusCode(200).contentType(ContentType.HTML);
    }

    @Test
    void anUnknownPathIsAProblem() {
        as("admin").get("/nowhere/v1/x").then().statusCode(404).body("type", equalTo("urn:vocation:problem:not-found"));
        as("admin").get("/career/v1/nothing").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void theCorrelationIdIsTheGatewaysOwn() {
        as("admin")
                .header("X-Correlation-Id", "spoofed-0001")
                .get("/career/v1/centers")
                .then()
                .statusCode(200)
                .header("X-Correlation-Id", notNullValue())
                .header("X-Correlation-Id", not("spoofed-0001"));
    }

    @Test
    @Tag("T3")
    void fiftyRequestsThroughTheDoorTakeFiveSeats() throws Exception {
        Cast.SHARED.gather();
        Cast.SHARED.signIn();
        UUID center = Running.center("training-hall", "Europe/Madrid");
        List<UUID> people = IntStream.range(0, 50)
                .mapToObj(i -> Running.created(as("demo-hr-system")
                        .contentType(ContentType.JSON)
                        .body(Map.of(
                                "name",
                                "Trainee " + i,
                                "hiredOn",
                                "2024-01-01",
                                "assignment",
                                Map.of("from", "2024-01-01", "center", "training-hall", "position", "general")))
                        .put("/career/v1/employees/by-number/TR-" + i)))
                .toList();
        UUID session = session(center);
        Running.await(
                "the roster in training-service",
                () -> seat(session, people.getLast()) != 404 && leave(session, people.getLast()));

        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService racers = Executors.newFixedThreadPool(50)) {
            List<Future<Integer>> answers = people.stream()
                    .map(person -> racers.submit(() -> {
                        start.await();
                        return seat(session, person);
                    }))
                    .toList();
            start.countDown();
            int seated = 0;
            for (Future<Integer> answer : answers) {
                int status = answer.get();
                Assertions.assertTrue(status == 201 || status == 409, "status " + status);
                seated += status == 201 ? 1 : 0;
            }
            Assertions.assertEquals(5, seated);
        }
    }

    private static UUID session(UUID center) {
        return Running.created(as("admin")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "centerId",
                        center,
                        "title",
                        "Call resolution training",
                        "startsAt",
                        "2099-01-01T09:00:00Z",
                        "endsAt",
                        "2099-01-02T17:00:00Z"))
                .post("/training/v1/sessions"));
    }

    private static int seat(UUID session, UUID person) {
        return asHr().contentType(ContentType.JSON)
                .body(Map.of("employeeId", person))
                .post("/training/v1/sessions/" + session + "/seats")
                .statusCode();
    }

    private static boolean leave(UUID session, UUID person) {
        asHr().delete("/training/v1/sessions/" + session + "/seats/" + person)
                .then()
                .statusCode(204);
        return true;
    }

    private static RequestSpecification asHr() {
        return Running.anonymous().auth().oauth2(Cast.SHARED.token(Role.HR));
    }
}
