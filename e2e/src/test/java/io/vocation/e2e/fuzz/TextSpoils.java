package io.vocation.e2e.fuzz;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Bodies that are spoiled as text or bytes: no JSON, another encoding, another media type, lines that do not fit. */
final class TextSpoils {
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/mixed; boundary=x",
            "application/json; charset=utf-16",
            "application/json; charset=no-such",
            "application/json; q",
            "application/json/json",
            "application/merge-patch+json",
            "*/*",
            "json",
            "/",
            ";",
            "application/json, text/csv");
    private static final List<String> NO_JSON = List.of(
            "",
            " ",
            "{",
            "}",
            "[]",
            "[[]]",
            "null",
            "true",
            "0",
            "\"text\"",
            "{}",
            "{\"a\":}",
            "{'a':1}",
            "{a:1}",
            "{} {}",
            "{}x",
            "// c\n{}",
            "{\"a\":1,}",
            "NaN",
            "\"\\x\"",
            "\u0000");
    private static final List<UnaryOperator<String>> LINES = List.of(
            text -> "\ufeff" + text,
            text -> text.replace("\n", "\r\n"),
            text -> text.replace("\n", "\r"),
            text -> text + "\"",
            text -> text + "\"open\nand never closed",
            text -> text.replaceFirst("\n", ",,,,,\n") + "a,b,c,d,e,f,g,h,i,j,k,l\n",
            text -> text + ",".repeat(2_000) + "\n",
            text -> text + "x".repeat(70_000) + "\n",
            text -> text.lines().findFirst().orElse("") + "\n" + text,
            text -> text.replace(",", ";"),
            text -> text.replace(",", "\t"),
            text -> "\n\n" + text,
            text -> text + "\u0000,\u0000\n",
            text -> text + "=1+1,@x,-1,+1\n",
            text -> "no_such_column," + text,
            text -> text.lines().findFirst().orElse("") + "," + text,
            text -> "",
            text -> ",",
            text -> "\"\"\"",
            text -> text.toUpperCase(java.util.Locale.ROOT),
            text -> text + "{\"sourceResponseId\":1}\n[]\nnull\n\n{\n");

    static final List<Attack> ALL = List.of(
            Attack.of("no such JSON", Draft::isJson, (draft, random) -> draft.text(Texts.one(NO_JSON, random))),
            Attack.of(
                    "truncated",
                    TextSpoils::long_,
                    (draft, random) -> draft.body = Arrays.copyOf(draft.body, random.nextInt(1, draft.body.length))),
            Attack.of("a field twice", draft -> draft.json() instanceof ObjectNode, TextSpoils::twice),
            Attack.of("broken UTF-8", TextSpoils::long_, TextSpoils::noCharacters),
            Attack.of(
                    "another encoding",
                    TextSpoils::long_,
                    (draft, random) -> draft.body = new String(draft.body, StandardCharsets.UTF_8)
                            .getBytes(random.nextBoolean() ? StandardCharsets.UTF_16 : StandardCharsets.UTF_16LE)),
            Attack.of(
                    "another media type",
                    TextSpoils::long_,
                    (draft, random) -> draft.contentType = Texts.one(TYPES, random)),
            Attack.of("no media type", TextSpoils::long_, (draft, random) -> draft.contentType = null),
            Attack.of(
                    "a body where none belongs",
                    draft -> draft.operation.bodies().isEmpty(),
                    (draft, random) -> {
                        draft.contentType = "application/json";
                        draft.text("{\"a\":[1,2,3]}");
                    }),
            Attack.of(
                    "lines that do not fit",
                    TextSpoils::isLines,
                    (draft, random) ->
                            draft.text(Texts.one(LINES, random).apply(new String(draft.body, StandardCharsets.UTF_8)))),
            Attack.of("a cell that does not fit", TextSpoils::isLines, TextSpoils::cell));

    private TextSpoils() {}

    private static boolean long_(Draft draft) {
        return draft.body.length > 2;
    }

    private static boolean isLines(Draft draft) {
        return draft.contentType != null
                && (draft.contentType.startsWith("text/csv") || draft.contentType.contains("ndjson"));
    }

    private static void twice(Draft draft, RandomGenerator random) {
        String text = new String(draft.body, StandardCharsets.UTF_8).strip();
        draft.text(text.substring(0, text.length() - 1)
                + (text.length() > 2 ? "," + text.substring(1) : text.substring(1)));
    }

    private static void noCharacters(Draft draft, RandomGenerator random) {
        List<byte[]> broken = List.of(
                new byte[] {(byte) 0xff},
                new byte[] {(byte) 0xc0, (byte) 0xaf},
                new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
                new byte[] {(byte) 0xf5, (byte) 0x80, (byte) 0x80, (byte) 0x80},
                new byte[] {(byte) 0xe2, (byte) 0x82},
                new byte[] {0});
        byte[] put = Texts.one(broken, random);
        int at = random.nextInt(draft.body.length);
        byte[] made = Arrays.copyOf(draft.body, draft.body.length + put.length);
        System.arraycopy(put, 0, made, at, put.length);
        System.arraycopy(draft.body, at, made, at + put.length, draft.body.length - at);
        draft.body = made;
    }

    /** Another line in which one cell is trouble. */
    private static void cell(Draft draft, RandomGenerator random) {
        String text = new String(draft.body, StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.isEmpty()) {
            return;
        }
        String[] cells = lines.getLast().split(",", -1);
        List<List<String>> values =
                List.of(Texts.INJECTIONS, Texts.DAYS, Texts.TIMES, Texts.NUMBERS, Texts.IDS, Texts.UNUSUAL);
        String value = Texts.one(Texts.one(values, random), random).replace("\"", "\"\"");
        cells[random.nextInt(cells.length)] = '"' + value + '"';
        lines.add(String.join(",", cells));
        draft.text(String.join("\n", lines) + "\n");
    }
}
