package io.vocation.survey.webhook;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.survey.webhook.VendorStub.Answer;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static io.vocation.survey.Surveys.as;
import static io.vocation.survey.webhook.ThinVendor.answers;
import static io.vocation.survey.webhook.ThinVendor.kept;
import static io.vocation.survey.webhook.ThinVendor.letter;
import static io.vocation.survey.webhook.ThinVendor.letters;
import static io.vocation.survey.webhook.ThinVendor.retry;
import static io.vocation.survey.webhook.ThinVendor.tell;
import static io.vocation.survey.webhook.ThinVendor.until;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Who was erased does not come back by what a vendor still has. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@Tag("L3")
class ErasedCustomerTest {
    private static final String GENERIC = """
            {"vendor": "GENERIC", "secret": "whsec_%s", "mapping": {"fields": {"sourceResponseId": {"path": "$.id"},
              "agent": {"path": "$.agent"}, "contactedAt": {"path": "$.at"}, "csatCsr": {"path": "$.rating"},
              "verbatim": {"path": "$.words"}%s}}}""";

    private final String customer = "C-" + UUID.randomUUID();
    private final String words = "words-" + UUID.randomUUID();

    @Inject
    Jdbi jdbi;

    private VendorStub vendor;
    private UUID center;
    private UUID source;
    private String manager;

    @BeforeEach
    void declare() {
        vendor = new VendorStub();
        center = Roster.center("UTC");
        manager = Tokens.of("manager", Roster.employee(center, null, null));
        source = Surveys.source(center);
    }

    @AfterEach
    void close() {
        vendor.close();
    }

    private Response erase(String whom) {
        String id = as(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body(Map.of("centerId", center.toString(), "customer", whom, "reason", "Request 114"))
                .post("/survey/v1/erasures")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        until(() -> receipt(id).path("state").equals("DONE"));
        return receipt(id);
    }

    private static Response receipt(String id) {
        return as(Tokens.of("admin")).get("/survey/v1/erasures/" + id);
    }

    private Answer ok(String response) {
        return answers("surveymonkey-response", response, customer, words);
    }

    /** In no row of any table that a vendor's words reach. */
    private void nothingIsLeft() {
        for (String table : List.of("response", "webhook_event", "proposed_correction", "response_history")) {
            List<String> rows = jdbi.withHandle(sql -> sql.createQuery("SELECT t::text FROM " + table + " AS t")
                    .mapTo(String.class)
                    .list());
            rows.forEach(row -> {
                assertFalse(row.contains(customer), table + ": " + row);
                assertFalse(row.contains(words), table + ": " + row);
            });
        }
    }

    @Test
    void whatIsFetchedAfterTheErasureCountsWithoutThem() {
        ThinVendor.surveyMonkey(source, vendor.url(), "t").then().statusCode(200);
        vendor.plan("er-1", Answer.of(503).with("Retry-After", "2"), ok("er-1"));
        tell(source, "er-1").then().statusCode(202);
        until(() -> !vendor.asked("er-1").isEmpty());
        erase(customer);
        until(() -> kept(source, manager).size() == 1);
        Map<String, Object> response = kept(source, manager).getFirst();
        assertEquals("er-1", response.get("sourceResponseId"));
        assertEquals(true, response.get("resolved"));
        nothingIsLeft();
    }

    @Test
    void aLetterThatIsFetchedAgainAfterTheErasureCountsWithoutThem() {
        ThinVendor.surveyMonkey(source, vendor.url(), "t").then().statusCode(200);
        vendor.plan("er-2", Answer.of(410), ok("er-2"));
        tell(source, "er-2").then().statusCode(202);
        String letter = letter(source);
        erase(customer);
        retry(source, letter).then().statusCode(200);
        until(() -> kept(source, manager).size() == 1);
        nothingIsLeft();
    }

    @Test
    void whatIsFetchedAfterTheErasureAndCannotBeReadIsALetterWithoutThem() {
        ThinVendor.surveyMonkey(source, vendor.url(), "t").then().statusCode(200);
        Answer unreadable = Answer.ok(
                ok("er-3").body().replace("\"simple_text\": \"Yes\"", "\"simple_text\": \"" + customer + "\""));
        vendor.plan("er-3", Answer.of(503).with("Retry-After", "2"), unreadable);
        tell(source, "er-3").then().statusCode(202);
        until(() -> !vendor.asked("er-3").isEmpty());
        erase(customer);
        letter(source);
        nothingIsLeft();
    }

    private void generic(boolean mapped) {
        Vendors.keep(source, GENERIC.formatted(Vendors.KEY, mapped ? ", \"customer\": {\"path\": \"$.customer\"}" : ""))
                .then()
                .statusCode(200);
    }

    private Response send(String id, String rating, String whom) {
        return Vendors.standard(source, "msg-" + id, Instant.now(), """
                {"id": "%s", "agent": "nobody", "at": "2026-03-02T09:12:58Z", "rating": %s, "words": "%s", "customer": "%s"}""".formatted(id, rating, words, whom));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLetterOfTheirsIsErasedAndTheReceiptCountsIt(boolean mapped) {
        generic(mapped);
        send("er-4", "\"good\"", customer).then().statusCode(202);
        send("er-5", "\"good\"", "somebody else").then().statusCode(202);
        erase(customer).then().body("erased.deadLetters", equalTo(1));
        letters(source).then().body("items", hasSize(1)).body("items[0].eventId", equalTo("msg-er-5/0"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLetterThatComesAfterTheErasureSaysNothingOfThem(boolean mapped) {
        generic(mapped);
        erase(customer);
        send("er-6", "\"good\"", customer)
                .then()
                .statusCode(202)
                .body("status", contains("REJECTED"))
                .body("[0].deadLetter", notNullValue());
        nothingIsLeft();
        send("er-6", "\"good\"", customer).then().statusCode(202);
        letters(source).then().body("items", hasSize(1));
        retry(source, letter(source)).then().statusCode(200).body("status", equalTo("REJECTED"));
        nothingIsLeft();
    }

    @Test
    void aResponseThatComesAfterTheErasureCountsWithoutThem() {
        generic(true);
        erase(customer);
        send("er-7", "5", customer).then().statusCode(200).body("status", contains("ACCEPTED"));
        send("er-7", "5", customer).then().statusCode(200).body("status", contains("DUPLICATE"));
        nothingIsLeft();
    }

    @Test
    void lettersOfOthersStayAsTheyCame() {
        generic(true);
        erase(customer);
        String letter = send("er-8", "\"good\"", "somebody else")
                .then()
                .statusCode(202)
                .extract()
                .path("[0].deadLetter");
        as(Tokens.of("admin"))
                .get("/survey/v1/sources/" + source + "/dead-letters/" + letter)
                .then()
                .statusCode(200)
                .body("payload.words", equalTo(words))
                .body("payload.customer", not(equalTo(customer)));
        jdbi.useHandle(sql -> sql.execute("DELETE FROM webhook_event WHERE source_id = ?", source));
    }
}
