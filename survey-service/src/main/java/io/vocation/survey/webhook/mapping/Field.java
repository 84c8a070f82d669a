package io.vocation.survey.webhook.mapping;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.Map;

/**
 * Where one of our fields is in a vendor's document.
 *
 * @param path a JSONPath; null where the question says it
 * @param question the id of a question, or the name of a hidden field; null where the path says it
 * @param format how a time is written; null for ISO 8601
 * @param values what the vendor's words mean to us, in any case; null or empty where they are ours already
 */
@Schema(
        name = "WebhookField",
        description = "Either path, a JSONPath, or question, short for $.answers['…']. Times may have a format:"
                + " EPOCH_SECONDS, EPOCH_MILLIS or a java.time pattern; ISO 8601 without one. Words may have values that"
                + " they stand for, such as {\"Solved\": \"true\"}; ratings and counts may not, since a word has no place on a"
                + " scale.")
public record Field(
        @Schema(examples = "$.form_response.hidden.agent") @Size(min = 1, max = 500)
        String path,

        @Schema(examples = "rating-of-the-agent") @Size(min = 1, max = 200)
        String question,

        @Schema(examples = "EPOCH_SECONDS") @Size(min = 1, max = 100)
        String format,

        @Size(max = 100)
        Map<@NotNull @Size(min = 1, max = 200) String, @NotNull @Size(min = 1, max = 200) String> values) {
    static final String EPOCH_SECONDS = "EPOCH_SECONDS";
    static final String EPOCH_MILLIS = "EPOCH_MILLIS";

    public Field {
        values = values == null ? Map.of() : Map.copyOf(values);
    }

    static Field at(String path) {
        return path == null ? null : new Field(path, null, null, null);
    }

    /** The path, also where a question stands for it. */
    String where() {
        return path != null
                ? path
                : "$.answers['" + question.replace("\\", "\\\\").replace("'", "\\'") + "']";
    }

    /** What a word means; itself where nothing is said of it. */
    String meaning(String word) {
        return values.entrySet().stream()
                .filter(each -> each.getKey().strip().equalsIgnoreCase(word.strip()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(word);
    }
}
