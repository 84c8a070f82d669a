package io.vocation.survey.response;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.survey.Bulk;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static io.vocation.survey.Surveys.as;
import static io.vocation.survey.Surveys.deliver;
import static io.vocation.survey.Surveys.response;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@Tag("L2")
class ExportTest {
    private static final String ACCEPTED = ", application/problem+json";

    @Inject
    Jdbi jdbi;

    @Inject
    Exporting exporting;

    @TestHTTPResource("/survey/v1/responses")
    URI responses;

    private UUID center;
    private UUID supervisor;
    private UUID manager;
    private UUID ada;
    private UUID eve;
    private UUID source;
    private String ofAda;
    private String ofEve;
    private String waiting;

    @BeforeEach
    void responses() {
        center = Roster.center("UTC");
        supervisor = Roster.employee(center, null, null);
        manager = Roster.employee(center, null, null);
        ada = Roster.employee(center, UUID.randomUUID(), supervisor, "ada");
        eve = Roster.employee(center, UUID.randomUUID(), manager, "eve");
        source = Surveys.source(center);
        ofAda = Surveys.id(
                deliver(
                        response(
                                source,
                                "=1+1",
                                "ada",
                                "\"csatCsr\": 5, \"resolved\": true, \"callType\": \"billing\", \"customer\": \"C-1\","
                                        + " \"answeredAt\": \"2026-03-02T10:00:00Z\", \"verbatim\": \"=HYPERLINK(\\\"x\\\"), \\n100% good\"")));
        ofEve = Surveys.id(deliver(response(
                source, "2", "eve", "\"csatCsr\": 1, \"resolved\": false, \"sourceOfError\": \"ORGANIZATION\"")));
        waiting = Surveys.id(deliver(response(source, "3", "nobody", "\"csatCsr\": 5, \"verbatim\": \"Thank you\"")));
    }

    private static io.restassured.response.Response ask(String token, String type, Map<String, ?> filter) {
        return as(token).accept(type + ACCEPTED).queryParams(filter).get("/survey/v1/responses");
    }

    private List<NamedCsvRecord> csv(String token, Map<String, ?> filter) {
        String file = ask(token, "text/csv", filter)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        return CsvReader.builder().ofNamedCsvRecord(file).stream().toList();
    }

    private List<String> ids(String token, Map<String, ?> filter) {
        return csv(token, filter).stream().map(row -> row.getField("id")).toList();
    }

    @Test
    void a_file_has_every_row_in_the_order_of_the_list() {
        String token = Tokens.of("manager", manager);
        Bulk.keep(jdbi, center, source, List.of(ada, eve), 2_500, 3);

        List<String> exported = ids(token, Map.of());

        assertEquals(2_503, exported.size());
        List<String> page = as(token)
                .queryParam("limit", 500)
                .get("/survey/v1/responses")
                .then()
                .extract()
                .path("items.id");
        assertEquals(page, exported.subList(0, 500));
    }

    @Test
    void no_cell_is_a_formula_and_no_text_breaks_a_row() {
        NamedCsvRecord row =
                csv(Tokens.of("manager", manager), Map.of("employee", ada)).getFirst();

        assertEquals("'=1+1", row.getField("source_response_id"));
        assertEquals("'=HYPERLINK(\"x\"), \n100% good", row.getField("verbatim"));
        assertEquals("2026-03-02T09:12:58Z", row.getField("contacted_at"));
        assertEquals("true", row.getField("csat_csr_top_box"));
    }

    @Test
    void lines_are_the_objects_of_the_list() {
        String[] lines = ask(Tokens.of("manager", manager), "application/x-ndjson", Map.of("center", center))
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString()
                .split("\n", -1);

        assertEquals(4, lines.length);
        assertEquals("", lines[3]);
        Set<String> ids = Set.of(ofAda, ofEve, waiting);
        for (String line : List.of(lines).subList(0, 3)) {
            assertTrue(ids.contains(io.restassured.path.json.JsonPath.from(line).getString("id")), line);
        }
    }

    @Test
    void nobody_gets_more_than_in_the_list() {
        assertEquals(Set.of(ofAda), Set.copyOf(ids(Tokens.of("csr", ada), Map.of())));
        assertEquals(Set.of(ofAda), Set.copyOf(ids(Tokens.of("supervisor", supervisor), Map.of())));
        assertEquals(Set.of(ofAda, ofEve, waiting), Set.copyOf(ids(Tokens.of("manager", manager), Map.of())));
        UUID elsewhere = Roster.center("UTC");
        UUID stranger = Roster.employee(elsewhere, null, null);
        assertEquals(List.of(), ids(Tokens.of("manager", stranger), Map.of("center", center)));
        ask(Tokens.of("trainer", ada), "text/csv", Map.of()).then().statusCode(403);
        for (NamedCsvRecord row : csv(Tokens.of("hr"), Map.of("center", center))) {
            assertEquals("", row.getField("verbatim"));
            assertEquals("", row.getField("customer"));
        }
    }

    @Test
    void who_sees_only_that_responses_wait_learns_nothing_by_asking_for_answers() {
        for (String role : List.of("admin", "survey-source")) {
            List<NamedCsvRecord> rows = csv(Tokens.of(role), Map.of("center", center));
            assertEquals(
                    List.of(waiting),
                    rows.stream().map(row -> row.getField("id")).toList());
            assertEquals("", rows.getFirst().getField("csat_csr"));
            for (Map<String, ?> guess : List.<Map<String, ?>>of(
                    Map.of("center", center, "csatCsr", 5),
                    Map.of("center", center, "csatCsrTop", true),
                    Map.of("center", center, "answered", false))) {
                assertEquals(List.of(), ids(Tokens.of(role), guess));
                as(Tokens.of(role))
                        .queryParams(guess)
                        .get("/survey/v1/responses")
                        .then()
                        .body("items", hasSize(0));
            }
        }
    }

    @Test
    void each_filter_leaves_what_it_says() {
        String token = Tokens.of("manager", manager);
        Map<Map<String, ?>, List<String>> expected = Map.ofEntries(
                Map.entry(Map.of("csatCsr", 1), List.of(ofEve)),
                Map.entry(Map.of("csatCsrTop", false), List.of(ofEve)),
                Map.entry(Map.of("csatCenter", 3), List.of()),
                Map.entry(Map.of("resolved", true), List.of(ofAda)),
                Map.entry(Map.of("answered", true), List.of(ofAda)),
                Map.entry(Map.of("callType", "billing"), List.of(ofAda)),
                Map.entry(Map.of("lineOfBusiness", "retail"), List.of()),
                Map.entry(Map.of("sourceOfError", "ORGANIZATION"), List.of(ofEve)),
                Map.entry(Map.of("repeatReason", "x"), List.of()),
                Map.entry(Map.of("supervisor", supervisor), List.of(ofAda)),
                Map.entry(Map.of("team", UUID.randomUUID()), List.of()),
                Map.entry(Map.of("state", "WAITING"), List.of(waiting)),
                Map.entry(Map.of("source", UUID.randomUUID()), List.of()),
                Map.entry(Map.of("contactedTo", "2026-03-02T09:12:58Z"), List.of()),
                Map.entry(Map.of("contactedFrom", "2026-03-02T09:12:58Z", "employee", ada), List.of(ofAda)),
                Map.entry(Map.of("receivedFrom", "2020-01-01T00:00:00Z", "employee", eve), List.of(ofEve)),
                Map.entry(Map.of("receivedTo", "2020-01-01T00:00:00Z"), List.of()),
                Map.entry(Map.of("text", "thank YOU"), List.of(waiting)),
                Map.entry(Map.of("text", "100% g"), List.of(ofAda)),
                Map.entry(Map.of("text", "1%0"), List.of()));
        expected.forEach((filter, ids) -> {
            assertEquals(ids, ids(token, filter), filter::toString);
            as(token)
                    .queryParams(filter)
                    .get("/survey/v1/responses")
                    .then()
                    .statusCode(200)
                    .body("items.id", equalTo(ids));
        });
    }

    @Test
    void what_cannot_be_asked_is_refused() {
        for (Map<String, ?> query : List.<Map<String, ?>>of(
                Map.of("resolved", "maybe"),
                Map.of("contactedFrom", "yesterday"),
                Map.of("text", "ab"),
                Map.of("csatCsr", "x"),
                Map.of("sourceOfError", "NOBODY"))) {
            for (String type : List.of("text/csv", "application/json")) {
                ask(Tokens.of("manager", manager), type, query)
                        .then()
                        .statusCode(400)
                        .contentType("application/problem+json");
            }
        }
        for (String role : List.of("hr", "admin")) {
            ask(Tokens.of(role), "text/csv", Map.of("text", "thank")).then().statusCode(403);
            ask(Tokens.of(role), "application/json", Map.of("text", "thank"))
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    @Tag("L1")
    void whoever_is_in_a_file_finds_that_in_their_audit() {
        ask(Tokens.of("manager", manager), "text/csv", Map.of("resolved", false))
                .then()
                .statusCode(200);

        as(Tokens.of("csr", eve)).get("/survey/v1/me/audit").then().body("items.operation", hasItem("listResponses"));
        as(Tokens.of("csr", ada)).get("/survey/v1/me/audit").then().body("items", hasSize(0));
        as(Tokens.of("admin"))
                .queryParam("employee", eve)
                .get("/survey/v1/audit")
                .then()
                .body("items[0].people", contains(eve.toString()))
                .body("items[0].detail.export", equalTo("text/csv"))
                .body("items[0].detail.filter.resolved", equalTo(false));
    }

    @Test
    @Tag("L1")
    void nobody_is_shown_who_is_not_on_record() {
        Filter filter = new Filter(
                center, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, false, null);
        assertThrows(
                IllegalStateException.class, () -> exporting.export(Sight.ofEveryone(), filter, Set.of(ada), _ -> {}));
        assertTrue(exporting.isFree());
    }

    private HttpResponse<InputStream> begin(HttpClient http) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(responses + "?center=" + center))
                .header("Authorization", "Bearer " + Tokens.of("manager", manager))
                .header("Accept", "text/csv")
                .build();
        HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
        assertEquals(200, answer.statusCode());
        assertEquals(1_000, answer.body().readNBytes(1_000).length);
        return answer;
    }

    private static final String RUNNING = """
             FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
            AND state IN ('active', 'idle in transaction') AND query LIKE '%AS entire FROM response r%'""";

    private int running() {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT count(*)" + RUNNING)
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void a_file_that_fails_in_the_middle_does_not_look_complete() throws Exception {
        Bulk.keep(jdbi, center, source, List.of(ada, eve), 60_000, 2);
        try (HttpClient http = HttpClient.newHttpClient()) {
            InputStream file = begin(http).body();
            assertEquals(1, running());
            jdbi.useHandle(sql -> sql.createQuery("SELECT pg_terminate_backend(pid)" + RUNNING)
                    .mapTo(Boolean.class)
                    .one());

            assertThrows(IOException.class, file::readAllBytes);
        }
    }

    @Test
    void a_reader_who_goes_away_ends_the_query() throws Exception {
        Bulk.keep(jdbi, center, source, List.of(ada, eve), 60_000, 2);
        try (HttpClient http = HttpClient.newHttpClient()) {
            begin(http).body().close();
        }
        Instant until = Instant.now().plus(Duration.ofSeconds(10));
        while (running() > 0 && Instant.now().isBefore(until)) {
            Thread.sleep(50);
        }
        assertEquals(0, running());
        assertFalse(Instant.now().isAfter(until));
    }
}
