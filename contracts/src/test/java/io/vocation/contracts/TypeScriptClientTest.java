package io.vocation.contracts;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The TypeScript client generated from the documents compiles strictly and passes its own tests. */
class TypeScriptClientTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("vocation.contracts", ".")).toAbsolutePath();

    @Test
    void itCompilesAndPassesItsTests() throws Exception {
        Node.needed();
        Node.Ended checked = Node.run(FOLDER.resolveSibling("clients/typescript"), List.of("bash", "check"));
        assertEquals(0, checked.code(), checked.output());
    }
}
