package io.vocation.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import io.vocation.commons.problem.ProblemType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a refusal is a problem of ours (RFC 9457). */
final class Problems {
    private static final String PREFIX = "urn:vocation:problem:";
    /** Those of the services, and those that only the gateway has. */
    private static final Set<String> TYPES = Stream.concat(
                    Arrays.stream(ProblemType.values()).map(ProblemType::slug),
                    Stream.of(
                            "csrf",
                            "request-timeout",
                            "url-too-long",
                            "too-many-requests",
                            "headers-too-large",
                            "bad-gateway",
                            "upstream-timeout"))
            .collect(Collectors.toUnmodifiableSet());

    private Problems() {}

    static List<String> faults(Sent sent, Answer answer) {
        List<String> faults = new ArrayList<>();
        boolean silent = answer.body().length == 0;
        if (silent && (sent.method().equals("HEAD") || sent.expectation() == Sent.Expectation.NO_HTTP)) {
            return faults;
        }
        if (!answer.type().equals("application/problem+json")) {
            faults.add(answer.status() + " is no problem but '" + answer.type() + "'");
            return faults;
        }
        try {
            check(Draft.JSON.readTree(answer.body()), answer, faults);
        } catch (IOException e) {
            faults.add("a problem that is not JSON");
        }
        return faults;
    }

    private static void check(JsonNode problem, Answer answer, List<String> faults) {
        String type = problem.path("type").asText();
        if (!type.startsWith(PREFIX) || !TYPES.contains(type.substring(PREFIX.length()))) {
            faults.add("a problem of no type of ours: '" + type + "'");
        }
        if (problem.path("status").asInt() != answer.status()) {
            faults.add("a problem that says status " + problem.path("status"));
        }
        for (String member : List.of("title", "detail", "instance")) {
            if (problem.path(member).asText().isBlank()) {
                faults.add("a problem without " + member);
            }
        }
    }
}
