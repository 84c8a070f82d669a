package io.vocation.survey.subscription;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A receiver of webhooks, as somebody else would write it: it answers what it was told to, otherwise 204. */
public final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<Got> got = new CopyOnWriteArrayList<>();

    private Receiver(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public static Receiver open() {
        return new Receiver(0);
    }

    /** The same address once more, after it was closed. */
    public Receiver again() {
        return new Receiver(server.getAddress().getPort());
    }

    /** What came. */
    public record Got(
            String method,
            String path,
            String id,
            String timestamp,
            List<String> signatures,
            String contentType,
            String body) {
        /** Whether one of the signatures is that of a secret (Standard Webhooks). */
        public boolean isSignedWith(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                byte[] expected = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
                return signatures.contains("v1," + Base64.getEncoder().encodeToString(expected));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** What to answer, and what to do before. */
    private record Answer(int status, Map<String, String> headers, String body, Runnable before) {}

    public Receiver answer(int status) {
        return answer(status, Map.of());
    }

    public Receiver answer(int status, Map<String, String> headers) {
        answers.add(new Answer(status, headers, "", () -> {}));
        return this;
    }

    public Receiver answer(int status, String body) {
        answers.add(new Answer(status, Map.of(), body, () -> {}));
        return this;
    }

    /** Answers 204 after that. */
    public Receiver after(Runnable before) {
        answers.add(new Answer(204, Map.of(), "", before));
        return this;
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hook?for=us";
    }

    public List<Got> got() {
        return List.copyOf(got);
    }

    public List<String> ids() {
        return got.stream().map(Got::id).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            got.add(new Got(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    List.of(exchange.getRequestHeaders()
                            .getFirst("webhook-signature")
                            .split(" ")),
                    exchange.getRequestHeaders().getFirst("content-type"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            Answer next = answers.poll();
            if (next == null) {
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            next.before().run();
            next.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = next.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(next.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(body);
                }
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
