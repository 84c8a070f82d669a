package io.vocation.survey.webhook.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vocation.commons.problem.ProblemType;
import io.vocation.commons.problem.Problems;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** A vendor whose events only say where the answers are. */
public interface ThinAdapter extends Adapter {
    Pattern REFERENCE = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    /** The vendor's API, where it has only one. */
    Optional<URI> home();

    /** What to ask it for the answers. */
    Call call(Happening.Pointer to, String token);

    /**
     * The answers as a document that mappings can read.
     *
     * @throws IllegalArgumentException when it has none
     */
    ObjectNode document(JsonNode fetched);

    /**
     * A GET.
     *
     * @param path appended to the API's address
     * @param header the one that carries the token
     * @param value what it says
     */
    record Call(String path, String header, String value) {
        /** Without the token. */
        @Override
        public String toString() {
            return "GET " + path;
        }
    }

    /** An id that can stand in a path. */
    static String reference(JsonNode event, String at) {
        String text = event.at(at).asText("");
        if (!REFERENCE.matcher(text).matches()) {
            throw Problems.of(ProblemType.MALFORMED, "The event has no id at " + at + ".")
                    .build();
        }
        return text;
    }
}
