package io.vocation.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Paths, queries, headers and methods of which one thing is wrong. */
final class ParameterSpoils {
    private static final List<String> LIMITS = List.of(
            "0",
            "-1",
            "501",
            "100001",
            "2147483648",
            "-2147483649",
            "99999999999999999999",
            "1.5",
            "1e2",
            "ten",
            "٣",
            " 1",
            "+1",
            "0x10");
    private static final List<String> CURSORS = List.of(
            "zzz",
            "AAAA",
            "eyJhIjoxfQ==",
            "::",
            "0,0",
            "-1",
            "1:-1",
            "9223372036854775807",
            "9223372036854775808:1",
            "9223372036854775807:9223372036854775807",
            "2147483647",
            "18446744073709551615:1",
            "a".repeat(2_000),
            "00000000-0000-0000-0000-000000000000");
    /** Nothing that is a valid wait of long: see {@link Proper}. */
    private static final List<String> WAITS =
            List.of("PT-1S", "PT61S", "P1D", "1s", "PT0.000000001S", "-PT1S", "PT", "P", "0", "PT9223372036854775807S");

    private static final List<String> CHARACTERS =
            List.of("\u0000", "a\u0000", "\u0001", "\u007f", "\u0085", "\r\nX-Injected: yes", "\t", "\ufffe", "\ud800");
    private static final List<String> VERSIONS = List.of(
            "nonsense",
            "\"\"",
            "\"0\"",
            "\"-1\"",
            "W/\"1\"",
            "\"1\", \"2\"",
            "*, \"1\"",
            "\"99999999999999999999\"",
            "\"2147483648\"",
            "1",
            "\"1",
            "",
            "\"\u00e9\"",
            "**",
            "\"1\"x");
    private static final List<String> ACCEPTS = List.of(
            "text/html",
            "image/*",
            "nonsense",
            "*/*;q=2",
            ";",
            "a/b/c",
            "application/json;q=0",
            "text/csv",
            "application/xml",
            ",");
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "BREW");

    static final List<Attack> ALL = List.of(
            Attack.of("wrong query", draft -> draft.operation.takes("query"), ParameterSpoils::wrongQuery),
            Attack.of(
                    "empty query",
                    draft -> draft.operation.takes("query"),
                    (draft, random) ->
                            draft.query(parameter(draft, "query", random).name(), "")),
            Attack.of("query twice", draft -> draft.operation.takes("query"), (draft, random) -> {
                Operation.Parameter parameter = parameter(draft, "query", random);
                draft.query.add(new String[] {parameter.name(), wrong(parameter, random)});
                draft.query.add(new String[] {parameter.name(), wrong(parameter, random)});
            }),
            Attack.of("query unknown", draft -> true, (draft, random) -> draft.query("noSuchParameter", "1")),
            Attack.of("query missing", ParameterSpoils::needsQuery, (draft, random) -> {
                draft.operation.parameters().stream()
                        .filter(each -> each.in().equals("query") && each.required())
                        .forEach(each -> draft.query.removeIf(pair -> pair[0].equals(each.name())));
                draft.refused();
            }),
            Attack.of(
                    "nobody's id",
                    draft -> !draft.path.isEmpty(),
                    (draft, random) -> path(draft, new UUID(random.nextLong(), random.nextLong()).toString(), random)),
            Attack.of("wrong path", draft -> !draft.path.isEmpty(), (draft, random) -> {
                Operation.Parameter parameter = parameter(draft, "path", random);
                draft.path.put(parameter.name(), wrong(parameter, random));
            }),
            Attack.of(
                    "odd character in the path",
                    draft -> !draft.path.isEmpty(),
                    (draft, random) -> path(draft, Texts.one(CHARACTERS, random), random)),
            Attack.of(
                    "If-Match",
                    draft -> named(draft, "If-Match"),
                    (draft, random) -> draft.header("If-Match", Texts.one(VERSIONS, random))),
            Attack.of(
                    "no If-Match",
                    draft -> named(draft, "If-Match"),
                    (draft, random) -> draft.headers.removeIf(header -> header[0].equalsIgnoreCase("If-Match"))),
            Attack.of(
                    "Idempotency-Key",
                    draft -> named(draft, "Idempotency-Key"),
                    (draft, random) -> draft.header(
                            "Idempotency-Key",
                            Texts.one(List.of("x".repeat(129), "a b", "\u00e9", "", "\"a\"", "fuzz", "a,b"), random))),
            Attack.of("Accept", draft -> true, (draft, random) -> draft.header("Accept", Texts.one(ACCEPTS, random))),
            Attack.of("headers", draft -> true, ParameterSpoils::headers),
            Attack.of("another method", draft -> true, (draft, random) -> draft.method = Texts.one(METHODS, random)));

    private ParameterSpoils() {}

    private static boolean needsQuery(Draft draft) {
        return draft.operation.parameters().stream().anyMatch(each -> each.in().equals("query") && each.required());
    }

    private static boolean named(Draft draft, String header) {
        return draft.operation.parameters().stream()
                .anyMatch(each -> each.name().equals(header));
    }

    static Operation.Parameter parameter(Draft draft, String in, RandomGenerator random) {
        return Texts.one(
                draft.operation.parameters().stream()
                        .filter(each -> each.in().equals(in))
                        .toList(),
                random);
    }

    private static void wrongQuery(Draft draft, RandomGenerator random) {
        Operation.Parameter parameter = parameter(draft, "query", random);
        draft.query(parameter.name(), wrong(parameter, random));
    }

    static void path(Draft draft, String value, RandomGenerator random) {
        draft.path.put(Texts.one(List.copyOf(draft.path.keySet()), random), value);
    }

    /** A value that such a parameter cannot, or can hardly, have. */
    static String wrong(Operation.Parameter parameter, RandomGenerator random) {
        List<String> values = new ArrayList<>(CHARACTERS);
        values.addAll(Map.of("limit", LIMITS, "cursor", CURSORS, "lastEventId", CURSORS, "timeout", WAITS)
                .getOrDefault(parameter.name(), byType(Shapes.merged(parameter.schema()))));
        return Texts.one(values, random);
    }

    private static List<String> byType(JsonNode schema) {
        List<String> values = new ArrayList<>(
                switch (schema.path("format").asText()) {
                    case "uuid" -> Texts.IDS;
                    case "date" -> Texts.DAYS;
                    case "date-time" -> Texts.TIMES;
                    default -> Texts.INJECTIONS;
                });
        switch (schema.path("type").asText()) {
            case "integer", "number" -> values.addAll(Texts.NUMBERS);
            case "boolean" -> values.addAll(List.of("TRUE", "yes", "1", "null"));
            default ->
                values.addAll(List.of("x".repeat(300), "P1000000000Y", "2026-13", "LAST_MONTH", "9999-12", "2026-Q5"));
        }
        if (schema.has("enum")) {
            values.addAll(List.of("NO_SUCH", schema.get("enum").get(0).asText().toLowerCase(java.util.Locale.ROOT)));
        }
        return values;
    }

    private static void headers(Draft draft, RandomGenerator random) {
        String[] header = Texts.one(
                List.of(
                        new String[] {"Prefer", "respond-async, wait=99999999999"},
                        new String[] {"Prefer", ";;;"},
                        new String[] {"Range", "bytes=0-1,5-,-9"},
                        new String[] {"If-None-Match", "*"},
                        new String[] {"If-Modified-Since", "yesterday"},
                        new String[] {"Content-Encoding", "br"},
                        new String[] {"Content-Encoding", "gzip"},
                        new String[] {"Accept-Encoding", "nonsense;q=9"},
                        new String[] {"Accept-Charset", "utf-7"},
                        new String[] {"Accept-Language", "%%%"},
                        new String[] {"Expect", "nonsense"},
                        new String[] {"X-Http-Method-Override", "DELETE"},
                        new String[] {"X-Correlation-Id", "x".repeat(1_000)},
                        new String[] {"Origin", "http://elsewhere.invalid"},
                        new String[] {"Cookie", "a=b; c"},
                        new String[] {"traceparent", "00-zz-zz-00"}),
                random);
        draft.header(header[0], header[1]);
    }
}
