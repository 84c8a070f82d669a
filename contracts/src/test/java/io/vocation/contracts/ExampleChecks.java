package io.vocation.contracts;

import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.MessageResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.schema.SchemaValidator;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;

import java.util.ArrayList;
import java.util.List;

/** Whether the bodies of an operation have an example, and whether it is what its schema says. */
final class ExampleChecks {
    private final SchemaValidator schemas;
    private final JsonNode document;

    ExampleChecks(JsonNode document) {
        this.document = document;
        OpenAPI parsed = new OpenAPIV3Parser()
                .readContents(document.toString(), null, null)
                .getOpenAPI();
        this.schemas = new SchemaValidator(
                parsed,
                new MessageResolver(LevelResolver.create()
                        .withLevel("validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
                        .build()));
    }

    /** One line for each finding; problems' examples are looked at as well where they are written out. */
    List<String> of(JsonNode operation) {
        List<String> findings = new ArrayList<>();
        content("the request", operation.path("requestBody").path("content"), findings);
        operation.path("responses").properties().forEach(answer -> {
            JsonNode described = answer.getValue().has("$ref")
                    ? document.at(answer.getValue().path("$ref").asText().substring(1))
                    : answer.getValue();
            content("the answer " + answer.getKey(), described.path("content"), findings);
        });
        return findings;
    }

    private void content(String where, JsonNode content, List<String> findings) {
        content.properties().forEach(type -> {
            List<JsonNode> examples = new ArrayList<>();
            if (type.getValue().has("example")) {
                examples.add(type.getValue().get("example"));
            }
            type.getValue().path("examples").forEach(named -> examples.add(named.path("value")));
            if (examples.isEmpty()) {
                findings.add("has no example of " + where + " as " + type.getKey());
            }
            examples.forEach(example -> {
                for (String wrong : wrong(type.getValue().path("schema"), example)) {
                    findings.add("the example of " + where + " as " + type.getKey() + " is not valid: " + wrong);
                }
            });
        });
    }

    private List<String> wrong(JsonNode schema, JsonNode example) {
        Schema<?> parsed = Json.mapper().convertValue(schema, Schema.class);
        return schemas.validate(() -> example, parsed, "example").getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(ValidationReport.Message::getMessage)
                .toList();
    }
}
