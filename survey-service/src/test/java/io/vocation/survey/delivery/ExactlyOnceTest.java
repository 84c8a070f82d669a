package io.vocation.survey.delivery;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ExactlyOnceTest {
    private static final int RACERS = 16;

    @Test
    void oneResponseDeliveredByManyAtOnceIsKeptOnce() throws Exception {
        UUID source = Surveys.source(Roster.center("UTC"));
        String body = Surveys.response(source, "1", "ada", "\"resolved\": true");

        List<Integer> statuses = race(i -> post(body).statusCode());

        assertEquals(1, Collections.frequency(statuses, 201));
        assertEquals(RACERS - 1, Collections.frequency(statuses, 200));
    }

    @Test
    void manyDeliveredByManyInAnyOrderAreKeptOnce() throws Exception {
        UUID center = Roster.center("UTC");
        UUID source = Surveys.source(center);
        List<String> bodies = IntStream.range(0, 300)
                .mapToObj(i -> Surveys.response(source, "r" + i, "ada", "\"resolved\": true"))
                .toList();

        List<Integer> accepted = race(i -> {
            List<String> shuffled = new ArrayList<>(bodies);
            Collections.shuffle(shuffled, new Random(i));
            return post("[" + String.join(",", shuffled) + "]")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("accepted");
        });

        assertEquals(300, accepted.stream().mapToInt(Integer::intValue).sum());
        Surveys.as(Tokens.of("hr"))
                .queryParam("source", source)
                .queryParam("limit", 500)
                .get("/survey/v1/responses")
                .then()
                .body("items", hasSize(300));
    }

    private static io.restassured.response.Response post(String body) {
        return given().auth()
                .oauth2(Tokens.of("survey-source"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/survey/v1/responses");
    }

    private interface Run {
        int start(int index);
    }

    private static List<Integer> race(Run run) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService racers = Executors.newFixedThreadPool(RACERS)) {
            List<Future<Integer>> futures = IntStream.range(0, RACERS)
                    .mapToObj(i -> racers.submit(() -> {
                        start.await();
                        return run.start(i);
                    }))
                    .toList();
            start.countDown();
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
