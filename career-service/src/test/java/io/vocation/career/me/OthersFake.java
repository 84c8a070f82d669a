package io.vocation.career.me;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Speaks for the other services: says what they hold about whoever asks, unless one is down. */
public class OthersFake implements QuarkusTestResourceLifecycleManager {
    static final List<String> SERVICES = List.of("survey", "performance", "training");
    /** The path of what a service holds about the caller. */
    public static final String PATH = "/%s/v1/me/data";

    static final Set<String> DOWN = ConcurrentHashMap.newKeySet();
    static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    static final Map<String, String> CORRELATIONS = new ConcurrentHashMap<>();

    private HttpServer server;

    /** What one service answers; performance-service has a fake of its own, which answers other questions too. */
    public static HttpHandler holding(String service) {
        return exchange -> {
            TOKENS.put(service, exchange.getRequestHeaders().getFirst("Authorization"));
            CORRELATIONS.put(service, exchange.getRequestHeaders().getFirst("X-Correlation-Id"));
            byte[] body = ("{\"service\":\"" + service + "-service\",\"generatedAt\":\"2026-03-02T12:00:00Z\","
                            + "\"employee\":\"00000000-0000-0000-0000-000000000001\",\"sections\":{\"" + service
                            + "Things\":[{\"a\":1.50,\"b\":[true]}]}}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(DOWN.contains(service) ? 503 : 200, body.length);
            try (exchange;
                    var out = exchange.getResponseBody()) {
                out.write(body);
            }
        };
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List.of("survey", "training")
                .forEach(service -> server.createContext(PATH.formatted(service), holding(service)));
        server.start();
        String url = "http://localhost:" + server.getAddress().getPort();
        return Map.of("vocation.survey.url", url, "vocation.training.url", url);
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
