package io.vocation.commons.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.vocation.commons.access.AccessRule;
import io.vocation.commons.access.AccessTable;
import io.vocation.commons.access.Proof;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes into each operation who may call it, and the problems that any operation of its kind can answer, all of one
 * shape (RFC 9457).
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonAnswers implements OASFilter {
    private static final String REF = "#/components/schemas/Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema("Problem", problem());
        document.getComponents().addSchema("Violation", violation());
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                    .values()
                    .forEach(operation -> complete(path, operation)));
        }
    }

    private static void complete(String path, Operation operation) {
        Proof proof = describeAccess(path, operation);
        APIResponses answers = operation.getResponses();
        Map<String, APIResponse> sorted = new TreeMap<>(answers.getAPIResponses());
        boolean body = operation.getRequestBody() != null;
        if (body || hasInput(operation)) {
            sorted.putIfAbsent("400", described("The request is malformed or not valid; the violations say where"));
        }
        refusals(path, proof, sorted);
        if (body) {
            sorted.putIfAbsent("413", described("The body is too large"));
            sorted.putIfAbsent("415", described("The content type is not supported"));
        }
        sorted.putIfAbsent("503", described("Something that is needed is not available right now"));
        sorted.forEach((status, answer) -> {
            if (status.matches("[45]\\d\\d")) {
                answer.setContent(content());
            }
        });
        answers.setAPIResponses(sorted);
    }

    private static void refusals(String path, Proof proof, Map<String, APIResponse> sorted) {
        if (proof == Proof.SIGNATURE) {
            sorted.putIfAbsent("401", described("The signature is missing or not accepted"));
        } else if (proof == Proof.TOKEN) {
            sorted.putIfAbsent("401", described("No valid token was sent"));
            sorted.putIfAbsent("403", described("The caller's role may not do this"));
            if (path.contains("{")) {
                sorted.putIfAbsent("404", described("There is no such thing, or the caller may not see it"));
            }
        }
    }

    /** Who may call it, as the access table says; the build ends where it says nothing. */
    private static Proof describeAccess(String path, Operation operation) {
        AccessRule rule = AccessTable.find(operation.getOperationId())
                .orElseThrow(() -> new IllegalStateException(
                        "The operation " + operation.getOperationId() + " has no row in the access table"));
        operation.setOperationId(AccessTable.documented(path.split("/", 3)[1], rule.operation()));
        String text = operation.getDescription();
        operation.setDescription(text == null ? rule.sentence() : text + "\n\n" + rule.sentence());
        if (rule.proof() != Proof.TOKEN) {
            operation.setSecurity(List.of());
        }
        return rule.proof();
    }

    private static boolean hasInput(Operation operation) {
        List<Parameter> parameters = operation.getParameters();
        return parameters != null && !parameters.isEmpty();
    }

    private static APIResponse described(String text) {
        return OASFactory.createAPIResponse().description(text);
    }

    private static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(REF)));
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
