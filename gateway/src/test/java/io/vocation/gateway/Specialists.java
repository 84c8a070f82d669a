package io.vocation.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocket;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/** What some neighbors can do that most cannot: versions, streams, sockets. */
final class Specialists {
    /** About 6 KB, and no two lines alike. */
    static final String LONG_TEXT = text();

    static final byte[] ZIPPED = zipped();

    private static final ConcurrentMap<String, AtomicLong> VERSIONS = new ConcurrentHashMap<>();

    private static final ConcurrentMap<String, Runnable> WAITING = new ConcurrentHashMap<>();

    private Specialists() {}

    /** @return whether it was one of theirs */
    static boolean answer(HttpServerRequest request, String last) {
        switch (last) {
            case "versioned" -> versioned(request);
            case "report" -> report(request);
            case "zipped" ->
                typed(request, "application/json")
                        .putHeader("Content-Encoding", "gzip")
                        .putHeader("ETag", "\"z\"")
                        .end(Buffer.buffer(ZIPPED));
            case "events" -> events(request);
            case "drip" -> drip(request);
            case "go" -> go(request);
            case "sum" -> sum(request);
            case "numbers" ->
                numbers(request.response().setChunked(true), 0, Long.parseLong(request.getParam("megabytes")));
            case "socket" -> socket(request);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Strict about its versions, as our services are: an If-Match must be exactly the tag. */
    private static void versioned(HttpServerRequest request) {
        var version = VERSIONS.computeIfAbsent(request.query() == null ? "" : request.query(), q -> new AtomicLong(1));
        var tag = "\"" + version.get() + "\"";
        var response = typed(request, "application/json");
        if (request.method().name().equals("PUT")) {
            boolean current = tag.equals(request.getHeader("If-Match"));
            response.setStatusCode(current ? 204 : 412);
            response.putHeader("ETag", "\"" + (current ? version.incrementAndGet() : version.get()) + "\"");
            request.endHandler(end -> response.end());
        } else if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatusCode(304).putHeader("ETag", tag).end();
        } else {
            response.putHeader("ETag", tag).end("{\"version\":" + version + ",\"text\":\"" + LONG_TEXT + "\"}");
        }
    }

    /** Of the type, length and other headers that the request names. */
    private static void report(HttpServerRequest request) {
        var response = typed(request, request.getParam("type"));
        var header = request.getParam("header");
        if (header != null) {
            response.putHeader(header, request.getParam("value"));
        }
        var length = request.getParam("length");
        if (request.method().name().equals("HEAD")) {
            response.putHeader("Content-Length", Integer.toString(LONG_TEXT.length()))
                    .end();
        } else {
            response.end(length == null ? LONG_TEXT : LONG_TEXT.substring(0, Integer.parseInt(length)));
        }
    }

    private static HttpServerResponse typed(HttpServerRequest request, String type) {
        return request.response().putHeader("Content-Type", type);
    }

    /** Three events, each when a request for "go" comes: so a test knows that it has the one before. */
    private static void events(HttpServerRequest request) {
        var response = typed(request, "text/event-stream").setChunked(true);
        tell(response, request.query(), 1);
    }

    private static void tell(HttpServerResponse response, String name, int number) {
        response.write("data: " + number + "\n\n");
        WAITING.put(name, () -> {
            if (number < 3) {
                tell(response, name, number + 1);
            } else {
                response.end();
            }
        });
    }

    /** The long text in two pieces, the second when a request for "go" comes. */
    private static void drip(HttpServerRequest request) {
        var response = typed(request, "application/json").setChunked(true);
        int half = LONG_TEXT.length() / 2;
        response.write(LONG_TEXT.substring(0, half));
        WAITING.put(request.query(), () -> response.end(LONG_TEXT.substring(half)));
    }

    private static void go(HttpServerRequest request) {
        WAITING.remove(request.query()).run();
        request.response().end();
    }

    private static void sum(HttpServerRequest request) {
        var sum = new CRC32();
        var bytes = new long[1];
        request.handler(chunk -> {
            bytes[0] += chunk.length();
            sum.update(chunk.getBytes());
        });
        request.endHandler(
                end -> request.response().end(bytes[0] + " " + HexFormat.of().toHexDigits(sum.getValue())));
    }

    /** Megabytes of which each is another: see {@link #megabyte}. */
    private static void numbers(HttpServerResponse response, long number, long megabytes) {
        if (number == megabytes) {
            response.end();
        } else {
            response.write(Buffer.buffer(megabyte(number)))
                    .onSuccess(written -> numbers(response, number + 1, megabytes));
        }
    }

    static byte[] megabyte(long number) {
        var bytes = new byte[1 << 20];
        for (int i = 0; i < bytes.length; i += 8) {
            bytes[i] = (byte) number;
            bytes[i + 1] = (byte) (number >> 8);
            bytes[i + 2] = (byte) (i >> 3);
            bytes[i + 3] = (byte) (i >> 11);
        }
        return bytes;
    }

    /** Says everything back; "bye" ends it, with a code of its own. */
    private static void socket(HttpServerRequest request) {
        if (request.getParam("no") != null) {
            request.response().setStatusCode(403).end("not for you");
            return;
        }
        request.toWebSocket().onSuccess(Specialists::talk);
    }

    private static void talk(ServerWebSocket socket) {
        socket.textMessageHandler(text -> {
            switch (text) {
                case "bye" -> socket.close((short) 4001, "as you wish");
                case "who" ->
                    socket.writeTextMessage(
                            socket.uri() + " " + socket.headers().contains("Authorization"));
                case "flood" -> flood(socket);
                default -> socket.writeTextMessage("echo " + text);
            }
        });
        socket.binaryMessageHandler(socket::writeBinaryMessage);
        socket.closeHandler(
                closed -> CLOSED.put(String.valueOf(socket.uri()), String.valueOf(socket.closeStatusCode())));
    }

    /** As much as goes out, up to 200 MB. */
    private static void flood(ServerWebSocket socket) {
        while (!socket.isClosed() && !socket.writeQueueFull() && FLOODED.get() < 200L << 20) {
            socket.writeBinaryMessage(Buffer.buffer(new byte[1 << 15]));
            FLOODED.addAndGet(1 << 15);
        }
        socket.drainHandler(drained -> flood(socket));
    }

    static final AtomicLong FLOODED = new AtomicLong();

    /** Address → the code with which it was closed. */
    static final ConcurrentMap<String, String> CLOSED = new ConcurrentHashMap<>();

    private static String text() {
        var text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append("line ").append(i).append(" of a report; ");
        }
        return text.toString();
    }

    private static byte[] zipped() {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(LONG_TEXT.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
