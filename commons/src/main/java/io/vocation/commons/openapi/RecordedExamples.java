package io.vocation.commons.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Puts into an operation what a test once sent to it and was answered: {@code contracts/examples}. */
final class RecordedExamples {
    private static final String FOLDER = "META-INF/examples/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordedExamples() {}

    static void addTo(Operation operation) {
        JsonNode recorded = read(operation.getOperationId());
        if (operation.getRequestBody() != null) {
            show(operation.getRequestBody().getContent(), recorded.path("requests"), "");
        }
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                show(answer.getContent(), recorded.path("answers"), status + " ");
            }
        });
    }

    private static JsonNode read(String operation) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream file = loader.getResourceAsStream(FOLDER + operation + ".json")) {
            return file == null ? JSON.missingNode() : JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void show(Content content, JsonNode recorded, String prefix) {
        if (content == null || content.getMediaTypes() == null) {
            return;
        }
        content.getMediaTypes().forEach((name, type) -> {
            JsonNode example = recorded.path(prefix + name);
            if (!example.isMissingNode() && (!hasOwn(type) || isText(type.getSchema()))) {
                type.setExamples(null);
                type.setExample(JSON.convertValue(example, Object.class));
            }
        });
    }

    private static boolean hasOwn(MediaType type) {
        return type.getExample() != null
                || type.getExamples() != null && !type.getExamples().isEmpty();
    }

    /** Of lines of JSON, an annotation's example becomes the first line's object, which is no text. */
    private static boolean isText(Schema schema) {
        return schema != null && schema.getType() != null && schema.getType().contains(Schema.SchemaType.STRING);
    }
}
