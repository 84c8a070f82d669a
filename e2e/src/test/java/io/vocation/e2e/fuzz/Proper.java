package io.vocation.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.random.RandomGenerator;

/** Requests that are as the document says. */
final class Proper {
    static final List<Attack> ALL = List.of(
            Attack.of("as it should be", draft -> true, (draft, random) -> {}),
            Attack.of("other fields", draft -> draft.json() != null, Proper::fields),
            Attack.of("more of the query", draft -> draft.operation.takes("query"), Proper::queries),
            Attack.of("all from the schema", draft -> draft.operation.takesJson(), Proper::whole),
            Attack.of("other language and media types", draft -> true, (draft, random) -> {
                draft.header("Accept-Language", "de-DE, *;q=0.1");
                draft.header("Accept", "application/problem+json;q=0.5, */*;q=0.1");
            }));

    private static final List<String> TIMEOUTS = List.of("PT0S", "PT0.2S", "PT1S");

    private Proper() {}

    /** Some fields newly made of the schema, and some that were not there. */
    private static void fields(Draft draft, RandomGenerator random) {
        if (!(draft.json() instanceof ObjectNode body)) {
            return;
        }
        JsonNode made = Shapes.of(draft.operation.bodies().getOrDefault(draft.contentType, body.objectNode()), random);
        made.properties().forEach(field -> {
            boolean id = body.path(field.getKey()).asText().matches("[0-9a-f-]{36}");
            if (!id && random.nextInt(3) == 0) {
                body.set(field.getKey(), field.getValue());
            }
        });
        draft.json(body);
    }

    private static void queries(Draft draft, RandomGenerator random) {
        for (Operation.Parameter parameter : draft.operation.parameters()) {
            if (parameter.in().equals("query") && random.nextBoolean() && !parameter.required()) {
                draft.query(parameter.name(), value(parameter, random));
            }
        }
    }

    private static String value(Operation.Parameter parameter, RandomGenerator random) {
        return switch (parameter.name()) {
            // Nobody waits for news in a run of thousands.
            case "timeout" -> Texts.one(TIMEOUTS, random);
            // A cursor is an answer's, whatever its schema allows.
            case "cursor", "lastEventId" -> "";
            default -> Shapes.of(parameter.schema(), random).asText();
        };
    }

    private static void whole(Draft draft, RandomGenerator random) {
        JsonNode before = draft.json();
        draft.contentType = "application/json";
        JsonNode made = Shapes.of(draft.operation.bodies().get("application/json"), random);
        if (before instanceof ObjectNode old && made instanceof ObjectNode body) {
            // What is referred to stays something that there is.
            old.properties().forEach(field -> {
                if (field.getValue().asText().matches("[0-9a-f-]{36}")) {
                    body.set(field.getKey(), field.getValue());
                }
            });
        }
        draft.json(made);
    }
}
