package io.vocation.survey.intake;

import io.vocation.commons.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The folder in which uploads wait for their import. */
@ApplicationScoped
class Spool {
    private static final Logger LOG = Logger.getLogger(Spool.class);
    private static final String FILE = ".upload";
    private static final String PART = ".part";
    private static final int AT_ONCE = 1 << 16;
    private static final int RETRY_AFTER_SECONDS = 60;

    private final Path folder;

    Spool(@ConfigProperty(name = "vocation.data-dir") Path data) {
        this.folder = data.resolve("imports");
    }

    Path file(UUID id) {
        return folder.resolve(id + FILE);
    }

    /**
     * Writes an upload to disk; it is there either whole, or not at all.
     *
     * @return how long it is, in bytes
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 when there is no room for it
     */
    long keep(UUID id, InputStream upload) throws IOException {
        Files.createDirectories(folder);
        Path part = folder.resolve(id + PART);
        try {
            try (FileChannel written =
                    FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                copy(upload, Channels.newOutputStream(written));
                written.force(true);
            }
            Files.move(part, file(id), StandardCopyOption.ATOMIC_MOVE);
            return Files.size(file(id));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** That the client broke off is its affair; that we cannot write is ours. */
    static void copy(InputStream upload, OutputStream file) throws IOException {
        byte[] buffer = new byte[AT_ONCE];
        for (int read = upload.read(buffer); read >= 0; read = upload.read(buffer)) {
            try {
                file.write(buffer, 0, read);
            } catch (IOException e) {
                LOG.error("An upload cannot be written", e);
                throw Problems.unavailable("There is no room for the file right now.", RETRY_AFTER_SECONDS);
            }
        }
    }

    /** Files that were not touched since a moment; a process that was killed leaves its uploads. */
    List<Path> untouchedSince(Instant moment) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toFile().lastModified() < moment.toEpochMilli())
                    .toList();
        }
    }

    /** Whose import a whole upload waits for; null for what is only a part of one. */
    static UUID jobOf(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(FILE) ? UUID.fromString(name.substring(0, name.length() - FILE.length())) : null;
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
