package io.vocation.survey.delivery;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The receipts of a stream, on disk until all of it has been read: many senders read no answer before they have sent
 * everything, and only then is it known that the answer is no failure.
 */
final class ReceiptFile implements AutoCloseable {
    private final Path file;

    ReceiptFile() throws IOException {
        file = Files.createTempFile("receipts", ".ndjson");
    }

    OutputStream write() throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    /** Passes the receipts on, and deletes them. */
    void send(OutputStream to) throws IOException {
        try (InputStream from = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)) {
            from.transferTo(to);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
