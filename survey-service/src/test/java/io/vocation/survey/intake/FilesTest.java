package io.vocation.survey.intake;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import static io.vocation.survey.intake.Calls.HEADER;
import static io.vocation.survey.intake.Calls.call;
import static io.vocation.survey.intake.Calls.finished;
import static io.vocation.survey.intake.Calls.imported;
import static io.vocation.survey.intake.Calls.read;
import static io.vocation.survey.intake.Calls.started;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class FilesTest {
    private static final String NDJSON = "application/x-ndjson";

    @Inject
    Jdbi jdbi;

    @Inject
    Spool spool;

    @Inject
    Tidying tidying;

    private UUID source;

    @BeforeEach
    void aSourceOfCalls() {
        UUID center = Roster.center("Europe/Berlin");
        Roster.employee(center, UUID.randomUUID(), null, "Diane", "Zoë");
        source = Surveys.declared(Calls.SOURCE.formatted(center, UUID.randomUUID()));
    }

    private static String line(String id, String more) {
        return "{\"sourceResponseId\":\"" + id + "\",\"agent\":\"Diane\",\"contactedAt\":\"2026-03-02T09:12:58+01:00\""
                + more + "}\n";
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void linesAreImportedAsTheyCouldBeDelivered() {
        String lines = line("L1", ",\"csatCsr\":5")
                + "\n"
                + line("L2", ",\"sourceId\":\"" + source + "\",\"resolved\":true")
                + line("L3", ",\"sourceId\":\"" + UUID.randomUUID() + "\"")
                + line("L4", ",\"csatCsr\":6")
                + line("L5", ",\"shoeSize\":43")
                + "{\"sourceResponseId\":\"L6\"\n"
                + "null\n"
                + line("L1", ",\"csatCsr\":5")
                + line("L1", ",\"csatCsr\":4").strip();
        UUID job = started(source, NDJSON, utf8(lines), false);
        finished(job)
                .body("state", equalTo("DONE"))
                .body("format", equalTo("NDJSON"))
                .body("rows", equalTo(9))
                .body("accepted", equalTo(2))
                .body("duplicates", equalTo(1))
                .body("conflicts", equalTo(1))
                .body("rejected", equalTo(5))
                .body("problems.line", equalTo(List.of(4, 5, 6, 7, 8, 10)))
                .body("problems.field", equalTo(List.of("sourceId", "csatCsr", "shoeSize", "row", "row", "row")));
        assertTrue(Surveys.vendor()
                .get("/survey/v1/imports/" + job + "/rejections")
                .asString()
                .contains("\"{\"\"sourceResponseId\"\":\"\"L6\"\"\""));
    }

    @Test
    void linesNeedNoColumns() {
        UUID byApi = Surveys.source(Roster.center("UTC"));
        finished(started(byApi, NDJSON, utf8(line("A", "")), false)).body("accepted", equalTo(1));
    }

    @Test
    void filesMayBeCompressed() {
        String csv = HEADER + call("G1", "Zoë", "Y", "Y", "5");
        finished(started(source, "text/csv", gzip(utf8(csv)), false)).body("accepted", equalTo(1));
        finished(started(source, "text/csv", gzip(csv.getBytes(Charset.forName("windows-1252"))), false))
                .body("duplicates", equalTo(1));
        finished(started(source, NDJSON, gzip(utf8(line("G2", ""))), false)).body("accepted", equalTo(1));
        Surveys.vendor()
                .contentType("text/csv")
                .header("Content-Encoding", "gzip")
                .header("Prefer", "respond-async")
                .body(gzip(utf8(csv)))
                .post("/survey/v1/sources/" + source + "/imports")
                .then()
                .statusCode(202)
                .header("Preference-Applied", "respond-async")
                .body("bytes", equalTo(gzip(utf8(csv)).length));
        Surveys.vendor()
                .contentType("text/csv")
                .header("Content-Encoding", "br")
                .body(utf8(csv))
                .post("/survey/v1/sources/" + source + "/imports")
                .then()
                .statusCode(415);
    }

    @Test
    void aCompressedFileThatIsDamagedFailsAndKeepsWhatCameBefore() {
        String csv = IntStream.range(0, 12_000)
                .mapToObj(i -> call("D" + i + "-" + Integer.toHexString(i * 7919), "Diane", "Y", "Y", "5"))
                .collect(Collectors.joining("", HEADER, ""));
        byte[] whole = gzip(utf8(csv));
        finished(started(source, "text/csv", Arrays.copyOf(whole, whole.length - 20), false))
                .body("state", equalTo("FAILED"))
                .body("failure", containsString("damaged"));
        byte[] changed = whole.clone();
        Arrays.fill(changed, whole.length / 2, whole.length / 2 + 50, (byte) 7);
        finished(started(source, "text/csv", changed, false)).body("state", equalTo("FAILED"));
        finished(started(source, "text/csv", Arrays.copyOf(whole, 5), false)).body("state", equalTo("FAILED"));
        finished(started(source, "text/csv", whole, false))
                .body("state", equalTo("DONE"))
                .body("rejected", equalTo(0))
                .body("rows", equalTo(12_000));
    }

    @Test
    void everyEncodingIsFoundOut() {
        String csv = HEADER + call("E1", "Zoë", "Y", "Y", "5");
        imported(source, csv, StandardCharsets.UTF_8)
                .body("accepted", equalTo(1))
                .body("waiting", equalTo(0));
        for (Charset charset : List.of(
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                StandardCharsets.UTF_16,
                Charset.forName("windows-1252"))) {
            imported(source, csv, charset).body("duplicates", equalTo(1));
            imported(source, gzip(csv.getBytes(charset))).body("duplicates", equalTo(1));
        }
        imported(source, "\uFEFF" + csv, StandardCharsets.UTF_16BE).body("duplicates", equalTo(1));
        imported(source, "\uFEFF" + csv, StandardCharsets.UTF_8).body("duplicates", equalTo(1));
    }

    @Test
    void aDryRunTellsEverythingAndKeepsNothing() {
        imported(source, HEADER + call("K1", "Diane", "Y", "Y", "5"), StandardCharsets.UTF_8)
                .body("accepted", equalTo(1));
        String csv = IntStream.range(0, 300)
                .mapToObj(i -> call("W" + i, "Diane", "Y", "Y", "9"))
                .collect(Collectors.joining(
                        "",
                        HEADER
                                + call("K1", "Diane", "Y", "Y", "5")
                                + call("K1", "Diane", "Y", "Y", "4")
                                + call("K2", "Diane", "Y", "Y", "3")
                                + call("K2", "Diane", "Y", "Y", "3")
                                + call("K2", "Diane", "Y", "Y", "2")
                                + call("K3", "Nobody", "Y", "Y", "3")
                                + call("K4", "Diane", "N", "N", ""),
                        ""));

        UUID job = started(source, "text/csv", utf8(csv), true);
        finished(job)
                .body("dryRun", equalTo(true))
                .body("rows", equalTo(307))
                .body("accepted", equalTo(2))
                .body("waiting", equalTo(1))
                .body("duplicates", equalTo(2))
                .body("conflicts", equalTo(2))
                .body("skipped", equalTo(1))
                .body("rejected", equalTo(300))
                .body("problems", hasSize(100))
                .body("problems[0].line", equalTo(3))
                .body("problems[2].line", equalTo(9));
        assertEquals(
                101,
                Surveys.vendor()
                        .get("/survey/v1/imports/" + job + "/rejections")
                        .asString()
                        .lines()
                        .count());
        Surveys.as(Tokens.of("hr"))
                .queryParam("source", source)
                .get("/survey/v1/responses")
                .then()
                .body("items.sourceResponseId", equalTo(List.of("K1")));
        assertEquals(0, proposed());
        finished(started(source, "text/csv", utf8(csv), false))
                .body("accepted", equalTo(2))
                .body("duplicates", equalTo(2))
                .body("conflicts", equalTo(2));
        assertEquals(2, proposed());
    }

    private int proposed() {
        return count("SELECT count(*) FROM proposed_correction p JOIN response_key k USING (response_id)"
                + " WHERE k.source_id = :source");
    }

    private int count(String query) {
        return jdbi.withHandle(sql -> sql.createQuery(query)
                .bind("source", source)
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void anImportIsCanceledForGood() {
        String csv = IntStream.range(0, 120_000)
                .mapToObj(i -> call("C" + i, "Diane", "Y", "Y", "5"))
                .collect(Collectors.joining("", HEADER, ""));
        UUID job = started(source, "text/csv", utf8(csv), false);
        while (read(job).extract().<Integer>path("rows") == 0) {
            Calls.sleep();
        }
        read(job).body("bytes", equalTo(utf8(csv).length));
        int kept = Surveys.vendor()
                .delete("/survey/v1/imports/" + job)
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELED"))
                .body("secondsLeft", nullValue())
                .extract()
                .path("accepted");
        assertFalse(Files.exists(spool.file(job)));
        assertTrue(kept > 0 && kept < 120_000, kept + " were kept");
        Surveys.vendor().delete("/survey/v1/imports/" + job).then().statusCode(409);
        // The next import has its turn, and what was canceled does not go on.
        imported(source, csv.substring(0, 2000), StandardCharsets.UTF_8).body("state", equalTo("DONE"));
        assertEquals(kept, count("SELECT count(*) FROM response_key WHERE source_id = :source"));
    }

    @Test
    void whileItRunsAnImportTellsHowLongItTakes() {
        String csv = IntStream.range(0, 60_000)
                .mapToObj(i -> call("T" + i, "Diane", "Y", "Y", "5"))
                .collect(Collectors.joining("", HEADER, ""));
        UUID job = started(source, "text/csv", utf8(csv), false);
        boolean told = false;
        while (read(job).extract().path("finishedAt") == null) {
            told |= read(job).extract().path("secondsLeft") != null;
        }
        assertTrue(told, "Nobody said how long it takes");
        read(job).body("bytesRead", equalTo(utf8(csv).length));
    }

    @Test
    void whatDiesOverAndOverIsGivenUp() {
        UUID job = UUID.randomUUID();
        jdbi.useHandle(sql ->
                sql.createUpdate("""
                        INSERT INTO import_job (id, source_id, created_by, attempts) VALUES (:id, :source, 'test', 20)""").bind("id", job).bind("source", source).execute());
        finished(job).body("state", equalTo("FAILED")).body("failure", containsString("20 times"));
    }

    @Test
    void nobodyElseCancels() {
        UUID job = started(source, "text/csv", utf8(HEADER), false);
        Surveys.as(Tokens.of("manager"))
                .delete("/survey/v1/imports/" + job)
                .then()
                .statusCode(403);
        Surveys.vendor()
                .delete("/survey/v1/imports/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    /** {@code /dev/full} is Linux's disk without room. */
    @Test
    void withoutRoomOnTheDiskTheUploadIsToComeAgainLater() throws IOException {
        try (OutputStream full = Files.newOutputStream(Path.of("/dev/full"))) {
            var refused = assertThrows(
                    io.quarkiverse.resteasy.problem.HttpProblem.class,
                    () -> Spool.copy(new ByteArrayInputStream(utf8(HEADER)), full));
            assertEquals(503, refused.getStatusCode());
            assertTrue(refused.getHeaders().containsKey("Retry-After"));
        }
    }

    @Test
    @Tag("L3")
    void whatAKilledProcessLeftOnDiskIsDeleted() throws IOException {
        UUID waiting = UUID.randomUUID();
        spool.keep(waiting, new ByteArrayInputStream(utf8(HEADER)));
        jdbi.useHandle(sql ->
                sql.createUpdate("""
                        INSERT INTO import_job (id, source_id, created_by, state, started_at, lease_owner, lease_until)
                        VALUES (:id, :source, 'test', 'RUNNING', now(), 'other', now() + interval '1 hour')""").bind("id", waiting).bind("source", source).execute());
        UUID lost = UUID.randomUUID();
        spool.keep(lost, new ByteArrayInputStream(utf8(HEADER)));
        Path part = spool.file(lost).resolveSibling(lost + ".part");
        Files.writeString(part, "half of it");
        tidying.tidy(Instant.now());
        assertTrue(Files.exists(part));

        Files.setLastModifiedTime(part, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        tidying.tidy(Instant.now());
        assertFalse(Files.exists(part));
        assertTrue(Files.exists(spool.file(lost)));
        tidying.tidy(Instant.now().plus(Duration.ofHours(25)));
        assertFalse(Files.exists(spool.file(lost)));
        assertTrue(Files.exists(spool.file(waiting)));
        spool.drop(waiting);
    }

    @Test
    void aFileMayBeHuge() {
        String wide = "x".repeat(9_900);
        String lines = IntStream.range(0, 3000)
                .mapToObj(i -> line("H" + i, ",\"verbatim\":\"" + wide + "\""))
                .collect(Collectors.joining());
        finished(started(source, NDJSON, gzip(utf8(lines)), false))
                .body("accepted", equalTo(3000))
                .body("problems", equalTo(List.of()));
        Surveys.as(Tokens.of("hr"))
                .queryParam("source", source)
                .queryParam("limit", 500)
                .get("/survey/v1/responses")
                .then()
                .body("items.sourceResponseId", hasItem("H2999"));
    }
}
