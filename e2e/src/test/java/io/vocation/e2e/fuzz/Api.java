package io.vocation.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All operations of the committed documents, in the order in which they are asked. */
public final class Api {
    public static final List<String> SERVICES = List.of("career", "survey", "performance", "training");
    private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete");

    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, Schemas> schemas = new LinkedHashMap<>();

    private Api() {}

    public static Api read(Path contracts) throws IOException {
        Api api = new Api();
        for (String service : SERVICES) {
            JsonNode document = new YAMLMapper()
                    .readTree(contracts.resolve(service + ".yaml").toFile());
            api.add(service, document);
        }
        api.operations.sort(Comparator.comparingInt(Operation::turn));
        return api;
    }

    /** Of one document that is not committed: for the tests of the driver. */
    static Api of(String service, JsonNode document) {
        Api api = new Api();
        api.add(service, document);
        return api;
    }

    public List<Operation> operations() {
        return operations;
    }

    public Operation operation(String id) {
        return operations.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no operation " + id));
    }

    Schemas schemas(String service) {
        return schemas.get(service);
    }

    /** Which operation a request is, however its path was written; empty where there is none. */
    Optional<Operation> find(String method, String target) {
        String path = target.split("[?#]", 2)[0];
        List<Operation> here =
                operations.stream().filter(each -> fits(each.path(), path)).toList();
        // The path that says most is meant, whatever methods it has.
        long most = here.stream().mapToLong(each -> literals(each.path())).max().orElse(0);
        return here.stream()
                .filter(each -> each.method().equals(method) && literals(each.path()) == most)
                .findFirst();
    }

    /** Whether there is anything at this path, for any method. */
    boolean isKnown(String target) {
        String path = target.split("[?#]", 2)[0];
        return operations.stream().anyMatch(each -> fits(each.path(), path));
    }

    private static boolean fits(String template, String path) {
        String[] wanted = template.split("/", -1);
        String[] actual = path.split("/", -1);
        boolean fits = wanted.length == actual.length;
        for (int at = 0; fits && at < wanted.length; at++) {
            fits = wanted[at].startsWith("{") ? !actual[at].isEmpty() : wanted[at].equals(actual[at]);
        }
        return fits;
    }

    private static long literals(String template) {
        return template.split("/", -1).length
                - template.chars().filter(each -> each == '{').count();
    }

    private void add(String service, JsonNode document) {
        schemas.put(service, new Schemas(document));
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        operations.add(operation(document, service, path.getKey(), method.getKey(), method.getValue()));
                    }
                }));
    }

    private static Operation operation(
            JsonNode document, String service, String path, String method, JsonNode described) {
        List<Operation.Parameter> parameters = new ArrayList<>();
        described.path("parameters").forEach(each -> {
            JsonNode parameter = inlined(document, each, new ArrayDeque<>());
            parameters.add(new Operation.Parameter(
                    parameter.path("name").asText(),
                    parameter.path("in").asText(),
                    parameter.path("required").asBoolean(),
                    parameter.path("schema")));
        });
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        described
                .path("requestBody")
                .path("content")
                .properties()
                .forEach(type -> bodies.put(
                        type.getKey(), inlined(document, type.getValue().path("schema"), new ArrayDeque<>())));
        return new Operation(
                service,
                described.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                List.copyOf(parameters),
                bodies,
                answers(document, described));
    }

    private static Map<String, Map<String, Schema<?>>> answers(JsonNode document, JsonNode described) {
        Map<String, Map<String, Schema<?>>> answers = new TreeMap<>();
        described.path("responses").properties().forEach(each -> {
            JsonNode answer = each.getValue().has("$ref")
                    ? document.at(each.getValue().path("$ref").asText().substring(1))
                    : each.getValue();
            Map<String, Schema<?>> types = new LinkedHashMap<>();
            answer.path("content")
                    .properties()
                    .forEach(type -> types.put(
                            type.getKey(),
                            Json.mapper().convertValue(type.getValue().path("schema"), Schema.class)));
            answers.put(each.getKey(), types);
        });
        return answers;
    }

    /** Without references; what is within itself ends as anything. */
    private static JsonNode inlined(JsonNode document, JsonNode node, Deque<String> within) {
        String reference = node.path("$ref").asText();
        if (!reference.isEmpty()) {
            if (within.contains(reference)) {
                return JsonNodeFactory.instance.objectNode();
            }
            within.push(reference);
            JsonNode found = inlined(document, document.at(reference.substring(1)), within);
            within.pop();
            return found;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), inlined(document, field.getValue(), within)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(entry -> copy.add(inlined(document, entry, within)));
            return copy;
        }
        return node;
    }
}
