package io.vocation.survey.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Requests to all that takes responses, each made of a seed and its number alone. */
final class Shots {
    private static final String RESPONSES = "/survey/v1/responses";
    private static final String IMPORTS = "/survey/v1/sources/{id}/imports";
    private static final List<String> TYPES = Arrays.asList(
            "application/json",
            "application/json",
            "application/json",
            "application/x-ndjson",
            "application/x-ndjson",
            "application/json; charset=utf-16",
            "application/json; charset=iso-8859-1",
            "application/json; charset=no-such",
            "application/json;;;",
            "application/*",
            "text/plain",
            "text/csv",
            "application/xml",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            "*/*",
            "/",
            "json",
            null);
    private static final List<String> ACCEPTED = List.of(
            "application/json", "application/x-ndjson", "text/html", "*/*;q=x", "/", "application/json;;", ",", "");
    private static final List<String> FIELDS = List.of(
            "sourceId",
            "sourceResponseId",
            "agent",
            "contactedAt",
            "answeredAt",
            "callType",
            "lineOfBusiness",
            "csatCenter",
            "csatCsr",
            "resolved",
            "contacts",
            "continues",
            "sourceOfError",
            "willOrSkill",
            "repeatReason",
            "verbatim",
            "customer",
            "no such field",
            "");

    private final Targets targets;

    Shots(Targets targets) {
        this.targets = targets;
    }

    Shot of(long seed, int number) {
        Random random = new Random(seed * 1_000_003 + number);
        random.nextInt();
        Hostile hostile = new Hostile(random);
        Shot shot = shot(hostile, number);
        return hostile.once(10) ? shot.with("Accept", hostile.pick(ACCEPTED)) : shot;
    }

    private Shot shot(Hostile hostile, int number) {
        return switch (number % 20) {
            case 0 -> packed(hostile, imported(hostile));
            case 1, 2, 3, 4, 5 -> new Vendor(hostile, number, targets).shot();
            default -> packed(hostile, delivered(hostile));
        };
    }

    private Shot delivered(Hostile hostile) {
        String text =
                switch (hostile.upTo(7)) {
                    case 0, 1 -> response(hostile);
                    case 2 -> many(hostile, ",", "[", "]");
                    case 3, 4 -> many(hostile, hostile.once(3) ? "\r\n" : "\n", "", hostile.once(2) ? "\n" : "");
                    case 5 -> hostile.value();
                    case 6 -> "";
                    default -> response(hostile) + hostile.value();
                };
        return Shot.at(RESPONSES, RESPONSES, hostile.onTheWay(text)).with("Content-Type", hostile.pick(TYPES));
    }

    private String many(Hostile hostile, String between, String before, String after) {
        return IntStream.rangeClosed(0, hostile.upTo(6))
                .mapToObj(index -> hostile.once(8) ? hostile.value() : response(hostile))
                .collect(Collectors.joining(between, before, after));
    }

    private String response(Hostile hostile) {
        List<String> fields = new ArrayList<>(List.of(
                "\"sourceId\":\"" + (hostile.once(10) ? new UUID(0, 7) : targets.source()) + '"',
                "\"sourceResponseId\":\"r" + hostile.upTo(2000) + '"',
                "\"agent\":\"" + (hostile.once(2) ? "ada" : "nobody") + '"',
                "\"contactedAt\":\"2026-0" + (1 + hostile.upTo(2)) + "-02T09:12:58Z\""));
        for (int more = hostile.upTo(4); more > 0; more--) {
            fields.add('"' + hostile.pick(FIELDS) + "\":" + hostile.value());
        }
        if (hostile.once(6)) {
            fields.remove(hostile.upTo(fields.size() - 1));
        }
        return fields.stream().collect(Collectors.joining(hostile.once(30) ? ";" : ",", "{", "}"));
    }

    private Shot imported(Hostile hostile) {
        boolean lines = hostile.once(3);
        String text = lines ? many(hostile, "\n", "", "") : table(hostile);
        return Shot.at(IMPORTS, IMPORTS.replace("{id}", targets.source().toString()), hostile.onTheWay(text))
                .with(
                        "Content-Type",
                        hostile.once(6) ? hostile.pick(TYPES) : lines ? "application/x-ndjson" : "text/csv");
    }

    private static String table(Hostile hostile) {
        String delimiter = hostile.pick(List.of(",", ";", "\t", "|"));
        return IntStream.rangeClosed(0, hostile.upTo(8))
                .mapToObj(index -> row(hostile, delimiter))
                .collect(Collectors.joining(
                        hostile.pick(List.of("\n", "\r\n", "\r")),
                        String.join(delimiter, "Call", "When", "Agent", "Rating", "Words") + "\n",
                        ""));
    }

    private static String row(Hostile hostile, String delimiter) {
        List<String> cells = new ArrayList<>(List.of(
                "c" + hostile.upTo(2000), "01.03.2026 09:15", "ada", Integer.toString(hostile.upTo(6)), "fine"));
        for (int hits = hostile.upTo(2); hits > 0; hits--) {
            cells.set(hostile.upTo(4), hostile.value());
        }
        if (hostile.once(8)) {
            cells.add(hostile.value());
        }
        return String.join(delimiter, cells);
    }

    /** Sometimes as its Content-Encoding says, sometimes not. */
    private static Shot packed(Hostile hostile, Shot shot) {
        if (!hostile.once(4)) {
            return shot;
        }
        byte[] body = shot.body();
        String encoding = hostile.pick(
                List.of("gzip", "gzip", "gzip", "deflate", "deflate", "br", "zstd", "gzip, gzip", "identity", "x", ""));
        byte[] sent =
                switch (hostile.upTo(4)) {
                    case 0 -> body;
                    case 1 -> Hostile.deflate(body);
                    case 2 -> hostile.onTheWay(new String(Hostile.gzip(body), StandardCharsets.ISO_8859_1));
                    default -> Hostile.gzip(body);
                };
        Shot packed = new Shot(shot.operation(), shot.path(), shot.headers(), sent);
        return hostile.once(5) ? packed : packed.with("Content-Encoding", encoding);
    }
}
