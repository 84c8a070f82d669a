package io.vocation.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.media.Schema;
import io.vocation.e2e.fuzz.Sent.Expectation;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is wrong with an answer, whatever was asked. */
final class Judge {
    static final Duration BOUND = Duration.ofSeconds(30);

    /** What is answered where there is no operation, and to what is hardly a request. */
    private static final Set<Integer> GENERIC =
            Set.of(400, 401, 403, 404, 405, 406, 408, 411, 413, 414, 415, 417, 429, 431, 501, 505);

    private final Api api;

    Judge(Api api) {
        this.api = api;
    }

    /** One line for each thing that is wrong. */
    List<String> faults(Sent sent, Answer answer) {
        List<String> faults = new ArrayList<>();
        if (answer.status() == 0 || answer.broken() != null) {
            if (sent.expectation() != Expectation.NO_HTTP) {
                faults.add("no answer: " + answer.broken());
            }
            return faults;
        }
        if (answer.status() >= 500 && !isRefusedByNetty(sent, answer)) {
            faults.add("status " + answer.status());
        }
        if (sent.expectation() == Expectation.REFUSED && answer.status() < 400) {
            faults.add("accepted: " + answer.status());
        }
        if (answer.took().compareTo(BOUND) > 0) {
            faults.add("slow: " + answer.took());
        }
        documented(sent, answer, faults);
        headers(sent, answer, faults);
        Leaks.in(sent, answer).forEach(leak -> faults.add("tells of its insides: " + leak));
        return faults;
    }

    private void documented(Sent sent, Answer answer, List<String> faults) {
        Optional<Operation> operation = api.find(sent.method(), sent.target());
        boolean head = sent.method().equals("HEAD");
        if (operation.isEmpty() && head) {
            operation = api.find("GET", sent.target());
        }
        Map<String, Schema<?>> content = operation
                .map(found -> found.answers().get(Integer.toString(answer.status())))
                .orElse(null);
        if (content == null) {
            undocumented(sent, answer, operation.isPresent(), faults);
            if (answer.status() >= 400) {
                Problems.faults(sent, answer).forEach(faults::add);
            }
        } else if (!head && !isSilent(sent, answer)) {
            body(operation.orElseThrow(), content, answer, faults);
        }
        if (content != null && answer.status() >= 400) {
            Problems.faults(sent, answer).forEach(faults::add);
        }
    }

    private void undocumented(Sent sent, Answer answer, boolean known, List<String> faults) {
        boolean generic = GENERIC.contains(answer.status());
        boolean options = sent.method().equals("OPTIONS") && api.isKnown(sent.target()) && answer.status() < 300;
        boolean expected =
                sent.expectation() == Expectation.NO_HTTP ? answer.status() < 500 : generic && !known || options;
        if (!expected) {
            faults.add("status " + answer.status() + (known ? " is not documented" : " where there is nothing"));
        }
    }

    private void body(Operation operation, Map<String, Schema<?>> content, Answer answer, List<String> faults) {
        if (content.isEmpty()) {
            if (answer.body().length > 0) {
                faults.add("a body where none is documented, as " + answer.type());
            }
            return;
        }
        Schema<?> schema = content.getOrDefault(answer.type(), content.get("*/*"));
        if (schema == null) {
            faults.add("media type '" + answer.type() + "' is not documented for " + answer.status());
        } else if (answer.type().endsWith("json") && !answer.type().contains("ndjson")) {
            json(operation, schema, answer, faults);
        }
    }

    private void json(Operation operation, Schema<?> schema, Answer answer, List<String> faults) {
        try {
            JsonNode body = Draft.JSON.readTree(answer.body());
            api.schemas(operation.service())
                    .faults(schema, body)
                    .forEach(fault -> faults.add("not as its schema says: " + fault));
        } catch (IOException e) {
            faults.add("not JSON: " + e.getMessage().lines().findFirst().orElse(""));
        }
    }

    private static void headers(Sent sent, Answer answer, List<String> faults) {
        need(answer.status() != 405 || !answer.header("Allow").isEmpty(), "405 without Allow", faults);
        need(
                answer.status() != 401 || !answer.header("WWW-Authenticate").isEmpty(),
                "401 without WWW-Authenticate",
                faults);
        need(
                answer.status() != 429 && answer.status() != 503
                        || !answer.header("Retry-After").isEmpty(),
                answer.status() + " without Retry-After",
                faults);
        need(
                sent.expectation() == Expectation.NO_HTTP
                        || !answer.header("X-Correlation-Id").isEmpty(),
                "no X-Correlation-Id",
                faults);
        need(answer.header("X-Injected").isEmpty(), "a header of the caller's in the answer", faults);
    }

    private static void need(boolean there, String otherwise, List<String> faults) {
        if (!there) {
            faults.add(otherwise);
        }
    }

    /** Netty refuses what is no HTTP without a word. */
    private static boolean isSilent(Sent sent, Answer answer) {
        return sent.expectation() == Expectation.NO_HTTP && answer.status() >= 400 && answer.body().length == 0;
    }

    private static boolean isRefusedByNetty(Sent sent, Answer answer) {
        return sent.expectation() == Expectation.NO_HTTP && Set.of(501, 505).contains(answer.status());
    }
}
