package io.vocation.career.eligibility;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vocation.career.me.OthersFake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Speaks for performance-service: answers each standing with what the test said last. */
public class PerformanceFake implements QuarkusTestResourceLifecycleManager {
    record Answer(int status, String body) {}

    static final AtomicReference<Answer> NEXT = new AtomicReference<>();
    static final AtomicReference<String> TOKEN = new AtomicReference<>();

    private HttpServer server;

    static void ranked(int quartile, double rate) {
        answer(
                "RANKED",
                "{\"state\":\"RANKED\",\"answers\":100,\"resolved\":" + Math.round(100 * rate) + ",\"rate\":" + rate
                        + ",\"quartile\":" + quartile + "}");
    }

    static void answer(String state, String standing) {
        NEXT.set(new Answer(
                200,
                "{\"employeeId\":\"00000000-0000-0000-0000-000000000001\",\"peerGroup\":\"general\",\"state\":\""
                        + state
                        + "\",\"window\":{\"from\":\"2026-01-01\",\"to\":\"2026-06-29\",\"zone\":\"Europe/Berlin\"},"
                        + "\"explanation\":\"Because " + state + ".\",\"standing\":" + standing
                        + ",\"centerResolution\":{\"numerator\":880,\"denominator\":1000,\"rate\":0.88},\"news\":1}"));
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/performance/v1/employees/", exchange -> {
            TOKEN.set(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = NEXT.get().body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(NEXT.get().status(), body.length);
            try (exchange;
                    var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.createContext(OthersFake.PATH.formatted("performance"), OthersFake.holding("performance"));
        server.start();
        return Map.of(
                "vocation.performance.url",
                "http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
