package io.vocation.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Surveyed calls of one center, in the order in which they happened: four of ten with words of the customer, all with a
 * customer reference. The same seed makes the same calls.
 *
 * @param people how many CSRs take them
 */
record Calls(UUID source, int people, long seed) {
    static final String CSV = "text/csv";
    static final String NDJSON = "application/x-ndjson";

    private static final Instant BEGIN = Instant.parse("2024-11-01T00:00:00Z");
    private static final long SPAN_SECONDS = 700L * 86_400;
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final List<String> TOPICS = List.of(
            "Billing", "Technical support", "Contract related", "Admin support", "Streaming", "Payment related");
    private static final List<String> WORDS = List.of(
            "the",
            "agent",
            "was",
            "very",
            "helpful",
            "but",
            "my",
            "problem",
            "came",
            "back",
            "after",
            "two",
            "days",
            "and",
            "nobody",
            "called",
            "me",
            "although",
            "they",
            "promised",
            "thank",
            "you",
            "for",
            "being",
            "patient");

    /** What it is declared with. */
    static String source(UUID center) {
        return """
            {"centerId": "%s", "name": "Bench",
             "questions": {"csatCsr": {"column": "Satisfaction", "min": 1, "max": 5},
                           "csatCenter": {"column": "Center", "min": 1, "max": 5},
                           "resolved": {"column": "Resolved", "yes": ["Y"], "no": ["N"]}},
             "columns": {"sourceResponseId": "Call Id", "agent": "Agent", "callType": "Topic", "verbatim": "Comment",
                         "customer": "Customer",
                         "contactedAt": {"timestamp": "At", "timestampFormat": "yyyy-MM-dd HH:mm:ss"}}}""".formatted(center);
    }

    /** One call. */
    private record Call(
            long number, int agent, Instant at, String topic, int center, int csr, boolean resolved, String comment) {
        String customer() {
            return "CU-" + number * 7919 % 9_999_991;
        }
    }

    /** The calls from one number to another, of {@code of} in all, as a file. */
    void write(Path file, String type, long from, long to, long of) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            if (type.equals(CSV)) {
                out.write("Call Id,Agent,At,Topic,Resolved,Satisfaction,Center,Comment,Customer\n"
                        .getBytes(StandardCharsets.UTF_8));
            }
            for (long number = from; number < to; number++) {
                Call call = call(number, of);
                out.write((type.equals(CSV) ? csv(call) : json(call) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A response as it is delivered by itself. */
    String json(long number, long of) {
        return json(call(number, of));
    }

    private Call call(long number, long of) {
        SplittableRandom dice = new SplittableRandom(seed + number);
        Instant at = BEGIN.plusSeconds(SPAN_SECONDS * number / of + dice.nextInt(600));
        return new Call(
                number,
                dice.nextInt(people),
                at,
                TOPICS.get(dice.nextInt(TOPICS.size())),
                1 + dice.nextInt(5),
                1 + dice.nextInt(5),
                dice.nextInt(10) < 8,
                dice.nextInt(10) < 4 ? comment(dice) : null);
    }

    private static String comment(SplittableRandom dice) {
        StringBuilder comment = new StringBuilder();
        for (int words = 4 + dice.nextInt(20); words > 0; words--) {
            comment.append(WORDS.get(dice.nextInt(WORDS.size()))).append(words == 1 ? '.' : ' ');
        }
        return comment.toString();
    }

    private String json(Call call) {
        return "{\"sourceId\":\"" + source + "\",\"sourceResponseId\":\"ID" + call.number() + "\",\"agent\":\"csr"
                + call.agent() + "\",\"contactedAt\":\"" + call.at() + "\",\"callType\":\"" + call.topic()
                + "\",\"csatCsr\":" + call.csr() + ",\"csatCenter\":" + call.center() + ",\"resolved\":"
                + call.resolved()
                + (call.comment() == null ? "" : ",\"verbatim\":\"" + call.comment() + "\"") + ",\"customer\":\""
                + call.customer() + "\"}";
    }

    private static String csv(Call call) {
        return "ID" + call.number() + ",csr" + call.agent() + "," + TIMESTAMP.format(call.at()) + "," + call.topic()
                + ","
                + (call.resolved() ? "Y" : "N") + "," + call.csr() + "," + call.center() + ","
                + (call.comment() == null ? "" : "\"" + call.comment() + "\"") + "," + call.customer() + "\n";
    }
}
