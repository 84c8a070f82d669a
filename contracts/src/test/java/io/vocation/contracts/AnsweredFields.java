package io.vocation.contracts;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fields that the accepted answers of a document have, whether they must be there or not. A reader uses those that
 * need not be there as well, so that one less breaks it.
 */
final class AnsweredFields {
    private final JsonNode document;
    private final Set<String> fields = new TreeSet<>();
    /** The named schemas that are being walked, so that one within itself ends. */
    private final Deque<String> within = new ArrayDeque<>();

    private AnsweredFields(JsonNode document) {
        this.document = document;
    }

    /** Each as {@code get /path 200 application/json: field.field}. */
    static Set<String> of(JsonNode document) {
        AnsweredFields found = new AnsweredFields(document);
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> found.answers(method.getKey() + " " + path.getKey(), method.getValue())));
        return found.fields;
    }

    private void answers(String operation, JsonNode described) {
        described.path("responses").properties().forEach(answer -> {
            if (answer.getKey().startsWith("2")) {
                answer.getValue()
                        .path("content")
                        .properties()
                        .forEach(type -> walk(
                                operation + " " + answer.getKey() + " " + type.getKey() + ": ",
                                type.getValue().path("schema")));
            }
        });
    }

    private void walk(String prefix, JsonNode schema) {
        String reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            if (!within.contains(reference)) {
                within.push(reference);
                walk(prefix, document.at(reference.substring(1)));
                within.pop();
            }
            return;
        }
        schema.path("properties").properties().forEach(field -> {
            fields.add(prefix + field.getKey());
            walk(prefix + field.getKey() + ".", field.getValue());
        });
        if (schema.has("items")) {
            walk(prefix, schema.get("items"));
        }
        if (schema.path("additionalProperties").isObject()) {
            walk(prefix + "*.", schema.get("additionalProperties"));
        }
        for (String composed : new String[] {"allOf", "oneOf", "anyOf"}) {
            schema.path(composed).forEach(part -> walk(prefix, part));
        }
    }
}
