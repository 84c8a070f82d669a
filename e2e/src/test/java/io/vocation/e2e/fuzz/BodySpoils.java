package io.vocation.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** One value of a JSON body that is not what the schema says. */
final class BodySpoils {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static final List<Attack> ALL = List.of(
            at("field missing", Spot::required, (draft, spot, random) -> {
                spot.remove();
                draft.refused();
            }),
            at("field null", Spot::required, (draft, spot, random) -> {
                spot.set(NODES.nullNode());
                draft.refused();
            }),
            at("optional null", spot -> !spot.required(), (draft, spot, random) -> spot.set(NODES.nullNode())),
            Attack.of("field unknown", BodySpoils::isObject, (draft, random) -> {
                ObjectNode body = (ObjectNode) draft.json();
                body.put("noSuchField", "x");
                draft.json(body);
                // Where any name may stand, one more is fine.
                JsonNode schema = draft.operation.bodies().get(draft.contentType);
                if (schema != null && !schema.has("additionalProperties")) {
                    draft.refused();
                }
            }),
            at("wrong type", spot -> !spot.schema().isEmpty(), BodySpoils::wrongType),
            at("empty", spot -> true, (draft, spot, random) -> spot.set(empty(spot.value()))),
            at("below the minimum", spot -> spot.schema().has("minimum"), (draft, spot, random) -> {
                spot.set(NODES.numberNode(spot.schema().get("minimum").asLong() - 1));
                draft.refused();
            }),
            at("above the maximum", spot -> spot.schema().has("maximum"), (draft, spot, random) -> {
                spot.set(NODES.numberNode(spot.schema().get("maximum").asLong() + 1));
                draft.refused();
            }),
            at("too long", spot -> spot.schema().has("maxLength"), (draft, spot, random) -> {
                spot.set(
                        NODES.textNode("x".repeat(spot.schema().get("maxLength").asInt() + 1)));
                draft.refused();
            }),
            at(
                    "very long",
                    spot -> spot.value().isTextual(),
                    (draft, spot, random) -> spot.set(NODES.textNode("x".repeat(3_000)))),
            at("too short", spot -> spot.schema().path("minLength").asInt() > 0, (draft, spot, random) -> {
                spot.set(
                        NODES.textNode("x".repeat(spot.schema().get("minLength").asInt() - 1)));
                draft.refused();
            }),
            at("too many", spot -> spot.schema().has("maxItems") && spot.value().size() > 0, BodySpoils::tooMany),
            at("no such constant", spot -> spot.schema().has("enum"), (draft, spot, random) -> {
                spot.set(NODES.textNode(
                        random.nextBoolean() ? "NO_SUCH" : spot.value().asText() + " "));
                draft.refused();
            }),
            at(
                    "wrong day",
                    spot -> is(spot, "date"),
                    (draft, spot, random) -> spot.set(NODES.textNode(Texts.one(Texts.DAYS, random)))),
            at(
                    "wrong time",
                    spot -> is(spot, "date-time"),
                    (draft, spot, random) -> spot.set(NODES.textNode(Texts.one(Texts.TIMES, random)))),
            at(
                    "wrong id",
                    spot -> is(spot, "uuid") || isId(spot),
                    (draft, spot, random) -> spot.set(NODES.textNode(Texts.one(Texts.IDS, random)))),
            at(
                    "odd number",
                    BodySpoils::isNumber,
                    (draft, spot, random) -> spot.set(draft.raw(Texts.one(Texts.NUMBERS, random)))),
            at(
                    "odd character",
                    spot -> spot.value().isTextual(),
                    (draft, spot, random) -> spot.set(draft.raw(Texts.one(Texts.CHARACTERS, random)))));

    private BodySpoils() {}

    @FunctionalInterface
    interface Spoil {
        void apply(Draft draft, Spot spot, RandomGenerator random);
    }

    /** Where a value in the body is such a one. */
    static Attack at(String name, Predicate<Spot> spots, Spoil spoil) {
        return Attack.of(
                name,
                draft -> {
                    JsonNode body = draft.json();
                    return body != null && !fitting(draft, body, spots).isEmpty();
                },
                (draft, random) -> {
                    JsonNode body = draft.json();
                    spoil.apply(draft, Texts.one(fitting(draft, body, spots), random), random);
                    draft.json(body);
                });
    }

    private static List<Spot> fitting(Draft draft, JsonNode body, Predicate<Spot> spots) {
        JsonNode schema = draft.operation.bodies().getOrDefault(draft.contentType, NODES.objectNode());
        return Spot.in(body, schema).stream().filter(spots).toList();
    }

    private static boolean isObject(Draft draft) {
        return draft.json() instanceof ObjectNode;
    }

    private static boolean is(Spot spot, String format) {
        return spot.schema().path("format").asText().equals(format)
                && spot.value().isTextual();
    }

    private static boolean isId(Spot spot) {
        return spot.value().asText().matches("[0-9a-f-]{36}");
    }

    static boolean isNumber(Spot spot) {
        return spot.is("integer") || spot.is("number") || spot.value().isNumber();
    }

    private static JsonNode empty(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> NODES.arrayNode();
            case OBJECT -> NODES.objectNode();
            default -> NODES.textNode("");
        };
    }

    private static void tooMany(Draft draft, Spot spot, RandomGenerator random) {
        var many = NODES.arrayNode();
        int most = spot.schema().get("maxItems").asInt();
        while (many.size() <= most) {
            many.add(spot.value().get(random.nextInt(spot.value().size())));
        }
        spot.set(many);
        draft.refused();
    }

    private static void wrongType(Draft draft, Spot spot, RandomGenerator random) {
        String type = spot.schema().path("type").asText();
        List<JsonNode> others = List.of(
                NODES.textNode("a word"),
                NODES.numberNode(0),
                NODES.numberNode(7),
                NODES.numberNode(7.5),
                NODES.booleanNode(true),
                NODES.arrayNode().add(2026).add(1).add(1),
                NODES.arrayNode(),
                NODES.objectNode(),
                NODES.objectNode().put("a", 1),
                NODES.textNode("12"));
        List<JsonNode> wrong =
                others.stream().filter(other -> !fits(type, other)).toList();
        if (!type.isEmpty() && !wrong.isEmpty()) {
            spot.set(Texts.one(wrong, random));
            draft.refused();
        }
    }

    private static boolean fits(String type, JsonNode other) {
        return switch (type) {
            case "string" -> other.isTextual();
            case "integer" -> other.isIntegralNumber();
            case "number" -> other.isNumber();
            case "boolean" -> other.isBoolean();
            case "array" -> other.isArray();
            default -> other.isObject();
        };
    }
}
