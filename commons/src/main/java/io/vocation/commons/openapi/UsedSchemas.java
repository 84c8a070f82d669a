package io.vocation.commons.openapi;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The schemas that a document's operations lead to. What commons describes for other services is in none of them. */
final class UsedSchemas {
    private static final String SCHEMAS = "#/components/schemas/";

    private final Map<String, Schema> schemas;
    private final Set<String> used = new HashSet<>();

    private UsedSchemas(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static void keepOnly(OpenAPI document) {
        UsedSchemas found = new UsedSchemas(document.getComponents().getSchemas());
        // Every problem answer has it, those in components as well.
        found.follow("Problem");
        document.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                .values()
                .forEach(found::walk));
        List.copyOf(found.schemas.keySet()).stream()
                .filter(name -> !found.used.contains(name))
                .forEach(document.getComponents()::removeSchema);
    }

    private void walk(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> {
                walk(parameter.getSchema());
                walk(parameter.getContent());
            });
        }
        if (operation.getRequestBody() != null) {
            walk(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(answer -> {
            walk(answer.getContent());
            if (answer.getHeaders() != null) {
                answer.getHeaders().values().forEach(header -> walk(header.getSchema()));
            }
        });
    }

    private void walk(Content content) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().forEach(type -> walk(type.getSchema()));
        }
    }

    private void walk(Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            follow(schema.getRef().replace(SCHEMAS, ""));
        }
        walk(schema.getItems());
        walk(schema.getAdditionalPropertiesSchema());
        walk(schema.getNot());
        each(schema.getAllOf());
        each(schema.getOneOf());
        each(schema.getAnyOf());
        each(schema.getProperties() == null ? null : schema.getProperties().values());
    }

    private void each(Collection<Schema> several) {
        if (several != null) {
            several.forEach(this::walk);
        }
    }

    private void follow(String name) {
        if (used.add(name)) {
            walk(schemas.get(name));
        }
    }
}
