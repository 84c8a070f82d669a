package io.vocation.career.roster;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vocation.career.People;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import static io.vocation.career.People.as;
import static io.vocation.career.People.keep;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RosterTest {
    @Test
    @Tag("H1")
    void theSameEmployeeNumberIsNeverASecondPerson() {
        People.center("h1a");
        UUID id = People.employee("H1A-1", "h1a", null, null, "general");

        keep("H1A-1", "{\"name\":\"Person H1A-1\",\"hiredOn\":\"2020-01-01\"}")
                .then()
                .statusCode(200)
                .body("id", equalTo(id.toString()))
                .header("ETag", "\"0\"");
        keep("H1A-1", "{\"name\":\"Ada Okafor\",\"hiredOn\":\"2020-01-01\"}")
                .then()
                .statusCode(200)
                .body("id", equalTo(id.toString()))
                .body("name", equalTo("Ada Okafor"))
                .body("assignments", hasSize(1));
    }

    @Test
    @Tag("H1")
    void upsertsThatRaceMakeOnePerson() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService racers = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> answers = IntStream.range(0, 8)
                    .mapToObj(i -> racers.submit(() -> {
                        start.await();
                        return keep("RACE-1", "{\"name\":\"One\",\"hiredOn\":\"2020-01-01\"}")
                                .statusCode();
                    }))
                    .toList();
            start.countDown();
            int created = 0;
            for (Future<Integer> answer : answers) {
                int status = answer.get();
                created += status == 201 ? 1 : 0;
                assertTrue(status == 200 || status == 201, "status " + status);
            }
            assertEquals(1, created);
        }
    }

    @Test
    @Tag("H1")
    void aMoveSplitsTheHistoryAtItsDay() {
        UUID center = People.center("h1b");
        People.team(center, "North");
        UUID id = People.employee("H1B-1", "h1b", null, null, "general");
        String etag = as(Tokens.of("hr")).get("/career/v1/employees/" + id).header("ETag");

        as(Tokens.of("hr-system"))
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body("{\"from\":\"2024-05-01\",\"center\":\"h1b\",\"team\":\"North\",\"position\":\"billing\"}")
                .post("/career/v1/employees/" + id + "/assignments")
                .then()
                .statusCode(200)
                .body("assignments.from", equalTo(List.of("2020-01-01", "2024-05-01")))
                .body("assignments[0].to", equalTo("2024-05-01"))
                .body("assignments[1].position", equalTo("billing"));
        as(Tokens.of("hr-system"))
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body("{\"from\":\"2025-05-01\",\"center\":\"h1b\",\"position\":\"billing\"}")
                .post("/career/v1/employees/" + id + "/assignments")
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:vocation:problem:precondition-failed"));
    }

    @Test
    @Tag("H1")
    void whoLeavesIsAssignedNowhereFromThatDayOn() {
        People.center("h1l");
        People.employee("H1L-1", "h1l", null, null, "general");
        String left =
                "{\"name\":\"Gone\",\"hiredOn\":\"2020-01-01\",\"leftOn\":\"2025-03-01\",\"assignment\":{\"from\":"
                        + "\"2020-01-01\",\"center\":\"h1l\",\"position\":\"general\"}}";
        for (int i = 0; i < 2; i++) {
            keep("H1L-1", left)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"1\"")
                    .body("assignments.to", equalTo(List.of("2025-03-01")));
        }
    }

    @Test
    @Tag("H1")
    void aLoginNameBelongsToOnePersonAtATime() {
        People.center("h1c");
        keep(
                        "H1C-1",
                        "{\"name\":\"A\",\"hiredOn\":\"2020-01-01\",\"aliases\":[{\"alias\":\"desk7\",\"to\":\"2024-01-01\"}]}")
                .then()
                .statusCode(201);
        keep(
                        "H1C-2",
                        "{\"name\":\"B\",\"hiredOn\":\"2020-01-01\",\"aliases\":[{\"alias\":\"desk7\",\"from\":\"2023-12-01\"}]}")
                .then()
                .statusCode(409)
                .body("detail", containsString("H1C-1"));
        keep(
                        "H1C-2",
                        "{\"name\":\"B\",\"hiredOn\":\"2020-01-01\",\"aliases\":[{\"alias\":\"desk7\",\"from\":\"2024-01-01\"}]}")
                .then()
                .statusCode(201);
    }

    @Test
    void whatContradictsItselfIsRefusedWithEveryFault() {
        keep(
                        "BAD-1",
                        "{\"name\":\"A\",\"hiredOn\":\"2020-01-01\",\"leftOn\":\"2019-01-01\",\"assignment\":{\"from\":"
                                + "\"2019-06-01\",\"center\":\"nowhere\",\"position\":\"general\"}}")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:vocation:problem:validation"))
                .body("violations.field", equalTo(List.of("leftOn", "assignment.center", "assignment.from")));
    }

    @Test
    void badBodiesAreProblemsThatSayWhere() {
        keep("BAD-2", "{\"name\": \"A\",\n  \"hiredOn\": nothing}")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:vocation:problem:malformed"))
                .body("detail", startsWith("This cannot be read as JSON at line 2, column "));
        keep("BAD-2", "{\"name\":").then().statusCode(400).body("type", equalTo("urn:vocation:problem:malformed"));
        keep("BAD-2", "{\"name\":\"A\",\"hiredOn\":\"2020-01-01\",\"shoeSize\":42}")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:vocation:problem:validation"))
                .body("violations[0].field", equalTo("shoeSize"));
        keep("BAD-2", "{\"name\":\"A\",\"hiredOn\":\"yesterday\"}")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("hiredOn"));
        keep("BAD-2", "{\"name\":\"\",\"hiredOn\":\"2020-01-01\"}")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:vocation:problem:validation"))
                .body("violations[0].field", equalTo("name"));
        as(Tokens.of("hr-system"))
                .contentType("text/plain")
                .body("hello")
                .put("/career/v1/employees/by-number/BAD-2")
                .then()
                .statusCode(415)
                .body("type", equalTo("urn:vocation:problem:unsupported-media-type"));
    }

    @Test
    void parametersThatCannotBeReadAreTheCallersMistake() {
        for (String path : List.of(
                "/career/v1/employees?limit=abc",
                "/career/v1/employees?limit=0",
                "/career/v1/employees?center=here",
                "/career/v1/employees?cursor=%00",
                "/career/v1/employees/not-an-id")) {
            as(Tokens.of("hr")).urlEncodingEnabled(false).get(path).then().statusCode(400);
        }
        keep("BAD-3", "{\"name\":\"A\\u0000B\",\"hiredOn\":\"2020-01-01\"}")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:vocation:problem:validation"))
                .body("violations[0].field", equalTo("name"));
    }

    @Test
    @Tag("H1")
    void aFileIsTakenRowByRowAndTheDryRunKeepsNothing() {
        UUID center = People.center("h1f");
        People.team(center, "South");
        String file = "employee_number,name,hired_on,center,team,supervisor,position,aliases\n"
                + "F-2,Below,2022-01-01,h1f,South,F-1,general,below|below2\n"
                + "F-1,Above,2020-01-01,h1f,South,,supervisor,\n"
                + "F-3,Wrong,someday,h1f,South,,general,\n"
                + "F-4,Lost,2022-01-01,h1f,West,,general,\n"
                + "F-5,\"Quoted, \"\"too\"\"\",2022-01-01,h1f,,,general,\n";

        importing(file, true).then().statusCode(200).body("created", equalTo(3)).body("rejected", equalTo(2));
        as(Tokens.of("hr")).get("/career/v1/employees/by-number/F-1").then().statusCode(404);

        importing(file, false)
                .then()
                .statusCode(200)
                .body("rows", equalTo(5))
                .body("created", equalTo(3))
                .body("rejected", equalTo(2))
                .body("rejections.line", equalTo(List.of(4, 5)))
                .body("rejections[0].problems[0].field", equalTo("hired_on"));
        importing(file, false)
                .then()
                .statusCode(200)
                .body("created", equalTo(0))
                .body("unchanged", equalTo(3));
        as(Tokens.of("hr"))
                .get("/career/v1/employees/by-number/F-2")
                .then()
                .statusCode(200)
                .body("aliases.alias", equalTo(List.of("below", "below2")))
                .body("assignments[0].supervisorId", notNullValue());
    }

    @Test
    void rejectedRowsComeBackAsAFile() {
        String answer = as(Tokens.of("hr-system"))
                .contentType("text/csv")
                .accept("text/csv")
                .body("employee_number,name,hired_on\nG-1,,2020-01-01\n")
                .post("/career/v1/employees/imports?dryRun=true")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals("line,reason,row\r\n2,'name' needs 1 to 200 characters.,G-1,,2020-01-01\r\n", answer);
    }

    @Test
    void aFileThatIsNoRosterIsRefused() {
        importing("name,shoe_size\nAda,42\n", false)
                .then()
                .statusCode(400)
                .body("violations.field", org.hamcrest.Matchers.hasItems("shoe_size", "employee_number", "hired_on"));
        importing("employee_number,name,hired_on\nX,\"unclosed,2020-01-01\n", false)
                .then()
                .statusCode(200)
                .body("created", equalTo(0))
                .body("rejected", equalTo(1));
    }

    @Test
    @Tag("H1")
    void theFeedTellsTheWholeStateInOrder() {
        UUID center = People.center("h1g");
        UUID id = People.employee("H1G-1", "h1g", null, null, "general");
        keep("H1G-1", "{\"name\":\"Renamed\",\"hiredOn\":\"2020-01-01\"}")
                .then()
                .statusCode(200);

        String mine = "findAll { it.subject == '" + id + "' }";
        as(Tokens.ofService("survey-service"))
                .queryParam("timeout", 500)
                .get("/career/v1/feed")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/cloudevents-batch+json"))
                .body(mine + ".type", equalTo(List.of("employee.changed", "employee.changed")))
                .body(mine + ".data.version", equalTo(List.of(0, 1)))
                .body(mine + ".data.name", equalTo(List.of("Person H1G-1", "Renamed")))
                .body(mine + ".data.assignments[1][0].centerId", equalTo(center.toString()));
    }

    @Test
    void theFeedContinuesAfterAnIdAndWaitsForNews() {
        People.center("h1h");
        List<String> ids =
                as(Tokens.ofService("survey-service")).get("/career/v1/feed").path("id");
        List<String> after = as(Tokens.ofService("survey-service"))
                .queryParam("lastEventId", ids.get(0))
                .get("/career/v1/feed")
                .path("id");
        assertEquals(ids.subList(1, ids.size()), after);

        as(Tokens.ofService("survey-service"))
                .queryParam("lastEventId", ids.getLast())
                .queryParam("timeout", 200)
                .get("/career/v1/feed")
                .then()
                .statusCode(200)
                .body("", hasSize(0));
        as(Tokens.ofService("survey-service"))
                .queryParam("lastEventId", "soon")
                .get("/career/v1/feed")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("lastEventId"));
    }

    private static io.restassured.response.Response importing(String file, boolean dryRun) {
        return as(Tokens.of("hr-system"))
                .contentType("text/csv")
                .accept(ContentType.JSON)
                .body(file)
                .post("/career/v1/employees/imports?dryRun=" + dryRun);
    }
}
