package io.vocation.commons.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Puts right what Java's types say of themselves and is not what is sent. */
final class SentTypes {
    private SentTypes() {}

    static void putRight(Components components) {
        // Its getters are taken for fields.
        if (components.getSchemas().containsKey("JsonNode")) {
            components.addSchema("JsonNode", OASFactory.createSchema().description("Any JSON"));
            components.removeSchema("JsonNodeType");
        }
        components.getSchemas().values().forEach(SentTypes::walk);
    }

    /** A body whose schema has no name. */
    static void putRight(Operation operation) {
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            operation.getRequestBody().getContent().getMediaTypes().values().forEach(type -> walk(type.getSchema()));
        }
    }

    private static void walk(Schema schema) {
        if (schema == null) {
            return;
        }
        // Our links are paths, the same at every address of the gateway.
        if ("uri".equals(schema.getFormat())) {
            schema.setFormat("uri-reference");
        }
        boolean object = schema.getType() != null && schema.getType().contains(Schema.SchemaType.OBJECT);
        if (object && schema.getRef() == null && saysNothing(schema)) {
            // Lest a reader take it for an empty one.
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true));
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(SentTypes::walk);
        }
        walk(schema.getItems());
        walk(schema.getAdditionalPropertiesSchema());
    }

    private static boolean saysNothing(Schema schema) {
        return schema.getProperties() == null
                && schema.getAdditionalPropertiesSchema() == null
                && schema.getAllOf() == null
                && schema.getOneOf() == null
                && schema.getAnyOf() == null;
    }
}
