package io.vocation.survey.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** The folder in which uploads wait for their import. */
@ApplicationScoped
class Spool {
    private final Path folder;

    Spool(@ConfigProperty(name = "vocation.data-dir") Path data) {
        this.folder = data.resolve("imports");
    }

    Path file(UUID id) {
        return folder.resolve(id + ".csv");
    }

    /** Writes an upload to disk; it is there either whole, or not at all. */
    void keep(UUID id, InputStream upload) throws IOException {
        Files.createDirectories(folder);
        Path part = folder.resolve(id + ".part");
        try {
            Files.copy(upload, part);
            try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(part, file(id), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Nothing that customers wrote stays on disk once it was imported. */
    void drop(UUID id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
