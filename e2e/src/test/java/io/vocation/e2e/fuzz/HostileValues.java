package io.vocation.e2e.fuzz;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPOutputStream;

/** Well-formed requests with what an attacker would put into them. */
final class HostileValues {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEP = 20_000;
    private static final int MANY = 50_000;
    private static final int LONG = 2_000_000;

    private static final List<String> PATHS = List.of(
            "..",
            ".",
            "../../career/v1/me",
            "a/b",
            "a\\b",
            "a;b=c",
            "%2e%2e",
            "a?b",
            "a#b",
            "~",
            "a b",
            "con",
            "x".repeat(3_000),
            "\u202e",
            "\ud83d\udc69");
    private static final List<String> TOKENS = List.of(
            "",
            "Bearer",
            "Bearer ",
            "Bearer a.b.c",
            "Bearer ...",
            "bearer x",
            "Basic YWRtaW46ZGVtbw==",
            "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiIsInJlYWxtX2FjY2VzcyI6eyJyb2xlcyI6WyJhZG1pbiJdfX0.",
            "Bearer " + "x".repeat(8_000),
            "Negotiate x",
            "Digest username=\"x\"");
    private static final List<String> CALLERS = List.of(
            "csr",
            "supervisor",
            "manager",
            "trainer",
            "hr",
            "admin",
            "demo-hr-system",
            "demo-survey-source",
            "survey-service",
            "performance-service",
            "career-service",
            "training-service");

    static final List<Attack> ALL = List.of(
            BodySpoils.at(
                    "injection in a field",
                    spot -> spot.value().isTextual(),
                    (draft, spot, random) -> spot.set(NODES.textNode(Texts.one(Texts.INJECTIONS, random)))),
            BodySpoils.at(
                    "unusual text in a field",
                    spot -> spot.value().isTextual(),
                    (draft, spot, random) -> spot.set(NODES.textNode(Texts.one(Texts.UNUSUAL, random)))),
            BodySpoils.at(
                    "day at the end of time",
                    HostileValues::isDay,
                    (draft, spot, random) -> spot.set(NODES.textNode(Texts.one(Texts.DAYS, random)))),
            BodySpoils.at(
                    "time at the end of time",
                    HostileValues::isTime,
                    (draft, spot, random) -> spot.set(NODES.textNode(Texts.one(Texts.TIMES, random)))),
            BodySpoils.at(
                    "huge number",
                    BodySpoils::isNumber,
                    (draft, spot, random) -> spot.set(draft.raw("9".repeat(random.nextInt(20, 3_000))))),
            BodySpoils.at(
                    "deep value",
                    spot -> true,
                    (draft, spot, random) -> spot.set(draft.raw("[".repeat(DEEP) + "]".repeat(DEEP)))),
            BodySpoils.at(
                    "huge text",
                    spot -> spot.value().isTextual(),
                    (draft, spot, random) -> spot.set(NODES.textNode("x".repeat(LONG)))),
            Attack.of(
                    "injection in the query",
                    draft -> draft.operation.takes("query"),
                    (draft, random) -> draft.query(
                            ParameterSpoils.parameter(draft, "query", random).name(),
                            Texts.one(Texts.INJECTIONS, random))),
            Attack.of(
                    "injection in the path",
                    draft -> !draft.path.isEmpty(),
                    (draft, random) -> ParameterSpoils.path(draft, Texts.one(Texts.INJECTIONS, random), random)),
            Attack.of(
                    "odd path",
                    draft -> !draft.path.isEmpty(),
                    (draft, random) -> ParameterSpoils.path(draft, Texts.one(PATHS, random), random)),
            Attack.of(
                    "deep body",
                    HostileValues::takesBody,
                    (draft, random) -> draft.text(
                            random.nextBoolean() ? "[".repeat(DEEP) : "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP))),
            Attack.of("many fields", HostileValues::takesBody, HostileValues::manyFields),
            Attack.of(
                    "many entries",
                    HostileValues::takesBody,
                    (draft, random) -> draft.text("[" + "{},".repeat(MANY) + "{}]")),
            Attack.of("many equal entries", draft -> draft.json() != null, HostileValues::manyEqual),
            Attack.of("bomb", HostileValues::takesBody, (draft, random) -> {
                draft.header("Content-Encoding", "gzip");
                draft.body = Bomb.BYTES;
            }),
            Attack.of("multipart", HostileValues::takesBody, (draft, random) -> {
                draft.contentType = "multipart/form-data; boundary=x";
                draft.text("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../x\"\r\n\r\na\r\n--x"
                        + (random.nextBoolean() ? "--\r\n" : ""));
            }),
            Attack.of(
                    "no good token",
                    draft -> true,
                    (draft, random) -> draft.caller = "raw:" + Texts.one(TOKENS, random)),
            Attack.of("another's token", draft -> true, (draft, random) -> draft.caller = Texts.one(CALLERS, random)),
            Attack.of("same key, another body", draft -> draft.json() instanceof ObjectNode, HostileValues::sameKey));

    private HostileValues() {}

    private static boolean takesBody(Draft draft) {
        return !draft.operation.bodies().isEmpty();
    }

    private static boolean isDay(Spot spot) {
        return spot.value().asText().matches("\\d{4}-\\d\\d-\\d\\d");
    }

    private static boolean isTime(Spot spot) {
        return spot.value().asText().matches("\\d{4}-\\d\\d-\\d\\dT.*");
    }

    private static void manyFields(Draft draft, RandomGenerator random) {
        StringBuilder body = new StringBuilder("{");
        for (int at = 0; at < MANY; at++) {
            body.append("\"field").append(at).append("\":").append(at).append(',');
        }
        draft.text(body.append("\"last\":0}").toString());
    }

    /** The first list in the body, a thousand times as long. */
    private static void manyEqual(Draft draft, RandomGenerator random) {
        var body = draft.json();
        if (body instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (field.getValue().isArray() && !field.getValue().isEmpty()) {
                    var many = NODES.arrayNode();
                    while (many.size() < 2_000) {
                        many.add(field.getValue().get(0));
                    }
                    object.set(field.getKey(), many);
                }
            });
        }
        draft.json(body);
    }

    private static void sameKey(Draft draft, RandomGenerator random) {
        draft.header("Idempotency-Key", "fuzz-" + draft.operation.id());
        ObjectNode body = (ObjectNode) draft.json();
        body.properties().forEach(field -> {
            if (field.getKey().equals("reason")
                    || field.getKey().equals("name")
                    || field.getKey().equals("title")) {
                field.setValue(NODES.textNode("another " + random.nextInt(100)));
            }
        });
        draft.json(body);
    }

    /** 100 MB in 100 KB. */
    private static final class Bomb {
        static final byte[] BYTES = made();

        private static byte[] made() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (OutputStream packed = new GZIPOutputStream(bytes)) {
                byte[] line = "a,b,c,d\n".repeat(1 << 17).getBytes(StandardCharsets.US_ASCII);
                for (int megabytes = 0; megabytes < 100; megabytes++) {
                    packed.write(line);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }
}
