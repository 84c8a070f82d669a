package io.vocation.contracts;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Rules that others made (Spectral's {@code oas}, Redocly's recommended ones) find nothing, not even a warning. */
class LintTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("vocation.contracts", ".")).toAbsolutePath();
    private static final Path COMBINED = Path.of(System.getProperty("vocation.combined"));

    @BeforeEach
    void node() throws InterruptedException {
        Node.needed();
    }

    @Test
    void theyFindNothingInOurDocuments() throws Exception {
        List<Path> documents = new ArrayList<>(Documents.files(FOLDER).values());
        documents.add(COMBINED);
        Node.Ended checked = check(documents);
        assertEquals(0, checked.code(), checked.output());
    }

    @Test
    void theyFindWhatIsPlanted(@TempDir Path folder) throws Exception {
        Path planted = folder.resolve("planted.yaml");
        Files.writeString(planted, """
                openapi: 3.0.3
                info: {title: Planted, version: 1.0.0}
                servers: [{url: /}]
                paths:
                  /survey/v1/notes:
                    get:
                      responses:
                        "200":
                          description: The notes
                          content:
                            application/json:
                              schema: {type: array, items: {type: string}}
                              example: [5]
                """);
        Node.Ended checked = check(List.of(planted));
        assertEquals(1, checked.code(), checked.output());
        assertTrue(checked.output().contains("operation-operationId"), "Spectral: " + checked.output());
        assertTrue(checked.output().contains("security-defined"), "Redocly: " + checked.output());
        assertTrue(checked.output().contains("no-invalid-media-type-examples"), "Redocly: " + checked.output());
    }

    private static Node.Ended check(List<Path> documents) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "lint/check"));
        Path from = FOLDER.resolve("lint");
        documents.forEach(document ->
                command.add(from.relativize(document.toAbsolutePath()).toString()));
        return Node.run(FOLDER, command);
    }
}
