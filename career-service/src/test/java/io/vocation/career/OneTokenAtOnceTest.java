package io.vocation.career;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static io.vocation.career.People.as;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Requests that come at once with one token share the answer whether it was called back, and nothing else. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class OneTokenAtOnceTest {
    private static final int AT_ONCE = 12;

    @Test
    void eachKeepsItsOwnContext() throws InterruptedException, ExecutionException {
        People.center("at-once");
        for (int round = 0; round < 5; round++) {
            String token = Tokens.slow("hr");
            List<Future<String>> answers = new ArrayList<>();
            try (ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE)) {
                for (int i = 0; i < AT_ONCE; i++) {
                    String id = "at-once-" + round + "-" + i;
                    answers.add(callers.submit(() -> keep(token, id)));
                }
                for (int i = 0; i < AT_ONCE; i++) {
                    assertEquals(
                            "200/201 at-once-" + round + "-" + i, answers.get(i).get());
                }
            }
        }
    }

    private static String keep(String token, String id) {
        var answer = as(token)
                .header("X-Correlation-Id", id)
                .contentType("application/json")
                .body("{\"name\":\"At Once\",\"hiredOn\":\"2024-01-01\"}")
                .put("/career/v1/employees/by-number/" + id);
        String status = answer.statusCode() == 201 || answer.statusCode() == 200
                ? "200/201"
                : Integer.toString(answer.statusCode());
        return status + " " + answer.header("X-Correlation-Id");
    }
}
