package io.vocation.e2e.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One connection on which anything can be said: clients that are meant for sending requests refuse to send these. Belongs to
 * one thread.
 */
final class Wire implements AutoCloseable {
    private static final int MOST = 64 << 20;

    private final URI base;
    private Socket socket;
    private InputStream in;

    Wire(URI base) {
        this.base = base;
    }

    Answer ask(Sent sent, Duration patience) {
        long start = System.nanoTime();
        boolean kept = socket != null;
        Answer answer = once(sent, patience, start);
        // A kept connection may have been closed just as it was used; nothing was read of the request then.
        if (kept && answer.status() == 0 && "closed".equals(answer.broken())) {
            answer = once(sent, patience, start);
        }
        if (answer.broken() != null
                || sent.expectation() == Sent.Expectation.NO_HTTP
                || answer.header("Connection").equalsIgnoreCase("close")) {
            close();
        }
        return answer;
    }

    private Answer once(Sent sent, Duration patience, long start) {
        try {
            if (socket == null) {
                open();
            }
            socket.setSoTimeout((int) patience.toMillis());
            send(sent.bytes());
            return read(sent.method(), start);
        } catch (SocketTimeoutException e) {
            close();
            return Answer.none("nothing came within " + patience, since(start));
        } catch (IOException e) {
            close();
            return Answer.none("closed", since(start));
        }
    }

    private void open() throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), 5_000);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Whoever refuses a body may do so before it has come; the answer is what counts then. */
    private void send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException refused) {
            // Reading says whether there is an answer.
        }
    }

    private Answer read(String method, long start) throws IOException {
        int status = 100;
        Map<String, List<String>> headers = Map.of();
        while (status / 100 == 1) {
            String[] first = line().split(" ", 3);
            if (first.length < 2 || !first[0].startsWith("HTTP/1.") || !first[1].matches("\\d{3}")) {
                return Answer.none("no status line: " + String.join(" ", first), since(start));
            }
            status = Integer.parseInt(first[1]);
            headers = headers();
        }
        Answer head = new Answer(status, headers, new byte[0], null, since(start));
        if (method.equals("HEAD") || status == 204 || status == 304) {
            return head;
        }
        try {
            return new Answer(status, headers, body(head), null, since(start));
        } catch (EOFException e) {
            return new Answer(status, headers, new byte[0], "its body broke off", since(start));
        }
    }

    private Map<String, List<String>> headers() throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, Math.max(0, colon)), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Answer head) throws IOException {
        if (head.header("Transfer-Encoding").equalsIgnoreCase("chunked")) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int size = size(); size > 0; size = size()) {
                all.writeBytes(exactly(size));
                line();
            }
            headers();
            return all.toByteArray();
        }
        String length = head.header("Content-Length");
        return length.isEmpty() ? in.readNBytes(MOST) : exactly(Integer.parseInt(length));
    }

    private int size() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(Math.min(length, MOST));
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new EOFException();
            }
            line.write(each);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException gone) {
            // That is what was wanted.
        }
        socket = null;
    }
}
