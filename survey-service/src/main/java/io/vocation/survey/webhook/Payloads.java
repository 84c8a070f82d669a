package io.vocation.survey.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Vendors' documents as PostgreSQL keeps them. */
final class Payloads {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Payloads() {}

    /** As JSON in which a character that cannot be kept is replaced by U+FFFD. */
    static String write(JsonNode document) {
        return clean(document).toString();
    }

    private static JsonNode clean(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = NODES.objectNode();
                object.properties().forEach(field -> copy.set(clean(field.getKey()), clean(field.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = NODES.arrayNode();
                array.forEach(each -> copy.add(clean(each)));
                yield copy;
            }
            default -> node.isTextual() ? NODES.textNode(clean(node.textValue())) : node;
        };
    }

    private static String clean(String text) {
        return text.codePoints()
                .map(character ->
                        character == 0 || Character.getType(character) == Character.SURROGATE ? '\uFFFD' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
