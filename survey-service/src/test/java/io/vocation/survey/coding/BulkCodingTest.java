package io.vocation.survey.coding;

import io.quarkus.test.common.QuarkusTestResource;
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

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import static io.vocation.survey.Surveys.as;
import static io.vocation.survey.Surveys.deliver;
import static io.vocation.survey.Surveys.response;
import static io.vocation.survey.coding.Coder.bulk;
import static io.vocation.survey.coding.Coder.code;
import static io.vocation.survey.coding.Coder.codings;
import static io.vocation.survey.coding.Coder.file;
import static io.vocation.survey.coding.Coder.grow;
import static io.vocation.survey.coding.Coder.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@Tag("M6")
class BulkCodingTest {
    @Inject
    Jdbi jdbi;

    private UUID center;
    private UUID source;
    private UUID lead;
    private String supervisor;
    private String manager;

    @BeforeEach
    void people() {
        center = Roster.center("UTC");
        source = Surveys.source(center);
        manager = Tokens.of("manager", Roster.employee(center, null, null));
        lead = Roster.employee(center, null, null);
        supervisor = Tokens.of("supervisor", lead);
        Roster.employee(center, null, lead, "ada");
        Roster.employee(center, null, null, "eve");
    }

    private String said(String id, String agent, String fields) {
        return Surveys.id(deliver(response(source, id, agent, fields)));
    }

    private String unresolved(String id, String agent) {
        return said(id, agent, "\"resolved\": false, \"callType\": \"billing\"");
    }

    private static String items(String... items) {
        return "{\"items\": [" + String.join(", ", items) + "]}";
    }

    private static String item(String id, String codes) {
        return "{\"responseId\": \"%s\", %s}".formatted(id, codes);
    }

    @Test
    void eachOfManyIsCodedOrRefusedForItself() {
        grow(manager, center, "fee", null);
        String good = unresolved("1", "ada");
        String first = said("2", "ada", "\"resolved\": true, \"contacts\": 1");
        String others = unresolved("3", "eve");
        String void0 = unresolved("4", "ada");
        as(manager)
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"reason\": \"x\"}")
                .post("/survey/v1/responses/" + void0 + "/void")
                .then()
                .statusCode(200);
        String bySource = unresolved("5", "ada");
        String csr = "\"sourceOfError\": \"CSR\"";
        String all = items(
                item(good, csr + ", \"willOrSkill\": \"WILL\", \"repeatReason\": \"fee\""),
                item(first, csr),
                item(others, csr),
                item(void0, csr),
                "{\"sourceId\": \"%s\", \"sourceResponseId\": \" 5 \", %s}".formatted(source, csr),
                "{\"sourceId\": \"%s\", \"sourceResponseId\": \"6\", %s}".formatted(source, csr),
                item(good, csr),
                item(unresolved("7", "ada"), "\"repeatReason\": \"none\""),
                item(unresolved("8", "ada"), "\"sourceOfError\": \"CUSTOMER\", \"willOrSkill\": \"WILL\""));
        as(supervisor)
                .contentType("application/json")
                .body(all)
                .post(codings(center) + "?dryRun=true")
                .then()
                .statusCode(200)
                .body("coded", equalTo(2));
        read(manager, good).then().header("ETag", "\"1\"");
        bulk(supervisor, center, all)
                .then()
                .statusCode(200)
                .body("coded", equalTo(2))
                .body("unchanged", equalTo(0))
                .body("rejected", equalTo(7))
                .body("items.at", contains(0, 1, 2, 3, 4, 5, 6, 7, 8))
                .body("items.problem.status", contains(400, 404, 409, 404, 409, 400, 400))
                .body("items[4].responseId", equalTo(bySource))
                .body("items[1].problem.field", equalTo("sourceOfError"))
                .body("items[1].problem.type", equalTo("urn:vocation:problem:validation"));
        read(manager, good).then().body("codes.repeatReason", equalTo("fee")).body("history.origin", contains("BULK"));
        read(manager, others).then().body("codes.sourceOfError", nullValue());
        bulk(supervisor, center, items(item(good, csr), item(bySource, csr)))
                .then()
                .body("unchanged", equalTo(2));
        read(manager, good).then().header("ETag", "\"2\"").body("codes.willOrSkill", equalTo("WILL"));
    }

    @Test
    void whatIsNotSaidStaysUnlessItIsCleared() {
        String id = unresolved("1", "ada");
        code(supervisor, id, "{\"sourceOfError\": \"CSR\", \"willOrSkill\": \"WILL\", \"repeatReason\": \"fee\"}");
        bulk(supervisor, center, items(item(id, "\"sourceOfError\": \"CUSTOMER\"")));
        read(supervisor, id)
                .then()
                .body("codes.sourceOfError", equalTo("CUSTOMER"))
                .body("codes.willOrSkill", nullValue())
                .body("codes.repeatReason", equalTo("fee"));
        bulk(supervisor, center, items(item(id, "\"clear\": true"))).then().body("coded", equalTo(1));
        read(supervisor, id).then().body("codes.repeatReason", nullValue()).body("codes.sourceOfError", nullValue());
    }

    @Test
    void aFilterCodesAlikeSoThatDeliveredTextsAreMapped() {
        for (String id : List.of("1", "2")) {
            said(id, "ada", "\"resolved\": false, \"sourceOfError\": \"CSR\", \"repeatReason\": \"Wrong bill\"");
        }
        said("3", "ada", "\"resolved\": false, \"repeatReason\": \"Other\"");
        said("4", "eve", "\"resolved\": false, \"repeatReason\": \"Wrong bill\"");
        grow(manager, center, "bill", null);
        String filter = "{\"filter\": {\"from\": \"2026-03-02\", \"to\": \"%s\", \"repeatReason\": \"Wrong bill\"},"
                + " \"coding\": {\"repeatReason\": \"bill\"}}";
        bulk(supervisor, center, filter.formatted("2026-03-01")).then().statusCode(400);
        bulk(supervisor, center, filter.formatted("2026-03-02"))
                .then()
                .statusCode(200)
                .body("coded", equalTo(2))
                .body("rejected", equalTo(0));
        bulk(manager, center, filter.formatted("2026-03-02")).then().body("coded", equalTo(1));
        as(manager)
                .queryParam("center", center)
                .queryParam("reasonUnder", "bill")
                .get("/survey/v1/responses")
                .then()
                .body("items", hasSize(3))
                .body("items.sourceOfError", org.hamcrest.Matchers.containsInAnyOrder("CSR", "CSR", null));
    }

    @Test
    void aFileIsTakenByLineAndWhatWasCodedComesAsAFile() {
        String byId = unresolved("1", "ada");
        String bySource = unresolved("2", "ada");
        String csv = """
                response_id,source_id,source_response_id,source_of_error,will_or_skill,repeat_reason,could_have_done_more,note,clear
                %s,,,csr,SKILL,fee,true,"=1+1, really",
                ,%s,2,ORGANIZATION,,,,,
                ,%s,9,ORGANIZATION,,,,,
                x,,,CSR,,,,,
                %s,,,WHO,,,,,
                ,,,CSR,,,,,
                %s,,,CUSTOMER,WILL,,,,
                """.formatted(byId, source, source, bySource, UUID.randomUUID());
        file(supervisor, center, true, csv)
                .then()
                .statusCode(200)
                .body("coded", equalTo(2))
                .body("dryRun", equalTo(true));
        read(supervisor, byId).then().header("ETag", "\"1\"");
        file(supervisor, center, false, csv)
                .then()
                .statusCode(200)
                .body("coded", equalTo(2))
                .body("rejected", equalTo(5))
                .body("items.at", contains(2, 3, 4, 5, 6, 7, 8))
                .body("items[3].problem.detail", containsString("UUID"))
                .body("items[4].problem.detail", containsString("WHO"));
        read(supervisor, byId)
                .then()
                .body("evidence.couldHaveDoneMore", equalTo(true))
                .body("history.origin", contains("CSV"))
                .body("history[0].note", equalTo("=1+1, really"));
        file(supervisor, center, false, "response,code\n1,2\n").then().statusCode(400);

        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String written = as(manager)
                .accept("text/csv")
                .get(codings(center) + "?from=" + today.minusDays(1) + "&to=" + today.plusDays(1))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<String> lines = written.lines().toList();
        assertEquals(3, lines.size());
        assertEquals(true, lines.get(1).startsWith(byId) && lines.get(1).contains("\"'=1+1, really\""), written);
        as(manager)
                .get(codings(center) + "?from=" + today.minusDays(1) + "&to=" + today.plusDays(1) + "&limit=1")
                .then()
                .body("items.responseId", contains(byId))
                .body("next", notNullValue())
                .header("Link", containsString("cursor="));
        String next = as(manager)
                .get(codings(center) + "?from=" + today.minusDays(1) + "&to=" + today.plusDays(1) + "&limit=1")
                .path("next");
        as(manager)
                .get(codings(center) + "?from=" + today.minusDays(1) + "&to=" + today.plusDays(1) + "&cursor=" + next)
                .then()
                .body("items.responseId", contains(bySource))
                .body("next", nullValue());
        as(Tokens.of("hr"))
                .get(codings(center) + "?from=" + today.minusDays(1) + "&to=" + today.plusDays(1))
                .then()
                .body("items", hasSize(2))
                .body(not(containsString("really")));
        as(manager).get(codings(center) + "?from=" + today).then().statusCode(400);
        as(manager)
                .get(codings(center) + "?from=2026-03-02&to=2026-03-02")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void tenThousandAreCodedInOneRequest() {
        UUID person = Roster.employee(center, null, lead);
        Bulk.keep(jdbi, center, source, List.of(person), 15_000, 2);
        List<UUID> unresolved = jdbi.withHandle(sql -> {
            sql.createUpdate("""
                            INSERT INTO response_key (source_id, source_response_id, response_id, contacted_at, content_hash)
                            SELECT source_id, source_response_id, id, contacted_at, NULL FROM response WHERE center_id = :center""").bind("center", center).execute();
            return sql.createQuery("SELECT id FROM response WHERE center_id = :center AND NOT resolved")
                    .bind("center", center)
                    .mapTo(UUID.class)
                    .list();
        });
        assertEquals(5_000, unresolved.size());
        String body = unresolved.stream()
                .flatMap(id -> java.util.stream.Stream.of(id, UUID.randomUUID()))
                .map(id -> item(id.toString(), "\"sourceOfError\": \"ORGANIZATION\""))
                .collect(Collectors.joining(", ", "{\"items\": [", "]}"));
        bulk(supervisor, center, body)
                .then()
                .statusCode(200)
                .body("coded", equalTo(5_000))
                .body("rejected", equalTo(5_000));
        bulk(supervisor, center, body.replace("[{", "[{\"responseId\": \"" + UUID.randomUUID() + "\"}, {"))
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("L2")
    void onlyWhoCodesInTheCenterCodesMany() {
        String id = unresolved("1", "ada");
        String body = items(item(id, "\"sourceOfError\": \"CSR\""));
        for (String role : List.of("csr", "trainer", "hr", "admin", "survey-source", "hr-system")) {
            bulk(Tokens.of(role, Roster.employee(center, null, null)), center, body)
                    .then()
                    .statusCode(403);
        }
        UUID there = Roster.center("UTC");
        String elsewhere = Tokens.of("manager", Roster.employee(there, null, null));
        bulk(elsewhere, center, body).then().statusCode(404);
        bulk(elsewhere, there, body).then().statusCode(200).body("items.problem.status", contains(404));
        String own = Tokens.of("supervisor", Roster.employee(center, null, null, "self"));
        String selfs = unresolved("2", "self");
        bulk(own, center, items(item(selfs, "\"sourceOfError\": \"CUSTOMER\""), item(id, "\"sourceOfError\": \"CSR\"")))
                .then()
                .body("items.problem.status", contains(403, 404));
        for (String broken : List.of(
                "{}",
                "null",
                "{\"items\": []}",
                "{\"items\": [{}]}",
                "{\"items\": [null]}",
                "{\"filter\": {}, \"coding\": {}}")) {
            bulk(manager, center, broken).then().statusCode(400);
        }
    }
}
