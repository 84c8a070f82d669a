package io.vocation.survey.intake;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static io.vocation.survey.intake.Calls.HEADER;
import static io.vocation.survey.intake.Calls.call;
import static io.vocation.survey.intake.Calls.finished;
import static io.vocation.survey.intake.Calls.imported;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ImportTest {
    @Inject
    Jdbi jdbi;

    @Inject
    Spool spool;

    private UUID center;
    private UUID source;

    @BeforeEach
    void aSourceOfCalls() {
        center = Roster.center("Europe/Berlin");
        Roster.employee(center, UUID.randomUUID(), null, "Diane");
        source = Surveys.declared(Calls.SOURCE.formatted(center, UUID.randomUUID()));
    }

    @Test
    @Tag("M2")
    void aFileWeDidNotDesignIsImportedUntouched() {
        String csv = "\uFEFF" + HEADER + call("ID1", "Diane", "Y", "Y", "3") + call("ID2", "Diane", "N", "N", "")
                + call("ID3", "Becky", "Y", "N", "5");

        imported(source, csv, StandardCharsets.UTF_8)
                .body("state", equalTo("DONE"))
                .body("rows", equalTo(3))
                .body("accepted", equalTo(2))
                .body("waiting", equalTo(1))
                .body("skipped", equalTo(1))
                .body("rejected", equalTo(0));
        imported(source, csv, StandardCharsets.UTF_8)
                .body("accepted", equalTo(0))
                .body("duplicates", equalTo(2))
                .body("skipped", equalTo(1));
        Surveys.as(Tokens.of("hr"))
                .queryParam("source", source)
                .queryParam("state", "COUNTED")
                .get("/survey/v1/responses")
                .then()
                .body("items", hasSize(1))
                .body("items[0].contactedAt", equalTo("2021-01-01T08:12:58Z"))
                .body("items[0].callType", equalTo("Contract related"))
                .body("items[0].csatCsr.value", equalTo(3))
                .body("items[0].csatCsr.topBox", equalTo(false))
                .body("items[0].resolved", equalTo(true));
    }

    @Test
    void aBadRowNeverStopsTheOthers() {
        String csv = HEADER
                + call("ID1", "Diane", "Y", "Y", "3")
                + call("ID2", "Diane", "Y", "Y", "9")
                + call("ID3", "Diane", "Y", "perhaps", "3")
                + call("ID4", "Diane", "Y", "Y", "4.5")
                + "ID5,Diane,2021-02-30,9:12:58,x,Y,Y,1,1,1\r\n"
                + "ID6,Diane,2021-01-01,25:12:58,x,Y,Y,1,1,1\r\n"
                + "ID7,Diane,2021-01-01\r\n"
                + "ID8,\"Diane,2021-01-01,9:12:58,x,Y,Y,1,1,1\r\n"
                + "ID9,\"Diane\"x,2021-01-01,9:12:58,x,Y,Y,1,1,1\r\n"
                + call("", "Diane", "Y", "Y", "3")
                + "\r\n"
                + "IDA,Di\0ane,2021-01-01,9:12:58,x,Y,Y,1,1,1\r\n"
                + "IDB,Diane,2999-01-01,9:12:58,x,Y,Y,1,1,1\r\n"
                + "IDC,Diane,2021-01-01,9:12:58,\"a, \"\"quoted\"\"\r\ntopic\",Y,Y,1,1,1\r\n"
                + call("ID1", "Diane", "Y", "Y", "4")
                + "IDD,Diane,2021-01-01,9:12:58,x,Y,Y,1,1,1";

        ValidatableResponse done = imported(source, csv, StandardCharsets.UTF_8)
                .body("state", equalTo("DONE"))
                .body("rows", equalTo(15))
                .body("accepted", equalTo(3))
                .body("conflicts", equalTo(1))
                .body("rejected", equalTo(11))
                .body("problems.line", equalTo(List.of(3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 17)))
                .body("problems[0].field", equalTo("Satisfaction rating"))
                .body("problems[1].field", equalTo("Resolved"))
                .body("problems[3].field", equalTo("Date"))
                .body("problems[4].field", equalTo("Time"))
                .body("problems[6].message", containsString("never closed"));

        String file = Surveys.vendor()
                .get("/survey/v1/imports/" + done.extract().path("id") + "/rejections")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        List<String> lines = file.lines().toList();
        assertEquals(13, lines.size());
        assertEquals("line,field,message,row", lines.getFirst());
        assertEquals(
                "3,Satisfaction rating,9 is outside the scale from 1 to 5.,\""
                        + call("ID2", "Diane", "Y", "Y", "9").strip() + "\"",
                lines.get(1));
    }

    @Test
    void daysFormatsDelimitersAndEncodingsAreTheSources() {
        UUID other = Surveys.declared("""
                {"centerId": "%s", "name": "%s", "zone": "America/New_York",
                 "questions": {"csatCenter": {"column": "Zufriedenheit", "min": 0, "max": 10},
                               "contacts": {"column": "Kontakte"},
                               "continues": {"column": "Bleibt", "yes": ["ja"], "no": ["nein"]}},
                 "columns": {"sourceResponseId": "Nr", "agent": "Berater",
                             "contactedAt": {"timestamp": "Gespräch", "timestampFormat": "d.M.yyyy HH:mm"}}}""".formatted(center, UUID.randomUUID()));
        String csv = "Nr;Berater;Gespräch;Zufriedenheit;Kontakte;Bleibt\n"
                + "1;Diane;7.3.2026 12:00;10;1;JA\n"
                + "2;Diane;8.3.2026 12:00;9;2;nein\n"
                + "3;Diane;8.3.2026 02:30;;;\n"
                + "4;Diane;01.11.2026 01:30;0;;\n";
        Charset windows = Charset.forName("windows-1252");

        imported(other, csv, windows).body("accepted", equalTo(4)).body("rejected", equalTo(0));
        imported(other, csv, StandardCharsets.UTF_8).body("duplicates", equalTo(4));
        imported(other, "\uFEFF" + csv.replace(';', '\t'), StandardCharsets.UTF_16LE)
                .body("duplicates", equalTo(4));
        Surveys.as(Tokens.of("hr"))
                .queryParam("source", other)
                .get("/survey/v1/responses")
                .then()
                .body("items.sourceResponseId", equalTo(List.of("4", "2", "3", "1")))
                // Winter; the clocks went forward at 2:00 that night; the first of two 1:30 in autumn.
                .body(
                        "items.contactedAt",
                        equalTo(List.of(
                                "2026-11-01T05:30:00Z",
                                "2026-03-08T16:00:00Z",
                                "2026-03-08T07:30:00Z",
                                "2026-03-07T17:00:00Z")))
                .body("items[3].csatCenter.topBox", equalTo(true))
                .body("items[3].continues", equalTo(true))
                .body("items[1].contacts", equalTo(2));
    }

    @Test
    void aFileThatIsNotOfTheSourceFails() {
        imported(source, "Call Id;Agent;When\r\n1;2;3\r\n", StandardCharsets.UTF_8)
                .body("state", equalTo("FAILED"))
                .body("failure", containsString("'Date'"))
                .body("failure", containsString("Call Id, Agent, When"));
        imported(source, "\r\n", StandardCharsets.UTF_8)
                .body("state", equalTo("FAILED"))
                .body("failure", containsString("empty"));
        imported(source, HEADER.replace("Topic", "Agent").strip() + ",Topic", StandardCharsets.UTF_8)
                .body("state", equalTo("FAILED"))
                .body("failure", containsString("twice"));
        imported(source, HEADER, StandardCharsets.UTF_8)
                .body("state", equalTo("DONE"))
                .body("rows", equalTo(0));
        imported(source, new byte[] {0, 1, 2, (byte) 0xFF, 10, 13, 34}).body("state", equalTo("FAILED"));
    }

    @Test
    void anImportThatDiedGoesOnWhereItWas() throws Exception {
        List<String> rows = IntStream.rangeClosed(1, 2500)
                .mapToObj(i -> call("ID" + i, "Diane", "Y", "Y", "5"))
                .toList();
        UUID job = UUID.randomUUID();
        String csv = HEADER + String.join("", rows);
        // The first thousand was kept, in lines 2 to 1001, when its replica died.
        imported(source, HEADER + String.join("", rows.subList(0, 1000)), StandardCharsets.UTF_8)
                .body("accepted", equalTo(1000));
        spool.keep(job, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        jdbi.useHandle(sql ->
                sql.createUpdate("""
                        INSERT INTO import_job (id, source_id, state, line, row_count, accepted, created_by, started_at,
                          lease_owner, lease_until)
                        VALUES (:id, :source, 'RUNNING', 1001, 1000, 1000, 'test', now(), 'dead', now())""").bind("id", job).bind("source", source).execute());

        finished(job)
                .body("state", equalTo("DONE"))
                .body("rows", equalTo(2500))
                .body("accepted", equalTo(2500))
                .body("duplicates", equalTo(0))
                .body("rowsPerSecond", greaterThanOrEqualTo(0));
        assertFalse(Files.exists(spool.file(job)));
    }

    @Test
    void anImportWhoseFileIsGoneFails() {
        UUID job = UUID.randomUUID();
        jdbi.useHandle(sql -> sql.createUpdate(
                        "INSERT INTO import_job (id, source_id, created_by) VALUES (:id, :source, 'test')")
                .bind("id", job)
                .bind("source", source)
                .execute());
        finished(job).body("state", equalTo("FAILED")).body("failure", containsString("gone"));
    }

    @Test
    void whatCannotBeImportedIsRefused() {
        String path = "/survey/v1/sources/" + source + "/imports";
        Surveys.vendor()
                .contentType(ContentType.JSON)
                .body("{}")
                .post(path)
                .then()
                .statusCode(415);
        Surveys.vendor()
                .contentType("text/csv")
                .body("a")
                .post("/survey/v1/sources/" + UUID.randomUUID() + "/imports")
                .then()
                .statusCode(404);
        Surveys.vendor()
                .contentType("text/csv")
                .body("a")
                .post("/survey/v1/sources/" + Surveys.source(center) + "/imports")
                .then()
                .statusCode(409);
        Surveys.vendor().get("/survey/v1/imports/" + UUID.randomUUID()).then().statusCode(404);
        Surveys.vendor()
                .get("/survey/v1/imports/" + UUID.randomUUID() + "/rejections")
                .then()
                .statusCode(404);
        Surveys.as(Tokens.of("manager"))
                .contentType("text/csv")
                .body("a")
                .post(path)
                .then()
                .statusCode(403);
        Surveys.as(Tokens.expired("admin"))
                .contentType("text/csv")
                .body("a")
                .post(path)
                .then()
                .statusCode(401);
    }

    @Test
    void thousandsOfRowsAreImportedInSeconds() {
        String csv = IntStream.rangeClosed(1, 30_000)
                .mapToObj(i -> call("B" + i, "Diane", "Y", "Y", "5"))
                .collect(Collectors.joining("", HEADER, ""));
        int speed = imported(source, csv, StandardCharsets.UTF_8)
                .body("accepted", equalTo(30_000))
                .extract()
                .path("rowsPerSecond");
        System.out.println("Imported " + speed + " rows per second");
    }

    /** The public data set that no one here made; the file is not ours to ship. */
    @Test
    void thePublicCallsAreImportedUntouched() throws Exception {
        Path calls = Path.of(System.getProperty("vocation.root", ".."), "..", "shared", "data", "phonenow-calls.csv");
        assumeTrue(Files.exists(calls), "The public data set is not here");
        byte[] csv = Files.readAllBytes(calls);
        imported(source, csv)
                .body("rows", equalTo(5000))
                .body("accepted", equalTo(4054))
                .body("skipped", equalTo(946))
                .body("rejected", equalTo(0));
        imported(source, csv).body("accepted", equalTo(0)).body("duplicates", equalTo(4054));
    }
}
