package io.vocation.survey.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A vendor's API, which answers as it is told to and remembers what it was asked. */
final class VendorStub implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Queue<Answer>> planned = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** @param thinks how long it thinks first, in milliseconds */
    record Answer(int status, String body, Map<String, String> headers, long thinks) {
        static Answer ok(String body) {
            return new Answer(200, body, Map.of(), 0);
        }

        static Answer of(int status) {
            return new Answer(status, "{\"error\": \"words of the vendor\"}", Map.of(), 0);
        }

        Answer with(String header, String value) {
            return new Answer(status, body, Map.of(header, value), thinks);
        }

        Answer after(long millis) {
            return new Answer(status, body, headers, millis);
        }
    }

    record Asked(String path, String authorization, String apiToken, Instant at) {}

    VendorStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What it answers about a response, one after the other; the last of them from then on. */
    void plan(String response, Answer... answers) {
        planned.put(response, new ConcurrentLinkedQueue<>(List.of(answers)));
    }

    List<Asked> asked(String response) {
        return asked.stream().filter(each -> isOf(response, each.path())).toList();
    }

    private static boolean isOf(String response, String path) {
        return path.matches(".*/" + response + "([/?].*)?");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(new Asked(
                path,
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("X-API-TOKEN"),
                Instant.now()));
        Answer answer = planned.entrySet().stream()
                .filter(plan -> isOf(plan.getKey(), path))
                .map(plan -> plan.getValue().size() > 1
                        ? plan.getValue().poll()
                        : plan.getValue().peek())
                .findFirst()
                .orElse(Answer.of(404));
        try (exchange) {
            Thread.sleep(answer.thinks());
            answer.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
