package io.vocation.e2e.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came back.
 *
 * @param status 0 when the connection was closed without a word, or nothing came in time
 * @param headers by name, whatever their case
 * @param broken what is wrong with it as HTTP; null where nothing is
 */
record Answer(int status, Map<String, List<String>> headers, byte[] body, String broken, Duration took) {
    static Answer none(String why, Duration took) {
        return new Answer(0, new TreeMap<>(String.CASE_INSENSITIVE_ORDER), new byte[0], why, took);
    }

    /** The first value of a header; empty where it is not there. */
    String header(String name) {
        return headers.getOrDefault(name, List.of("")).getFirst();
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Its media type without parameters. */
    String type() {
        return header("Content-Type").split(";", 2)[0].strip();
    }
}
