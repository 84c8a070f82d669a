package io.vocation.survey.webhook.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;

import java.util.ArrayList;
import java.util.List;

/** Reads vendors' documents by path. */
final class Documents {
    private static final Configuration CONFIGURATION = Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider())
            .mappingProvider(new JacksonMappingProvider())
            .options(Option.ALWAYS_RETURN_LIST, Option.SUPPRESS_EXCEPTIONS)
            .build();

    private Documents() {}

    /** Whether a path can be read at all. */
    static boolean isPath(String path) {
        try {
            return path.strip().startsWith("$") && JsonPath.compile(path) != null;
        } catch (InvalidPathException | IllegalArgumentException notOne) {
            return false;
        }
    }

    /** What is there, without what is null; a list that is there as its elements. */
    static List<JsonNode> at(JsonNode document, String path) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode each : found(document, path)) {
            if (each instanceof ArrayNode list) {
                list.forEach(found::add);
            } else {
                found.add(each);
            }
        }
        found.removeIf(each -> each.isNull() || each.isMissingNode());
        return found;
    }

    private static JsonNode found(JsonNode document, String path) {
        try {
            JsonNode found = JsonPath.compile(path).read(document, CONFIGURATION);
            return found == null ? JsonNodeFactory.instance.arrayNode() : found;
        } catch (JsonPathException notThere) {
            return JsonNodeFactory.instance.arrayNode();
        }
    }

    /** The documents in a document, each with what stood around it as {@code whole}, but for its arrays. */
    static List<ObjectNode> items(ObjectNode document, String path) {
        ObjectNode whole = document.objectNode();
        document.properties().forEach(field -> {
            if (!field.getValue().isArray()) {
                whole.set(field.getKey(), field.getValue());
            }
        });
        return at(document, path).stream()
                .filter(ObjectNode.class::isInstance)
                .map(each -> {
                    ObjectNode item = document.objectNode();
                    item.setAll((ObjectNode) each);
                    item.set("whole", whole);
                    return item;
                })
                .toList();
    }
}
