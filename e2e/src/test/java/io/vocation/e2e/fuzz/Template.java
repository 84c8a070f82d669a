package io.vocation.e2e.fuzz;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that is right, about things that there are.
 *
 * @param caller who may ask it
 * @param path the values of the path's variables
 * @param query names and values
 * @param headers names and values, without a token
 * @param body null where there is none
 */
public record Template(
        String caller,
        Map<String, String> path,
        List<String[]> query,
        List<String[]> headers,
        String contentType,
        String body) {

    public static Template of(
            Operation operation, String caller, URI uri, List<String[]> headers, String contentType, String body) {
        Map<String, String> path = new LinkedHashMap<>();
        String[] names = operation.path().split("/", -1);
        String[] values = uri.getRawPath().split("/", -1);
        for (int at = 0; at < names.length; at++) {
            if (names[at].startsWith("{")) {
                path.put(names[at].substring(1, names[at].length() - 1), decoded(values[at]));
            }
        }
        List<String[]> query = new ArrayList<>();
        if (uri.getRawQuery() != null) {
            for (String pair : uri.getRawQuery().split("&", -1)) {
                String[] parts = pair.split("=", 2);
                query.add(new String[] {decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : ""});
            }
        }
        return new Template(caller, path, query, headers, contentType, body);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
