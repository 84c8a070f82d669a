package io.vocation.survey.webhook.vendor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vocation.commons.problem.ProblemType;
import io.vocation.commons.problem.Problems;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A request as it arrived.
 *
 * @param body the very bytes, which are what was signed
 * @param header answers a header by its name, null where there is none
 */
public record Delivery(byte[] body, UnaryOperator<String> header) {
    private static final int DEEPEST = 100;
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    String header(String name) {
        return header.apply(name);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when the body is no JSON */
    JsonNode json() {
        try {
            JsonNode read = JSON.readTree(body);
            return read == null ? JSON.missingNode() : read;
        } catch (IOException e) {
            throw Problems.of(ProblemType.MALFORMED, "The body is not JSON.").build();
        }
    }

    /** The body as objects: itself, or the elements of its array. */
    List<ObjectNode> objects() {
        JsonNode read = json();
        List<ObjectNode> objects = new ArrayList<>();
        Iterable<JsonNode> all = read.isArray() ? read : List.of(read);
        for (JsonNode each : all) {
            if (!(each instanceof ObjectNode object)) {
                throw Problems.of(ProblemType.MALFORMED, "An event is an object.")
                        .build();
            }
            objects.add(object);
        }
        return objects;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is no JSON */
    public static JsonNode parse(String text) {
        try {
            JsonNode read = JSON.readTree(text);
            return read == null ? JSON.missingNode() : read;
        } catch (JsonProcessingException e) {
            throw Problems.of(ProblemType.MALFORMED, "The message is not JSON.").build();
        }
    }

    /** A document as plain values. */
    public static Map<String, Object> fields(JsonNode document) {
        return JSON.convertValue(document, new TypeReference<>() {});
    }
}
