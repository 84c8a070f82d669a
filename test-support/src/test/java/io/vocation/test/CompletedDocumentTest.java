package io.vocation.test;

import io.vocation.commons.openapi.CommonAnswers;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the filter writes into a service's document, and what it takes out of it. */
class CompletedDocumentTest {
    private final Operation operation = OASFactory.createOperation()
            .operationId("getEmployee")
            .addParameter(OASFactory.createParameter().name("limit").in(Parameter.In.QUERY))
            .responses(OASFactory.createAPIResponses()
                    .addAPIResponse("401", OASFactory.createAPIResponse().description("Not Authorized"))
                    .addAPIResponse("404", OASFactory.createAPIResponse().description("There is no such person"))
                    .addAPIResponse(
                            "200",
                            OASFactory.createAPIResponse()
                                    .content(OASFactory.createContent()
                                            .addMediaType(
                                                    "application/json",
                                                    OASFactory.createMediaType().schema(reference("Person"))))));
    private final Operation change = named("keepEmployee");
    private final Operation signed = named("receiveWebhook");
    private final OpenAPI document = OASFactory.createOpenAPI()
            .components(OASFactory.createComponents()
                    .addSchema(
                            "Person",
                            object().addProperty("link", link())
                                    .addProperty("more", object())
                                    .addProperty("any", reference("JsonNode")))
                    .addSchema("JsonNode", object().addProperty("nodeType", reference("JsonNodeType")))
                    .addSchema("JsonNodeType", object())
                    .addSchema("OfAnotherService", object().addProperty("self", reference("OfAnotherService"))))
            .paths(OASFactory.createPaths()
                    .addPathItem(
                            "/career/v1/x/{id}",
                            OASFactory.createPathItem().GET(operation).PUT(change))
                    .addPathItem(
                            "/survey/v1/x/{id}", OASFactory.createPathItem().POST(signed)));

    @BeforeEach
    void complete() {
        new CommonAnswers().filterOpenAPI(document);
    }

    @Test
    void everyProblemOfItsKindIsThereAndItsOwnWordsStay() {
        var answers = operation.getResponses().getAPIResponses();
        assertEquals(
                Set.of("200", "400", "401", "403", "404", "406", "414", "429", "431", "502", "503", "504"),
                answers.keySet());
        assertEquals("There is no such person", answers.get("404").getDescription());
        assertEquals("#/components/responses/NoToken", answers.get("401").getRef());
        assertTrue(document.getComponents().getResponses().containsKey("NoToken"));
        assertFalse(document.getComponents().getResponses().containsKey("Stalled"), "no operation refers to it");
        assertTrue(document.getComponents()
                .getResponses()
                .get("TooMany")
                .getHeaders()
                .containsKey("Retry-After"));
    }

    @Test
    void eachWayToProveWhoAsksIsNamed() {
        assertEquals(List.of(Set.of("token"), Set.of("session")), proofs(operation));
        assertEquals(List.of(Set.of("token"), Set.of("session", "csrf")), proofs(change));
        assertEquals(List.of(), proofs(signed));
        assertEquals(
                Set.of("session", "csrf"),
                document.getComponents().getSecuritySchemes().keySet(),
                "Quarkus adds the token");
    }

    @Test
    void pagesOfOtherOriginsAreRefusedWhereNoTokenIsNeededToo() {
        assertEquals(
                "#/components/responses/Foreign",
                signed.getResponses().getAPIResponses().get("403").getRef());
    }

    @Test
    void commonParametersAreDescribed() {
        assertTrue(operation.getParameters().getFirst().getDescription().contains("at most"));
    }

    @Test
    void whatNothingLeadsToIsTakenOut() {
        assertEquals(
                Set.of("Person", "JsonNode", "Problem", "Violation"),
                document.getComponents().getSchemas().keySet());
    }

    @Test
    void typesAreWhatIsSent() {
        Schema person = document.getComponents().getSchemas().get("Person");
        assertEquals("uri-reference", person.getProperties().get("link").getFormat());
        assertEquals(
                Boolean.TRUE,
                person.getProperties()
                        .get("more")
                        .getAdditionalPropertiesSchema()
                        .getBooleanSchema());
        assertNull(document.getComponents().getSchemas().get("JsonNode").getProperties());
    }

    private static Operation named(String id) {
        return OASFactory.createOperation().operationId(id).responses(OASFactory.createAPIResponses());
    }

    private static List<Set<String>> proofs(Operation operation) {
        return operation.getSecurity().stream()
                .map(way -> way.getSchemes().keySet())
                .toList();
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(SchemaType.OBJECT);
    }

    private static Schema link() {
        return OASFactory.createSchema().addType(SchemaType.STRING).format("uri");
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }
}
