package io.vocation.performance.tally;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vocation.commons.feed.CloudEvent;
import io.vocation.commons.feed.RemoteFeed;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A feed over real HTTP that tells each subject where it last changed, as survey-service does; and that breaks when told. */
final class StubFeed implements AutoCloseable {
    private final ObjectMapper json;
    private final Map<UUID, CloudEvent> events = new LinkedHashMap<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private HttpServer server;
    private int port;
    private long told;

    enum Fault {
        HANGS_UP,
        HANGS,
        FAILS,
        ANSWERS_HALF,
        ANSWERS_NONSENSE,
        ANSWERS_NOTHING,
        ANSWERS_AN_OBJECT,
        STARTS_OVER
    }

    StubFeed(ObjectMapper json) throws IOException {
        this.json = json;
        start();
    }

    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        port = server.getAddress().getPort();
        server.setExecutor(Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("stub feed").factory()));
        server.createContext("/feed", this::answer);
        server.start();
    }

    URI uri() {
        return URI.create("http://localhost:" + port + "/feed");
    }

    RemoteFeed remote() {
        return new RemoteFeed(uri(), Duration.ofMillis(100), Duration.ofMillis(700));
    }

    synchronized void tell(CloudEvent event) {
        events.remove(event.subject());
        events.put(
                event.subject(),
                new CloudEvent(
                        "1.0",
                        "1-" + ++told,
                        event.source(),
                        event.type(),
                        event.subject(),
                        event.time(),
                        event.datacontenttype(),
                        event.data()));
    }

    synchronized void forget(UUID subject) {
        events.remove(subject);
    }

    synchronized void fail(List<Fault> next) {
        faults.addAll(next);
    }

    synchronized boolean isWhole() {
        return faults.isEmpty();
    }

    synchronized String last() {
        return "1-" + told;
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> query = List.of(exchange.getRequestURI().getQuery().split("&")).stream()
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        Fault fault;
        byte[] body;
        synchronized (this) {
            fault = faults.poll();
            String position = query.getOrDefault("lastEventId", "0-0");
            long after = fault == Fault.STARTS_OVER ? 0 : Long.parseLong(position.substring(position.indexOf('-') + 1));
            body = batch(after, Integer.parseInt(query.get("limit"))).getBytes(StandardCharsets.UTF_8);
        }
        try (exchange) {
            answer(exchange, fault, body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, Fault fault, byte[] body)
            throws IOException, InterruptedException {
        switch (fault) {
            case HANGS_UP -> exchange.close();
            case HANGS -> Thread.sleep(1_500);
            case FAILS -> send(exchange, 500, "{}".getBytes(StandardCharsets.UTF_8), 2);
            case ANSWERS_HALF -> send(exchange, 200, body, body.length / 2);
            case ANSWERS_NONSENSE -> send(exchange, 200, "[{\"id\":\"1-1\",".getBytes(StandardCharsets.UTF_8), 13);
            case ANSWERS_NOTHING -> exchange.sendResponseHeaders(204, -1);
            case ANSWERS_AN_OBJECT -> send(exchange, 200, "{\"a\":[]}".getBytes(StandardCharsets.UTF_8), 8);
            case STARTS_OVER -> send(exchange, 200, body, body.length);
            case null -> {
                if (body.length == 2) {
                    Thread.sleep(50);
                }
                send(exchange, 200, body, body.length);
            }
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body, int bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", CloudEvent.BATCH);
        exchange.sendResponseHeaders(status, body.length);
        OutputStream out = exchange.getResponseBody();
        out.write(body, 0, bytes);
        out.flush();
    }

    private String batch(long after, int limit) {
        return events.values().stream()
                .filter(event -> Long.parseLong(event.id().substring(2)) > after)
                .limit(limit)
                .map(this::written)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private String written(CloudEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void stop() {
        server.stop(0);
    }

    @Override
    public void close() {
        stop();
    }
}
