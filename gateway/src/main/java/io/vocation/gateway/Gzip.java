package io.vocation.gateway;

import io.vertx.core.buffer.Buffer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** A body in the coding gzip. Holds about 300 KB outside the heap until it is closed. */
final class Gzip implements Coding {
    private final Sink sink = new Sink();
    private final GZIPOutputStream gzip;
    private final Runnable released;
    private boolean closed;

    Gzip(int level, Runnable released) {
        this.released = released;
        try {
            // Flushed after each piece: the next one may be a long time coming.
            this.gzip = new GZIPOutputStream(sink, 8192, true) {
                {
                    def.setLevel(level);
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Buffer next(Buffer chunk) {
        try {
            gzip.write(chunk.getBytes());
            gzip.flush();
            return sink.take();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Buffer last() {
        close();
        return sink.take();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        released.run();
        try {
            gzip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Sink extends OutputStream {
        private Buffer written = Buffer.buffer();

        @Override
        public void write(int one) {
            written.appendByte((byte) one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            written.appendBytes(bytes, from, length);
        }

        Buffer take() {
            var taken = written;
            written = Buffer.buffer();
            return taken;
        }
    }
}
