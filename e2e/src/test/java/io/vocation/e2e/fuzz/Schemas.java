package io.vocation.e2e.fuzz;

import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.MessageResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.schema.SchemaValidator;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;

import java.util.List;

/** Whether bodies are what a document says. */
final class Schemas {
    private final SchemaValidator validator;

    Schemas(JsonNode document) {
        this.validator = new SchemaValidator(
                new OpenAPIV3Parser()
                        .readContents(document.toString(), null, null)
                        .getOpenAPI(),
                new MessageResolver(LevelResolver.create()
                        // An answer may grow.
                        .withLevel("validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
                        .build()));
    }

    /** One line for each thing that is wrong. */
    List<String> faults(Schema<?> schema, JsonNode body) {
        return validator.validate(() -> body, schema, "answer").getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(ValidationReport.Message::getMessage)
                .toList();
    }
}
