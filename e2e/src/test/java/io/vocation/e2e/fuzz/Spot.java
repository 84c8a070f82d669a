package io.vocation.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/**
 * A value in a body, and what its schema says of it.
 *
 * @param within the object or array that it is in
 * @param name of the property; null in an array
 * @param at the place in an array
 */
record Spot(JsonNode within, String name, int at, JsonNode schema, boolean required) {
    /** All values below the root. */
    static List<Spot> in(JsonNode root, JsonNode schema) {
        List<Spot> spots = new ArrayList<>();
        walk(root, schema, spots);
        return spots;
    }

    private static void walk(JsonNode node, JsonNode schema, List<Spot> spots) {
        JsonNode merged = Shapes.merged(schema);
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                JsonNode own = merged.path("properties").has(field.getKey())
                        ? merged.path("properties").get(field.getKey())
                        : merged.path("additionalProperties");
                spots.add(new Spot(object, field.getKey(), -1, Shapes.merged(own), requires(merged, field.getKey())));
                walk(field.getValue(), own, spots);
            });
        } else if (node instanceof ArrayNode array) {
            for (int at = 0; at < array.size(); at++) {
                spots.add(new Spot(array, null, at, Shapes.merged(merged.path("items")), false));
                walk(array.get(at), merged.path("items"), spots);
            }
        }
    }

    private static boolean requires(JsonNode schema, String name) {
        for (JsonNode required : schema.path("required")) {
            if (required.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    JsonNode value() {
        return name == null ? within.get(at) : within.get(name);
    }

    void set(JsonNode value) {
        if (within instanceof ObjectNode object) {
            object.set(name, value);
        } else if (within instanceof ArrayNode array) {
            array.set(at, value);
        }
    }

    void remove() {
        if (within instanceof ObjectNode object) {
            object.remove(name);
        }
    }

    boolean is(String type) {
        return schema.path("type").asText().equals(type);
    }
}
