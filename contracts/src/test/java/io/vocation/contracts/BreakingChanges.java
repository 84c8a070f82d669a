package io.vocation.contracts;

import io.swagger.v3.oas.models.OpenAPI;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.MarkdownRender;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Whether whoever was written for one version of a document still gets along with another. */
final class BreakingChanges {
    private BreakingChanges() {}

    /**
     * What breaks, for people; empty where nothing does, or where the major version says that something may.
     *
     * @param released the document that clients were written for, as YAML
     * @param present the one that is served now
     */
    static Optional<String> between(String released, String present) {
        ChangedOpenApi change = OpenApiCompare.fromContents(released, present);
        if (major(change.getOldSpecOpenApi()) < major(change.getNewSpecOpenApi())) {
            return Optional.empty();
        }
        Set<String> gone = gone(released, present);
        if (!gone.isEmpty()) {
            return Optional.of("These fields are answered no more:\n" + String.join("\n", gone));
        }
        return change.isCompatible() ? Optional.empty() : Optional.of(described(change));
    }

    /** The library notices a field that had to be there only; a reader uses the others too. */
    private static Set<String> gone(String released, String present) {
        try {
            Set<String> gone = AnsweredFields.of(Documents.YAML.readTree(released));
            gone.removeAll(AnsweredFields.of(Documents.YAML.readTree(present)));
            return gone;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String described(ChangedOpenApi change) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        new MarkdownRender().render(change, new OutputStreamWriter(text, StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }

    private static int major(OpenAPI document) {
        return Integer.parseInt(document.getInfo().getVersion().split("\\.", 2)[0]);
    }
}
