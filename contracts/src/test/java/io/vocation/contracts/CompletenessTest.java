package io.vocation.contracts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** The documents say everything about every operation that somebody who writes a client has to know. */
class CompletenessTest {
    private static final SortedMap<String, ObjectNode> DOCUMENTS = documents();

    @Test
    void everyOperationIsComplete() {
        List<String> findings = new ArrayList<>();
        DOCUMENTS.values().forEach(document -> findings.addAll(Completeness.of(document)));
        assertEquals(List.of(), findings, "docs/contracts.md says how an example is recorded");
    }

    @Test
    void noTwoOperationsOfAllDocumentsShareAnId() {
        Set<String> ids = new HashSet<>();
        DOCUMENTS.values().forEach(document -> document.path("paths")
                .findValues("operationId")
                .forEach(id -> assertFalse(!ids.add(id.asText()), id.asText())));
        assertFalse(ids.isEmpty());
    }

    @Test
    void whatIsMissingIsNoticed() throws IOException {
        assertEquals(
                List.of(
                        "planNote: has no tag that is described",
                        "planNote: has no summary",
                        "planNote: has no description",
                        "planNote: says nothing of its roles or that it needs none",
                        "planNote: its parameter day has no description",
                        "planNote: does not describe the answers [400, 401, 403, 404, 406, 408, 413, 414, 415, 429, 431,"
                                + " 502, 503, 504]",
                        "planNote: has no example of the request as application/json",
                        "planNote: the example of the answer 201 as application/json is not valid: [Path '/text'] Instance"
                                + " type (integer) does not match any allowed primitive type (allowed: [\"string\"])"),
                Completeness.of(Documents.YAML.readTree("""
                        openapi: 3.0.3
                        info: {title: Planted, version: 1.0.0}
                        tags: [{name: Notes}]
                        paths:
                          /survey/v1/notes/{id}:
                            post:
                              operationId: planNote
                              tags: [Notes]
                              parameters: [{name: day, in: query, schema: {type: string}}]
                              requestBody:
                                content: {application/json: {schema: {$ref: "#/components/schemas/Note"}}}
                              responses:
                                "201":
                                  description: Planned
                                  content:
                                    application/json:
                                      schema: {$ref: "#/components/schemas/Note"}
                                      example: {text: 5}
                        components:
                          schemas:
                            Note: {type: object, properties: {text: {type: string}}}
                        """)));
    }

    private static SortedMap<String, ObjectNode> documents() {
        try {
            return Documents.read(Path.of(System.getProperty("vocation.contracts", ".")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
