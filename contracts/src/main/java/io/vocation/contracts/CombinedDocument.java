package io.vocation.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the one document of all services; the build runs it. */
public final class CombinedDocument {
    private CombinedDocument() {}

    /**
     * @param arguments the folder of the documents, and the file to write
     * @throws IllegalStateException when two services say the same path or operation
     */
    public static void main(String... arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        Files.createDirectories(file.getParent());
        Documents.YAML.writeValue(file.toFile(), new Combining(Documents.read(Path.of(arguments[0]))).combined());
    }
}
