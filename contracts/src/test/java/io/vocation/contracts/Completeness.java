package io.vocation.contracts;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a document leaves out of its operations. */
final class Completeness {
    private final ExampleChecks examples;
    private final List<String> findings = new ArrayList<>();
    private final Set<String> describedTags;

    private Completeness(JsonNode document) {
        this.examples = new ExampleChecks(document);
        this.describedTags = StreamSupport.stream(document.path("tags").spliterator(), false)
                .filter(tag -> tag.hasNonNull("description"))
                .map(tag -> tag.path("name").asText())
                .collect(Collectors.toSet());
    }

    /** One line for each thing that is missing or wrong. */
    static List<String> of(JsonNode document) {
        Completeness check = new Completeness(document);
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> check.operation(path.getKey(), method.getValue())));
        return check.findings;
    }

    private void operation(String path, JsonNode operation) {
        String id = operation.path("operationId").asText(path);
        words(id, operation);
        JsonNode parameters = operation.path("parameters");
        parameters.forEach(parameter -> need(
                parameter.path("in").asText().equals("path") || parameter.hasNonNull("description"),
                id,
                "its parameter " + parameter.path("name").asText() + " has no description"));
        Set<String> missing = expected(path, operation);
        operation.path("responses").fieldNames().forEachRemaining(missing::remove);
        need(missing.isEmpty(), id, "does not describe the answers " + missing);
        examples.of(operation).forEach(finding -> findings.add(id + ": " + finding));
    }

    private void words(String id, JsonNode operation) {
        need(
                operation.path("tags").size() == 1
                        && describedTags.contains(operation.path("tags").path(0).asText()),
                id,
                "has no tag that is described");
        need(!operation.path("summary").asText().isBlank(), id, "has no summary");
        String description = operation.path("description").asText();
        need(!description.isBlank(), id, "has no description");
        need(
                description.contains("Roles: ") || operation.path("security").isEmpty() && operation.has("security"),
                id,
                "says nothing of its roles or that it needs none");
    }

    /** What its kind of operation can always answer, at the gateway or behind it. */
    private static Set<String> expected(String path, JsonNode operation) {
        Set<String> statuses = new TreeSet<>(Set.of("403", "414", "429", "431", "502", "503", "504"));
        boolean open = operation.has("security") && operation.path("security").isEmpty();
        if (!open) {
            statuses.add("401");
            if (path.contains("{")) {
                statuses.add("404");
            }
        }
        if (operation.has("requestBody")) {
            statuses.addAll(Set.of("400", "408", "413", "415"));
        }
        if (!operation.path("parameters").isEmpty()) {
            statuses.add("400");
        }
        boolean answersSomething = operation.path("responses").properties().stream()
                .anyMatch(answer ->
                        answer.getKey().startsWith("2") && answer.getValue().has("content"));
        if (answersSomething) {
            statuses.add("406");
        }
        return statuses;
    }

    private void need(boolean there, String id, String finding) {
        if (!there) {
            findings.add(id + ": " + finding);
        }
    }
}
