package io.vocation.commons.openapi;

import org.eclipse.microprofile.openapi.models.Operation;

import java.util.Map;

/** What parameters are that mean the same in every operation, for those that say nothing of their own. */
final class CommonParameters {
    private static final Map<String, String> WORDS = Map.of(
            "cursor", "Where the page begins: next of the page before",
            "limit", "How many entries a page has at most",
            "If-Match", "The ETag of what is to be changed, as it was last read",
            "Idempotency-Key",
                    "A name of the caller's own for this request: sent again with the same name, it is done once and"
                            + " answered alike");

    private CommonParameters() {}

    static void describe(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getDescription() == null)
                    .forEach(parameter -> parameter.setDescription(WORDS.get(parameter.getName())));
        }
    }
}
