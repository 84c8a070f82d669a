package io.vocation.survey.delivery;

import jakarta.ws.rs.core.StreamingOutput;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * The receipts of a stream, on disk until all of it has been read: many senders read no answer before they have sent
 * everything, and only then is it known that the answer is no failure.
 */
public final class ReceiptFile {
    private final FileChannel file;

    /** Writes receipts. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream receipts) throws IOException;
    }

    /** Has the receipts written at once, and answers what sends them; where the writing fails, nothing is left of them. */
    public static StreamingOutput of(Writing writing) throws IOException {
        ReceiptFile receipts = new ReceiptFile();
        boolean sending = false;
        try {
            try (OutputStream out = receipts.write()) {
                writing.to(out);
            }
            sending = true;
            return receipts::send;
        } finally {
            if (!sending) {
                receipts.file.close();
            }
        }
    }

    /** Has no name any more once it is open (on Linux): whatever ends the service, nothing of it is left. */
    private ReceiptFile() throws IOException {
        file = FileChannel.open(
                Files.createTempFile("receipts", ".ndjson"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Its end is the end of the writing only: the file is closed when it was sent. */
    private OutputStream write() {
        return new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** Passes the receipts on, and forgets them. */
    private void send(OutputStream to) throws IOException {
        try (file) {
            file.position(0);
            Channels.newInputStream(file).transferTo(to);
        }
    }
}
