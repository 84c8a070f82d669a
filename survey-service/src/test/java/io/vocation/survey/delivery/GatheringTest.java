package io.vocation.survey.delivery;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import static io.vocation.survey.Surveys.as;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Responses that are delivered one by one at the same time share transactions, and nothing else. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@Tag("M1")
class GatheringTest {
    private static final int CLIENTS = 24;

    @Inject
    Jdbi jdbi;

    private UUID source;

    @BeforeEach
    void aSource() {
        source = Surveys.source(Roster.center("UTC"));
    }

    @RepeatedTest(3)
    void eachIsAnsweredAndOnRecordByItself() throws Exception {
        Surveys.deliver(sound("there")).then().statusCode(201);
        List<String> bodies = new ArrayList<>();
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            bodies.add(
                    switch (i % 6) {
                        case 0 -> Surveys.response(source, "bad-" + i, "ada", "\"csatCsr\": 9");
                        case 1 -> Surveys.response(UUID.randomUUID(), "lost-" + i, "ada", "\"csatCsr\": 5");
                        case 2 -> Surveys.response(source, "there", "ada", "\"csatCsr\": 4");
                        case 3 -> sound("there");
                        default -> sound("new-" + i);
                    });
            expected.add(List.of(400, 404, 409, 200, 201, 201).get(i % 6));
        }

        List<Response> answers = atOnce(bodies);

        assertEquals(expected, answers.stream().map(Response::statusCode).toList());
        as(Tokens.of("hr"))
                .queryParam("source", source)
                .queryParam("limit", 500)
                .get("/survey/v1/responses")
                .then()
                .body("items", hasSize(21));
        List<Response> kept =
                answers.stream().filter(answer -> answer.statusCode() == 201).toList();
        kept.forEach(answer -> {
            List<Map<String, Object>> entries = entries(answer);
            assertEquals(1, entries.size());
            assertEquals(Map.of("responses", 1), entries.getFirst().get("detail"));
        });
    }

    @Test
    void whatCannotBePutOnRecordIsNotKept() throws Exception {
        jdbi.useHandle(sql -> sql.execute(
                "ALTER TABLE audit_entry ADD CONSTRAINT no_room CHECK (operation <> 'deliverResponses') NOT VALID"));
        try {
            List<Response> answers =
                    atOnce(IntStream.range(0, 30).mapToObj(i -> sound("r" + i)).toList());

            answers.forEach(answer -> {
                assertEquals(503, answer.statusCode());
                assertTrue(Integer.parseInt(answer.header("Retry-After")) > 0);
            });
        } finally {
            jdbi.useHandle(sql -> sql.execute("ALTER TABLE audit_entry DROP CONSTRAINT no_room"));
        }
        assertEquals(0L, jdbi.<Long, RuntimeException>withHandle(sql -> sql.createQuery(
                        "SELECT count(*) FROM response_key WHERE source_id = :source")
                .bind("source", source)
                .mapTo(Long.class)
                .one()));
        Surveys.deliver(sound("r0")).then().statusCode(201);
    }

    private String sound(String id) {
        return Surveys.response(source, id, "ada", "\"csatCsr\": 5");
    }

    private static List<Response> atOnce(List<String> bodies) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Response>> futures = bodies.stream()
                    .map(body -> clients.submit(() -> {
                        start.await();
                        return Surveys.deliver(body);
                    }))
                    .toList();
            start.countDown();
            List<Response> answers = new ArrayList<>();
            for (Future<Response> future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }

    private static List<Map<String, Object>> entries(Response answer) {
        return as(Tokens.of("admin"))
                .get("/survey/v1/audit?correlation=" + answer.header("X-Correlation-Id"))
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }
}
