package io.vocation.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which operation of a document a request is. */
final class Operations {
    private static final Map<Path, JsonNode> DOCUMENTS = new ConcurrentHashMap<>();

    private Operations() {}

    /** One operation of a document. */
    record Found(String id, JsonNode operation) {
        /** The document's word for the type of a body that was sent; null where it knows none. */
        String requestType(String sent) {
            return type(operation.path("requestBody").path("content"), sent);
        }

        /** The document's word for the type of an answer; null where it knows none. */
        String answerType(int status, String came) {
            return type(operation.path("responses").path(String.valueOf(status)).path("content"), came);
        }

        private static String type(JsonNode content, String actual) {
            String bare = actual == null ? "" : actual.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            if (content.has(bare)) {
                return bare;
            }
            return content.has("*/*") ? "*/*" : null;
        }
    }

    static Optional<Found> find(Path document, String method, String path) {
        JsonNode paths = DOCUMENTS.computeIfAbsent(document, Operations::read).path("paths");
        String best = null;
        for (Iterator<String> names = paths.fieldNames(); names.hasNext(); ) {
            String template = names.next();
            if (fits(template, path) && (best == null || literal(template) > literal(best))) {
                best = template;
            }
        }
        JsonNode operation = best == null ? null : paths.get(best).get(method.toLowerCase(Locale.ROOT));
        return Optional.ofNullable(operation)
                .map(found -> new Found(found.path("operationId").asText(), found));
    }

    private static JsonNode read(Path document) {
        try {
            return new YAMLMapper().readTree(document.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The more of a path is fixed, the more exactly it names what was asked. */
    private static long literal(String template) {
        return template.split("/", -1).length
                - template.chars().filter(each -> each == '{').count();
    }

    private static boolean fits(String template, String path) {
        String[] wanted = template.split("/", -1);
        String[] actual = path.split("/", -1);
        if (wanted.length != actual.length) {
            return false;
        }
        for (int at = 0; at < wanted.length; at++) {
            if (!wanted[at].startsWith("{") && !wanted[at].equals(actual[at])) {
                return false;
            }
        }
        return true;
    }
}
