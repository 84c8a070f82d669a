package io.vocation.contracts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The OpenAPI documents in a folder. */
final class Documents {
    static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build();

    private Documents() {}

    /** Each {@code <service>.yaml} of the folder, by the first segment of its paths. */
    static SortedMap<String, Path> files(Path folder) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> documents = entries.filter(
                            file -> file.getFileName().toString().endsWith(".yaml"))
                    .toList();
            documents.forEach(file -> files.put(file.getFileName().toString().replace(".yaml", ""), file));
        }
        return files;
    }

    /** The documents of the folder, by service. */
    static SortedMap<String, ObjectNode> read(Path folder) throws IOException {
        SortedMap<String, ObjectNode> documents = new TreeMap<>();
        for (var file : files(folder).entrySet()) {
            documents.put(
                    file.getKey(), (ObjectNode) YAML.readTree(file.getValue().toFile()));
        }
        return documents;
    }
}
