package io.vocation.e2e.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request while it is being made, and spoiled. */
final class Draft {
    static final ObjectMapper JSON = new ObjectMapper();
    /** Stands in a body for what JSON cannot say; see {@link #raw}. */
    private static final String RAW = "@RAW@";

    final Operation operation;
    final Map<String, String> path;
    final List<String[]> query = new ArrayList<>();
    final List<String[]> headers = new ArrayList<>();
    String method;
    String caller;
    String contentType;
    /** As it is; null where the path's variables and the query make it. */
    String target;

    byte[] body;
    Sent.Expectation expectation = Sent.Expectation.DOCUMENTED;
    /** Whether nothing may be added to the headers any more. */
    boolean bare;

    private String raw;

    Draft(Operation operation, Template template) {
        this.operation = operation;
        this.method = operation.method();
        this.caller = template.caller();
        this.path = new LinkedHashMap<>(template.path());
        this.query.addAll(template.query());
        this.headers.addAll(template.headers());
        this.contentType = template.contentType();
        this.body = template.body() == null ? new byte[0] : template.body().getBytes(StandardCharsets.UTF_8);
    }

    /** The body as JSON; null where it is none. */
    JsonNode json() {
        try {
            JsonNode json = body.length == 0 || !isJson() ? null : JSON.readTree(body);
            return json == null || json.isMissingNode() ? null : json;
        } catch (java.io.IOException e) {
            return null;
        }
    }

    boolean isJson() {
        return "application/json".equals(contentType);
    }

    void json(JsonNode json) {
        try {
            String text = JSON.writeValueAsString(json);
            body = (raw == null ? text : text.replace('"' + RAW + '"', raw)).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A value that will stand in the body as this text, whether that is JSON or not. */
    JsonNode raw(String text) {
        raw = text;
        return JSON.getNodeFactory().textNode(RAW);
    }

    void text(String text) {
        body = text.getBytes(StandardCharsets.UTF_8);
    }

    void query(String name, String value) {
        query.removeIf(pair -> pair[0].equals(name));
        query.add(new String[] {name, value});
    }

    void header(String name, String value) {
        headers.removeIf(header -> header[0].equalsIgnoreCase(name));
        headers.add(new String[] {name, value});
    }

    void refused() {
        expectation = Sent.Expectation.REFUSED;
    }

    void noHttp() {
        expectation = Sent.Expectation.NO_HTTP;
    }

    String target() {
        if (target != null) {
            return target;
        }
        StringBuilder made = new StringBuilder(operation.path());
        path.forEach((name, value) -> {
            int at = made.indexOf("{" + name + "}");
            made.replace(at, at + name.length() + 2, encoded(value));
        });
        String sign = "?";
        for (String[] pair : query) {
            made.append(sign).append(encoded(pair[0])).append('=').append(encoded(pair[1]));
            sign = "&";
        }
        return made.toString();
    }

    static String encoded(String text) {
        // A lone surrogate has no bytes: it becomes a question mark, as clients have it.
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
