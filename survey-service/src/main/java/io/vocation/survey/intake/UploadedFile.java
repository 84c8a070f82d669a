package io.vocation.survey.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** An uploaded file as it was before it was compressed, if it was, and how much of it was read. */
final class UploadedFile implements AutoCloseable {
    private static final int AT_ONCE = 1 << 16;

    private final SeekableByteChannel file;
    private final InputStream content;

    private UploadedFile(SeekableByteChannel file, InputStream content) {
        this.file = file;
        this.content = content;
    }

    static UploadedFile open(Path path) throws IOException {
        SeekableByteChannel file = Files.newByteChannel(path);
        try {
            ByteBuffer start = ByteBuffer.allocate(2);
            file.read(start);
            file.position(0);
            boolean gzip = start.get(0) == (byte) 0x1F && start.get(1) == (byte) 0x8B;
            InputStream in = Channels.newInputStream(file);
            return new UploadedFile(file, gzip ? new GZIPInputStream(in, AT_ONCE) : in);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    InputStream content() {
        return content;
    }

    /** How many bytes of the file, as it was uploaded, were read. */
    long position() throws IOException {
        return file.position();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
