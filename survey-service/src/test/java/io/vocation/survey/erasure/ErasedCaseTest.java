package io.vocation.survey.erasure;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vocation.survey.advocacy.Casework;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static io.vocation.survey.Surveys.as;
import static io.vocation.survey.advocacy.Casework.CASES;
import static io.vocation.survey.advocacy.Casework.act;
import static io.vocation.survey.advocacy.Casework.history;
import static io.vocation.survey.advocacy.Casework.open;
import static io.vocation.survey.advocacy.Casework.read;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** A customer who is forgotten leaves no trace in cases, and what was counted stays. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@Tag("L3")
class ErasedCaseTest {
    @Inject
    Jdbi jdbi;

    @Inject
    Erasing erasing;

    @Inject
    @All
    List<Erasable> places;

    @ConfigProperty(name = "vocation.data-dir")
    Path files;

    private final String words = "words-" + UUID.randomUUID();
    private Casework work;

    @BeforeEach
    void people() {
        work = new Casework(jdbi, "UTC");
    }

    private void erase() {
        as(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body(Map.of("centerId", work.center, "customer", work.customer, "reason", "Request 7"))
                .post("/survey/v1/erasures")
                .then()
                .statusCode(202);
        erasing.work();
        // The contacts themselves are another place's to erase.
        jdbi.useHandle(
                sql -> sql.execute("UPDATE contact SET customer_ref = NULL WHERE customer_ref = ?", work.customer));
    }

    /** A case in which everything was written that can be, whose figures are counted. */
    private UUID written() {
        UUID id = work.opened(work.contact("2026-03-02T09:00:00Z", work.ada, "billing"));
        String text = words + " " + work.customer;
        String exception = as(work.advocate)
                .contentType(ContentType.JSON)
                .body(Map.of("what", text, "argument", text))
                .post(CASES + "/" + id + "/exceptions")
                .path("id");
        as(work.manager)
                .contentType(ContentType.JSON)
                .body(Map.of("decision", "GRANTED", "reason", text))
                .post(CASES + "/" + id + "/exceptions/" + exception + "/decision")
                .then()
                .statusCode(200);
        act(work.advocate, id, "handovers", Map.of("to", work.ben, "reason", text))
                .then()
                .statusCode(200);
        act(
                        work.supervisor,
                        id,
                        "closing",
                        Map.of(
                                "outcome",
                                "RESOLVED",
                                "acceptedByCustomer",
                                true,
                                "acceptedByCompany",
                                true,
                                "text",
                                text))
                .then()
                .statusCode(200);
        return id;
    }

    private String figures() {
        return as(work.manager)
                .get("/survey/v1/centers/" + work.center + "/advocacy?from=2020-01-01&to=2100-01-01&by=ADVOCATE")
                .asString();
    }

    @Test
    void nothingOfTheCustomerIsLeftAndTheFiguresStay() {
        UUID id = written();
        String before = figures();
        assertFalse(Traces.of(words, jdbi, files).isEmpty());
        erase();
        assertEquals(List.of(), Traces.of(words, jdbi, files));
        assertEquals(List.of(), Traces.of(work.customer, jdbi, files));
        assertEquals(before, figures());
        read(work.manager, id)
                .then()
                .statusCode(200)
                .body("case.customer", nullValue())
                .body("case.text", nullValue())
                .body("case.outcome", equalTo("RESOLVED"))
                .body("contacts.size()", equalTo(1));
        history(work.manager, id).then().body("reason.findAll { it != null }.size()", equalTo(0));
        act(work.manager, id, "reopening", Map.of("reason", "x")).then().statusCode(409);
    }

    @Test
    void ofAForgottenCustomerNothingIsWrittenAnyMore() {
        UUID id = work.opened(work.contact("2026-03-02T09:00:00Z", work.ada, "billing"));
        erase();
        act(work.advocate, id, "handovers", Map.of("to", work.ben, "reason", words))
                .then()
                .statusCode(200);
        as(Tokens.of("csr", work.ben))
                .contentType(ContentType.JSON)
                .body(Map.of("what", words, "argument", words))
                .post(CASES + "/" + id + "/exceptions")
                .then()
                .statusCode(409);
        act(work.supervisor, id, "closing", Map.of("outcome", "RESOLVED", "text", words))
                .then()
                .statusCode(200)
                .body("text", nullValue());
        assertEquals(List.of(), Traces.of(words, jdbi, files));
    }

    @Test
    void whatTheyDidBeforeIsInNoNewCaseAndWhatTheyDoLaterIsANewCustomers() {
        UUID before = work.contact("2026-03-02T09:00:00Z", work.ada, "billing");
        erase();
        open(work.advocate, Map.of("centerId", work.center, "contacts", List.of(before)))
                .then()
                .statusCode(409);
        open(work.advocate, Map.of("centerId", work.center, "customer", work.customer, "reason", "billing"))
                .then()
                .statusCode(409)
                .body("detail", containsString("asked to be forgotten"));
        UUID late = work.contact("2026-03-03T09:00:00Z", work.ada, "billing");
        open(work.advocate, Map.of("centerId", work.center, "contacts", List.of(late)))
                .then()
                .statusCode(409);
        UUID later = work.contact(Instant.now().plusSeconds(60).toString(), work.ada, "billing");
        Response opened = open(work.advocate, Map.of("centerId", work.center, "contacts", List.of(later)));
        opened.then().statusCode(201);
        read(work.advocate, UUID.fromString(opened.path("id")))
                .then()
                .body("contacts.id", equalTo(List.of(later.toString())));
    }

    @Test
    void whatEndedLongAgoGoesByItselfAndWhatIsOpenStays() {
        UUID closed = written();
        UUID open = work.opened(work.contact("2026-03-02T09:00:00Z", work.ada, "login"));
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(sql -> {
                    Instant soon = Instant.now().plus(1, ChronoUnit.MINUTES);
                    assertEquals(1, cases().eraseBefore(sql, work.center, Period.CUSTOMER, soon));
                    assertEquals(0, cases().eraseBefore(sql, work.center, Period.CUSTOMER, soon));
                }));
        read(work.manager, closed).then().body("case.customer", nullValue());
        read(work.manager, open).then().body("case.customer", equalTo(work.customer));
    }

    private Erasable cases() {
        return places.stream()
                .filter(place -> place.what().equals("cases"))
                .findFirst()
                .orElseThrow();
    }
}
