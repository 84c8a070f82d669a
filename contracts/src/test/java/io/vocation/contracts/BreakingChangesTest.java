package io.vocation.contracts;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** The documents as they are now break nobody who was written for the released ones; and what breaks is noticed. */
class BreakingChangesTest {
    private static final Path FOLDER = Path.of(System.getProperty("vocation.contracts", "."));

    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: Planted, version: 1.4.0}
            paths:
              /survey/v1/notes:
                get:
                  operationId: listNotes
                  parameters:
                  - {name: limit, in: query, schema: {type: integer}}
                  responses:
                    "200":
                      description: The notes
                      content: {application/json: {schema: {$ref: "#/components/schemas/Note"}}}
                post:
                  operationId: addNote
                  requestBody:
                    content: {application/json: {schema: {$ref: "#/components/schemas/NewNote"}}}
                  responses:
                    "201":
                      description: Added
                      content: {application/json: {schema: {$ref: "#/components/schemas/Note"}}}
              /survey/v1/notes/{id}:
                delete:
                  operationId: removeNote
                  parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}
                  responses:
                    "204": {description: Removed}
            components:
              schemas:
                Note:
                  type: object
                  properties:
                    id: {type: string}
                    text: {type: string}
                NewNote:
                  type: object
                  required: [text]
                  properties:
                    text: {type: string}
                    mood: {type: string, enum: [GOOD, BAD, NEITHER]}
            """;

    @TestFactory
    Stream<DynamicTest> everyPlantedBreakIsNoticed() {
        return Stream.of(
                        new Planted("an operation is removed", """
                    delete:
                      operationId: removeNote
                """, """
                    put:
                      operationId: keepNote
                """),
                        new Planted(
                                "a new field of a request is required", "required: [text]", "required: [text, mood]"),
                        new Planted("a field of an answer is removed", "        id: {type: string}\n", ""),
                        new Planted("a type of an answer changes", "id: {type: string}", "id: {type: integer}"),
                        new Planted("values of an enumeration are no longer taken", "GOOD, BAD, NEITHER", "GOOD, BAD"),
                        new Planted("a parameter becomes required", "in: query,", "in: query, required: true,"),
                        new Planted("an answer's status changes", "\"201\":", "\"202\":"))
                .map(planted -> dynamicTest(planted.what(), () -> {
                    assertTrue(BreakingChanges.between(DOCUMENT, planted.document())
                            .isPresent());
                    assertEquals(
                            Optional.empty(),
                            BreakingChanges.between(
                                    DOCUMENT, planted.document().replace("version: 1.4.0", "version: 2.0.0")),
                            "the next major version may break");
                    assertTrue(
                            BreakingChanges.between(
                                            DOCUMENT, planted.document().replace("version: 1.4.0", "version: 1.5.0"))
                                    .isPresent(),
                            "a minor version may not");
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatBreaksNobodyIsNot() {
        return Stream.of(
                        new Planted(
                                "an answer says more",
                                "text: {type: string}\n    NewNote",
                                "text: {type: string}\n        at: {type: string}\n    NewNote"),
                        new Planted(
                                "a request may say more",
                                "mood: {type: string, enum: [GOOD, BAD, NEITHER]}",
                                "mood: {type: string, enum: [GOOD, BAD, NEITHER]}\n        place: {type: string}"),
                        new Planted(
                                "an enumeration of a request grows", "GOOD, BAD, NEITHER", "GOOD, BAD, NEITHER, BOTH"),
                        new Planted("a field of a request is required no longer", "      required: [text]\n", ""),
                        new Planted(
                                "an operation is new",
                                "    delete:\n",
                                "    get:\n      operationId: getNote\n      parameters:\n"
                                        + "      - {name: id, in: path, required: true, schema: {type: string}}\n"
                                        + "      responses: {\"200\": {description: The note}}\n    delete:\n"),
                        new Planted("words change", "description: The notes", "description: All notes"))
                .map(planted -> dynamicTest(
                        planted.what(),
                        () -> assertEquals(Optional.empty(), BreakingChanges.between(DOCUMENT, planted.document()))));
    }

    /** Before the first release there is nothing to break; {@code ./vocation contracts --release} makes one. */
    @Test
    void theDocumentsBreakNobodyWhoWasWrittenForTheReleasedOnes() throws IOException {
        Path folder = FOLDER.resolve("released");
        SortedMap<String, Path> released = Files.isDirectory(folder) ? Documents.files(folder) : new TreeMap<>();
        SortedMap<String, Path> present = Documents.files(FOLDER);
        assertEquals(
                List.of(),
                released.keySet().stream()
                        .filter(service -> !present.containsKey(service))
                        .toList());
        for (var document : released.entrySet()) {
            assertEquals(
                    Optional.empty(),
                    BreakingChanges.between(
                            Files.readString(document.getValue()), Files.readString(present.get(document.getKey()))),
                    document.getKey() + " breaks those who were written for the released document: keep what they use"
                            + " (docs/contracts.md), or raise the major version");
        }
    }

    private record Planted(String what, String before, String after) {
        String document() {
            String changed = DOCUMENT.replace(before.stripTrailing(), after.stripTrailing());
            assertNotEquals(DOCUMENT, changed, "nothing was planted");
            return changed;
        }
    }
}
