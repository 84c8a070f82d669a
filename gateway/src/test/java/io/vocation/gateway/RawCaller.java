package io.vocation.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Bytes on a socket, for what no well-behaved client would send. */
final class RawCaller implements AutoCloseable {
    private final Socket socket;

    RawCaller(int port) throws IOException {
        socket = new Socket("localhost", port);
        socket.setSoTimeout(15_000);
    }

    RawCaller send(String... lines) throws IOException {
        out().write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    OutputStream out() throws IOException {
        return socket.getOutputStream();
    }

    /** @return status line and headers of the next answer */
    String head() throws IOException {
        var read = new ByteArrayOutputStream();
        while (!read.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                break;
            }
            read.write(next);
        }
        return read.toString(StandardCharsets.ISO_8859_1);
    }

    /** @return everything until the other side closes */
    String rest() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
