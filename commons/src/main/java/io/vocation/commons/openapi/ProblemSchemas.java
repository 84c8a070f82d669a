package io.vocation.commons.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How our documents describe a problem (RFC 9457). */
final class ProblemSchemas {
    private static final String REF = "#/components/schemas/Problem";

    private ProblemSchemas() {}

    static void addTo(Components components) {
        components.addSchema("Problem", problem());
        components.addSchema("Violation", violation());
        // The library that answers problems adds its own schemas, to which nothing refers.
        components.removeSchema("HttpProblem");
        components.removeSchema("HttpValidationProblem");
    }

    /** The content of a problem answer, with the example that it would be. */
    static Content content(String type, String title, int status, String detail) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "urn:vocation:problem:" + type);
        example.put("title", title);
        example.put("status", status);
        example.put("detail", detail);
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(REF))
                                .example(example));
    }

    private static Schema problem() {
        return object("A problem as RFC 9457 writes it. Some types carry more than these fields.")
                .addProperty("type", text("A stable name of the kind of problem", "urn:vocation:problem:validation"))
                .addProperty("title", text("The kind of problem in words", "The request is not valid"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .description("The HTTP status")
                                .addExample(400))
                .addProperty("detail", text("What is wrong this time", "hiredOn must not be null"))
                .addProperty("instance", text("The path that was asked", "/career/v1/employees"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref("#/components/schemas/Violation")))
                .required(List.of("type", "title", "status"));
    }

    private static Schema violation() {
        return object("What is wrong with one field")
                .addProperty("field", text("The field, as a path into the body, or the parameter", "hiredOn"))
                .addProperty("in", text("body, query, path or header", "body"))
                .addProperty("message", text("What is wrong with it", "must not be null"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description(description)
                .addExample(example);
    }
}
