package io.vocation.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Values that are what a schema says, from all over what it allows. */
final class Shapes {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;
    private static final LocalDate DAY = LocalDate.parse("2026-01-01");
    private static final int DAYS = 600;

    /** What patterns are tried with; there are few, and a new one wants its example in the document. */
    private static final List<String> WORDS = List.of(
            "walk-1",
            "fuzz-a",
            "EUR",
            "csr",
            "response.changed",
            "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
            "Ab.9_-");

    private Shapes() {}

    static JsonNode of(JsonNode schema, RandomGenerator random) {
        return of(schema, random, 0);
    }

    private static JsonNode of(JsonNode schema, RandomGenerator random, int depth) {
        JsonNode merged = merged(schema);
        for (String choice : new String[] {"oneOf", "anyOf"}) {
            if (merged.has(choice)) {
                JsonNode choices = merged.get(choice);
                return of(choices.get(random.nextInt(choices.size())), random, depth + 1);
            }
        }
        if (merged.has("enum")) {
            return merged.get("enum").get(random.nextInt(merged.get("enum").size()));
        }
        return switch (merged.path("type").asText("object")) {
            case "string" -> text(merged, random);
            case "integer" -> whole(merged, random);
            case "number" -> number(merged, random);
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "array" -> array(merged, random, depth);
            default -> object(merged, random, depth);
        };
    }

    /** All parts of a composed schema in one. */
    static JsonNode merged(JsonNode schema) {
        if (!schema.has("allOf")) {
            return schema;
        }
        ObjectNode all = NODES.objectNode();
        schema.get("allOf").forEach(part -> all.setAll((ObjectNode) merged(part).deepCopy()));
        schema.properties().forEach(field -> {
            if (!field.getKey().equals("allOf")) {
                all.set(field.getKey(), field.getValue());
            }
        });
        return all;
    }

    private static JsonNode object(JsonNode schema, RandomGenerator random, int depth) {
        ObjectNode made = NODES.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || depth < DEEPEST && random.nextBoolean()) {
                made.set(property.getKey(), of(property.getValue(), random, depth + 1));
            }
        });
        if (schema.path("additionalProperties").isObject() && depth < DEEPEST) {
            for (int more = random.nextInt(3); more > 0; more--) {
                made.set("key" + more, of(schema.get("additionalProperties"), random, depth + 1));
            }
        }
        return made;
    }

    private static JsonNode array(JsonNode schema, RandomGenerator random, int depth) {
        ArrayNode made = NODES.arrayNode();
        int least = schema.path("minItems").asInt(0);
        int most = Math.min(schema.path("maxItems").asInt(least + 3), least + 3);
        int size = depth < DEEPEST ? random.nextInt(least, most + 1) : least;
        while (made.size() < size) {
            made.add(of(schema.path("items"), random, depth + 1));
        }
        return made;
    }

    private static JsonNode text(JsonNode schema, RandomGenerator random) {
        int least = schema.path("minLength").asInt(0);
        int most = schema.path("maxLength").asInt(200);
        return TextNode.valueOf(
                switch (schema.path("format").asText()) {
                    case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
                    case "date" -> DAY.minusDays(random.nextInt(DAYS)).toString();
                    case "date-time" ->
                        Instant.parse(DAY + "T00:00:00Z")
                                .minusSeconds(random.nextInt(DAYS * 86_400))
                                .toString();
                    default -> schema.has("pattern") ? patterned(schema, random) : free(least, most, random);
                });
    }

    private static String free(int least, int most, RandomGenerator random) {
        String text = Texts.one(Texts.UNUSUAL, random);
        int length =
                switch (random.nextInt(8)) {
                    case 0 -> least;
                    case 1 -> most;
                    default -> Math.clamp(text.codePointCount(0, text.length()), least, most);
                };
        StringBuilder made = new StringBuilder();
        while (made.codePointCount(0, made.length()) < length) {
            made.append(text);
        }
        return made.substring(0, made.offsetByCodePoints(0, length));
    }

    private static String patterned(JsonNode schema, RandomGenerator random) {
        Pattern pattern = Pattern.compile(schema.get("pattern").asText());
        List<String> tried = new ArrayList<>(WORDS);
        tried.addAll(Texts.UNUSUAL);
        tried.add(new UUID(random.nextLong(), random.nextLong()).toString());
        schema.path("examples").forEach(example -> tried.add(example.asText()));
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        List<String> fitting = tried.stream()
                .filter(each -> each.length() <= most && pattern.matcher(each).matches()
                        || schema.get("pattern").asText().equals("\\S") && !each.isBlank())
                .toList();
        return fitting.isEmpty() ? schema.path("example").asText("walk") : Texts.one(fitting, random);
    }

    private static JsonNode whole(JsonNode schema, RandomGenerator random) {
        boolean small = "int32".equals(schema.path("format").asText());
        long least = schema.path("minimum").asLong(small ? Integer.MIN_VALUE : Long.MIN_VALUE);
        long most = schema.path("maximum").asLong(small ? Integer.MAX_VALUE : Long.MAX_VALUE);
        return NODES.numberNode(
                switch (random.nextInt(6)) {
                    case 0 -> least;
                    case 1 -> most;
                    default -> Math.clamp(random.nextInt(-2, 30), least, most);
                });
    }

    private static JsonNode number(JsonNode schema, RandomGenerator random) {
        double least = schema.path("minimum").asDouble(-1e9);
        double most = schema.path("maximum").asDouble(1e9);
        return NODES.numberNode(
                switch (random.nextInt(4)) {
                    case 0 -> least;
                    case 1 -> most;
                    default ->
                        BigDecimal.valueOf(least + (most - least) * random.nextDouble())
                                .setScale(3, RoundingMode.HALF_EVEN)
                                .doubleValue();
                });
    }
}
