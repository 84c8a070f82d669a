package io.vocation.survey.webhook;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.survey.webhook.VendorStub.Answer;
import io.vocation.survey.webhook.VendorStub.Asked;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import static io.vocation.survey.Surveys.as;
import static io.vocation.survey.webhook.ThinVendor.answers;
import static io.vocation.survey.webhook.ThinVendor.kept;
import static io.vocation.survey.webhook.ThinVendor.letter;
import static io.vocation.survey.webhook.ThinVendor.letters;
import static io.vocation.survey.webhook.ThinVendor.retry;
import static io.vocation.survey.webhook.ThinVendor.tell;
import static io.vocation.survey.webhook.ThinVendor.until;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Vendors that send ids only: their answers are fetched, until they are there or nothing more can be done. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class FetchingTest {
    private static final String TOKEN = "token-of-the-vendor";

    @Inject
    Jdbi jdbi;

    @Inject
    Events events;

    @Inject
    Fetching fetching;

    private VendorStub vendor;
    private UUID source;
    private String manager;

    @BeforeEach
    void declare() {
        vendor = new VendorStub();
        UUID center = Roster.center("UTC");
        manager = Tokens.of("manager", Roster.employee(center, null, null));
        source = Surveys.source(center);
    }

    @AfterEach
    void close() {
        vendor.close();
    }

    private void surveyMonkey() {
        ThinVendor.surveyMonkey(source, vendor.url(), TOKEN).then().statusCode(200);
    }

    private static Answer ok(String response) {
        return answers("surveymonkey-response", response, "C-1", "Great help");
    }

    private Map<String, Object> only() {
        until(() -> kept(source, manager).size() == 1);
        return kept(source, manager).getFirst();
    }

    private void queued(String response) {
        tell(source, response).then().statusCode(202).body("[0].status", equalTo("QUEUED"));
    }

    @Test
    @Tag("M2")
    void surveyMonkeysAnswersAreFetchedAndBecomeAResponse() {
        surveyMonkey();
        vendor.plan("sm-1", ok("sm-1"));
        tell(source, "sm-1", "not the key").then().statusCode(401);
        queued("sm-1");
        Map<String, Object> response = only();
        assertEquals("sm-1", response.get("sourceResponseId"));
        assertEquals("nobody", response.get("agent"));
        assertEquals("2026-03-02T09:12:58Z", response.get("contactedAt"));
        assertEquals("2026-03-02T21:56:31Z", response.get("answeredAt"));
        assertEquals(Map.of("value", 5, "min", 1, "max", 5, "topBox", true), response.get("csatCsr"));
        assertEquals(true, response.get("resolved"));
        Asked asked = vendor.asked("sm-1").getFirst();
        assertEquals("/v3/surveys/5007154325/responses/sm-1/details?simple=true", asked.path());
        assertEquals("Bearer " + TOKEN, asked.authorization());
        queuedAgainHasNoSecondEffect();
    }

    private void queuedAgainHasNoSecondEffect() {
        tell(source, "sm-1").then().statusCode(202);
        ThinVendor.sleep(300);
        assertEquals(1, vendor.asked("sm-1").size());
        letters(source).then().body("items", hasSize(0));
    }

    @Test
    @Tag("M2")
    void qualtricsAnswersAreFetchedAndBecomeAResponse() {
        ThinVendor.qualtrics(source, vendor.url(), TOKEN).then().statusCode(200);
        vendor.plan("R_1", answers("qualtrics-response", "R_1", "C-1", "So so"));
        ThinVendor.notifyOf(source, "R_1", "not the key").then().statusCode(401);
        ThinVendor.notifyOf(source, "R_1", Vendors.SECRET)
                .then()
                .statusCode(202)
                .body("[0].status", equalTo("QUEUED"));
        Map<String, Object> response = only();
        assertEquals("R_1", response.get("sourceResponseId"));
        assertEquals("2026-03-02T09:12:58Z", response.get("contactedAt"));
        assertEquals("2026-03-02T10:01:41.250Z", response.get("answeredAt"));
        assertEquals(Map.of("value", 4, "min", 1, "max", 5, "topBox", false), response.get("csatCsr"));
        assertEquals(false, response.get("resolved"));
        Asked asked = vendor.asked("R_1").getFirst();
        assertEquals("/API/v3/surveys/SV_1/responses/R_1", asked.path());
        assertEquals(TOKEN, asked.apiToken());
        assertNull(asked.authorization());
    }

    @Test
    void aVendorThatFailsIsAskedAgainLaterAndLater() {
        surveyMonkey();
        vendor.plan("sm-2", Answer.of(500), Answer.of(502), ok("sm-2"));
        queued("sm-2");
        only();
        List<Asked> asked = vendor.asked("sm-2");
        assertEquals(3, asked.size());
        assertTrue(between(asked, 0).toMillis() >= 80, () -> "after " + between(asked, 0));
        assertTrue(between(asked, 1).toMillis() >= 160, () -> "after " + between(asked, 1));
    }

    @Test
    void aVendorThatAsksToWaitIsWaitedFor() {
        surveyMonkey();
        vendor.plan("sm-3", Answer.of(429).with("Retry-After", "2"), ok("sm-3"));
        queued("sm-3");
        only();
        assertTrue(between(vendor.asked("sm-3"), 0).toMillis() >= 2000);
    }

    private static Duration between(List<Asked> asked, int first) {
        return Duration.between(asked.get(first).at(), asked.get(first + 1).at());
    }

    @Test
    void aVendorThatDoesNotAnswerInTimeIsAskedAgain() {
        surveyMonkey();
        vendor.plan("sm-4", ok("sm-4").after(20_000), ok("sm-4"));
        queued("sm-4");
        only();
    }

    @Test
    void aWrongTokenEndsAsADeadLetterWhichIsTriedAgainWithTheRightOne() {
        surveyMonkey();
        vendor.plan("sm-5", Answer.of(401), Answer.of(401), Answer.of(401), ok("sm-5"));
        queued("sm-5");
        String letter = letter(source);
        letters(source)
                .then()
                .body("items[0].responseRef", equalTo("sm-5"))
                .body("items[0].attempts", equalTo(3))
                .body("items[0].payload", nullValue())
                .body("items[0].detail", equalTo("The vendor's API answered 401."))
                .body(not(containsString("words of the vendor")))
                .body(not(containsString(TOKEN)));
        as(manager)
                .post("/survey/v1/sources/" + source + "/dead-letters/" + letter + "/retry")
                .then()
                .statusCode(403);
        ThinVendor.surveyMonkey(source, vendor.url(), "another token").then().statusCode(200);
        retry(source, letter).then().statusCode(200).body("status", equalTo("QUEUED"));
        only();
        assertEquals("Bearer another token", vendor.asked("sm-5").getLast().authorization());
        letters(source).then().body("items", hasSize(0));
        retry(source, letter).then().statusCode(404);
    }

    @Test
    void aRedirectIsNotFollowedWithTheToken() {
        try (VendorStub elsewhere = new VendorStub()) {
            surveyMonkey();
            vendor.plan("sm-6", Answer.of(302).with("Location", elsewhere.url() + "/v3/sm-6"));
            queued("sm-6");
            letter(source);
            letters(source).then().body("items[0].detail", containsString("Redirects are not followed"));
            assertEquals(List.of(), elsewhere.asked("sm-6"));
        }
    }

    @Test
    void answersThatAreNoneAreADeadLetter() {
        surveyMonkey();
        vendor.plan("sm-7", Answer.ok("{\"id\": \"sm-7\"}"));
        queued("sm-7");
        letter(source);
        letters(source).then().body("items[0].detail", containsString("without pages"));
    }

    @Test
    void answersThatCannotBeKeptAreADeadLetterAndAreNotFetchedForEver() {
        surveyMonkey();
        String broken = ok("sm-10").body().replace("\"weight\": \"5\"", "\"weight\": \"5\\u0000\\ud800\"");
        vendor.plan("sm-10", Answer.ok(broken));
        queued("sm-10");
        letter(source);
        letters(source)
                .then()
                .body("items[0].violations[0].field", equalTo("csatCsr"))
                .body("items[0].detail", equalTo("'5\uFFFD\uFFFD' is not a whole number."));
        assertEquals(1, vendor.asked("sm-10").size());
    }

    @Test
    void withoutAWebhookThereIsNothingToAskWith() {
        surveyMonkey();
        vendor.plan("sm-8", Answer.of(503).with("Retry-After", "1"), ok("sm-8"));
        queued("sm-8");
        until(() -> !vendor.asked("sm-8").isEmpty());
        as(Tokens.of("admin")).delete(Vendors.path(source)).then().statusCode(204);
        letter(source);
        assertEquals(1, vendor.asked("sm-8").size());
    }

    @Test
    void whoDiedWhileFetchingIsTakenOverAndComesBackTooLate() throws InterruptedException {
        surveyMonkey();
        vendor.plan("sm-9", ok("sm-9"));
        Event dead = claimed("sm-9");
        boolean due = jdbi.withHandle(
                sql -> sql.createQuery("SELECT next_attempt_at <= now() FROM webhook_event WHERE response_ref = 'sm-9'")
                        .mapTo(Boolean.class)
                        .one());
        assertFalse(due);
        assertEquals(List.of(), vendor.asked("sm-9"));
        jdbi.useHandle(
                sql -> sql.execute("UPDATE webhook_event SET next_attempt_at = now() WHERE response_ref = 'sm-9'"));
        only();
        assertFalse(events.done(dead));
        assertFalse(events.die(dead, "late", null, null, null));
        events.later(dead, Duration.ZERO, "late");
        letters(source).then().body("items", hasSize(0));
        assertEquals(1, kept(source, manager).size());
    }

    /** An event that a replica claimed and then died with. */
    private Event claimed(String response) {
        UUID id = UUID.randomUUID();
        jdbi.useHandle(sql -> sql.createUpdate("""
                        INSERT INTO webhook_event (id, center_id, source_id, event_id, state, survey_ref, response_ref, attempts,
                          next_attempt_at)
                        SELECT :id, s.center_id, s.id, 'e', 'QUEUED', '5007154325', :response, 1, now() + interval '2 minutes'
                        FROM source s WHERE s.id = :source""")
                .bind("id", id)
                .bind("response", response)
                .bind("source", source)
                .execute());
        return new Event(id, source, "e", "5007154325", response, 1);
    }

    @Test
    void severalWorkersAskOnceForEach() throws Exception {
        surveyMonkey();
        List<String> responses =
                IntStream.range(0, 30).mapToObj(i -> "many-" + i).toList();
        responses.forEach(response -> vendor.plan(response, ok(response).after(30)));
        try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
            responses.forEach(this::queued);
            List<Future<?>> working = new ArrayList<>();
            for (int worker = 0; worker < 4; worker++) {
                working.add(workers.submit(() -> {
                    while (fetching.next()) {
                        // There may be more.
                    }
                    return null;
                }));
            }
            for (Future<?> each : working) {
                each.get();
            }
        }
        until(() -> kept(source, manager).size() == responses.size());
        responses.forEach(response -> assertEquals(1, vendor.asked(response).size(), response));
        letters(source).then().body("items", hasSize(0));
    }
}
