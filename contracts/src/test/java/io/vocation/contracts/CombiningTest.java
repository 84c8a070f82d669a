package io.vocation.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CombiningTest {
    private static final Path FOLDER = Path.of(System.getProperty("vocation.contracts", "."));

    @Test
    void whatAllMeanAlikeKeepsItsName() throws IOException {
        JsonNode schemas = combined(
                        document("career", "getCareerNote", "Page: {type: object}"),
                        document("survey", "getSurveyNote", "Page: {type: object}"))
                .at("/components/schemas");
        assertTrue(schemas.has("Page"));
        assertEquals(2, schemas.size(), "Page and Answer: " + schemas);
    }

    @Test
    void whatTheyMeanDifferentlyGetsTheServicesName() throws IOException {
        JsonNode combined = combined(
                document("career", "getCareerNote", "Page: {type: object}"),
                document("survey", "getSurveyNote", "Page: {type: string}"));
        assertEquals(
                "object", combined.at("/components/schemas/CareerPage/type").asText());
        assertEquals(
                "string", combined.at("/components/schemas/SurveyPage/type").asText());
        assertFalse(combined.at("/components/schemas").has("Page"));
        assertEquals(
                "#/components/schemas/SurveyAnswer",
                combined.at("/paths/~1survey~1v1~1note/get/responses/200/content/application~1json/schema/$ref")
                        .asText(),
                "Answer reads alike in both, and refers to what does not");
        assertEquals(
                "#/components/schemas/SurveyPage",
                combined.at("/components/schemas/SurveyAnswer/properties/page/$ref")
                        .asText());
    }

    @Test
    void schemasThatReferToEachOtherInACircleAreOneMeaning() throws IOException {
        String circle = "Page: {properties: {answer: {$ref: '#/components/schemas/Answer'}}}";
        JsonNode schemas = combined(
                        document("career", "getCareerNote", circle), document("survey", "getSurveyNote", circle))
                .at("/components/schemas");
        assertEquals(2, schemas.size(), schemas.toString());
    }

    @Test
    void aTagWithTwoMeaningsGetsTheServicesName() throws IOException {
        JsonNode combined = combined(
                document("career", "getCareerNote", "Page: {type: object}"),
                document("survey", "getSurveyNote", "Page: {type: object}")
                        .replace("description: Notes of all", "description: Notes of customers"));
        assertEquals("Career notes", combined.at("/tags/0/name").asText());
        assertEquals("Survey notes", combined.at("/tags/1/name").asText());
        assertEquals(
                "Survey notes",
                combined.at("/paths/~1survey~1v1~1note/get/tags/0").asText());
    }

    @Test
    void anOperationThatTwoServicesNameIsRefused() {
        var refused = assertThrows(
                IllegalStateException.class,
                () -> combined(
                        document("career", "getNote", "Page: {type: object}"),
                        document("survey", "getNote", "Page: {type: object}")));
        assertTrue(refused.getMessage().contains("getNote"));
    }

    @Test
    void aPathThatTwoServicesServeIsRefused() {
        assertThrows(
                IllegalStateException.class,
                () -> combined(
                        document("career", "getNote", "Page: {type: object}"),
                        document("survey", "findNote", "Page: {type: object}").replace("/survey/", "/career/")));
    }

    @Test
    void ourOwnOneHasEveryOperationAndEveryReferenceLeadsSomewhere() throws IOException {
        SortedMap<String, ObjectNode> documents = Documents.read(FOLDER);
        JsonNode combined = new Combining(documents).combined();
        int operations = 0;
        for (JsonNode document : documents.values()) {
            operations += document.findValues("operationId").size();
        }
        assertEquals(operations, combined.findValues("operationId").size());
        assertEquals(
                List.of(),
                combined.findValuesAsText("$ref").stream()
                        .filter(reference -> combined.at(reference.substring(1)).isMissingNode())
                        .toList());
    }

    @Test
    void aParserThatOthersWroteReadsItWithoutAWord() {
        var read = new OpenAPIV3Parser().readLocation(System.getProperty("vocation.combined"), null, null);
        assertEquals(List.of(), read.getMessages() == null ? List.of() : new ArrayList<>(read.getMessages()));
        assertFalse(read.getOpenAPI().getPaths().isEmpty());
    }

    private static JsonNode combined(String... documents) throws IOException {
        SortedMap<String, ObjectNode> read = new TreeMap<>();
        for (String document : documents) {
            ObjectNode tree = (ObjectNode) Documents.YAML.readTree(document);
            read.put(tree.at("/info/title").asText(), tree);
        }
        return new Combining(read).combined();
    }

    private static String document(String service, String operation, String schema) {
        return """
                openapi: 3.0.3
                info: {title: %1$s, version: 1.0.0}
                servers: [{url: /}]
                tags: [{name: Notes, description: Notes of all}]
                paths:
                  /%1$s/v1/note:
                    get:
                      operationId: %2$s
                      tags: [Notes]
                      responses:
                        "200":
                          description: The note
                          content: {application/json: {schema: {$ref: "#/components/schemas/Answer"}}}
                components:
                  schemas:
                    %3$s
                    Answer: {properties: {page: {$ref: "#/components/schemas/Page"}}}
                """.formatted(service, operation, schema);
    }
}
