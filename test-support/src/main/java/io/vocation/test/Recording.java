package io.vocation.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps of each operation the accepted exchange of a run of tests that says most, cut to what a reader takes in, as the
 * example in its document: {@code contracts/examples/<service>/<operation>.json}. Only with
 * {@code -Dcontracts.record=true}; what is committed stays as it is until it is deleted.
 */
final class Recording {
    static final boolean ON = Boolean.getBoolean("contracts.record");

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int ENTRIES = 2;
    private static final int LINES = 3;
    private static final Set<String> SECRETS = Set.of("secret", "password", "token", "apiKey", "clientSecret");
    /** What this run wrote, and how much each part of it says: only that may be replaced by something better. */
    private static final Map<String, Integer> WRITTEN = new HashMap<>();

    private Recording() {}

    static synchronized void keep(
            String service, Path document, FilterableRequestSpecification request, Response answer, String path) {
        Operations.find(document, request.getMethod(), path).ifPresent(operation -> {
            try {
                keep(service, operation, request, answer);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void keep(
            String service, Operations.Found operation, FilterableRequestSpecification request, Response answer)
            throws IOException {
        Path file = Contract.document(service)
                .resolveSibling("examples")
                .resolve(service)
                .resolve(operation.id() + ".json");
        ObjectNode example =
                Files.exists(file) ? (ObjectNode) JSON.readTree(file.toFile()) : JsonNodeFactory.instance.objectNode();
        String sent = text(request.getBody());
        String came = answer.asString();
        int worth = worth(sent) + worth(came);
        boolean better = false;
        String sentAs = operation.requestType(request.getContentType());
        if (sentAs != null && sent != null) {
            better = put(operation.id(), example, "requests", sentAs, shown(sentAs, sent), worth);
        }
        String cameAs = operation.answerType(answer.statusCode(), answer.getContentType());
        if (cameAs != null && !came.isEmpty()) {
            String key = answer.statusCode() + " " + cameAs;
            better |= put(operation.id(), example, "answers", key, shown(cameAs, came), worth);
        }
        if (better) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, JSON.writeValueAsString(example) + "\n");
        }
    }

    private static boolean put(String id, ObjectNode example, String part, String key, JsonNode value, int worth) {
        String name = id + " " + part + " " + key;
        boolean there = example.path(part).has(key);
        if (there && WRITTEN.getOrDefault(name, Integer.MAX_VALUE) >= worth) {
            return false;
        }
        WRITTEN.put(name, worth);
        example.withObjectProperty(part).set(key, value);
        return true;
    }

    private static String text(Object body) {
        return switch (body) {
            case String text -> text;
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            case null, default -> null;
        };
    }

    private static JsonNode shown(String type, String text) throws IOException {
        if (type.endsWith("json") && !type.contains("ndjson")) {
            return cut(JSON.readTree(text));
        }
        return TextNode.valueOf(text.lines().limit(LINES).collect(Collectors.joining("\n", "", "\n")));
    }

    private static JsonNode cut(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode few = JsonNodeFactory.instance.arrayNode();
            array.forEach(entry -> {
                if (few.size() < ENTRIES) {
                    few.add(cut(entry));
                }
            });
            return few;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode kept = JsonNodeFactory.instance.objectNode();
            object.properties()
                    .forEach(field -> kept.set(
                            field.getKey(),
                            SECRETS.contains(field.getKey()) && field.getValue().isTextual()
                                    ? hidden(field.getValue().asText())
                                    : cut(field.getValue())));
            return kept;
        }
        return node;
    }

    /** As long as it was, so that it still fits its schema. */
    private static JsonNode hidden(String secret) {
        int prefix = secret.indexOf('_') + 1;
        return TextNode.valueOf(secret.substring(0, prefix) + "x".repeat(secret.length() - prefix));
    }

    /** How many different fields it has, less a little for its length. */
    private static int worth(String text) {
        if (text == null || text.isBlank()) {
            return 0;
        }
        Set<String> fields = new HashSet<>();
        try {
            gather("", JSON.readTree(text), fields);
        } catch (IOException notJson) {
            fields.addAll(List.of(text.lines().findFirst().orElse("").split("[,;]", -1)));
        }
        return 1_000 * fields.size() - Math.min(text.length(), 100_000) / 10;
    }

    private static void gather(String at, JsonNode node, Set<String> fields) {
        if (node == null || node.isNull()) {
            return;
        }
        if (node.isArray()) {
            for (int entry = 0; entry < Math.min(ENTRIES, node.size()); entry++) {
                gather(at, node.get(entry), fields);
            }
        } else if (node.isObject()) {
            node.properties().forEach(field -> {
                fields.add(at + "/" + field.getKey());
                gather(at + "/" + field.getKey(), field.getValue(), fields);
            });
        }
    }
}
