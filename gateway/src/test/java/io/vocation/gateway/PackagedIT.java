package io.vocation.gateway;

import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The gateway as it is delivered, a process of its own that is as small in memory as the README says. */
class PackagedIT {
    /** As the README says; a body of {@code -Dgateway.megabytes} (256 unless told) must not need more. */
    private static final List<String> SMALL = List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:MaxDirectMemorySize=48m");

    private static final Path LOG = Path.of("target", "packaged-gateway.log");
    private static final long MOST_RESIDENT_KB = 180 * 1024;

    /** Routes that are open, for there is no identity server here. */
    private static final List<String> OPEN = List.of(
            "-Dvocation.gateway.routes[5].path=/survey/v1/open/*",
            "-Dvocation.gateway.routes[5].open=true",
            "-Dvocation.gateway.routes[5].max-body=1T");

    private final long megabytes = Long.getLong("gateway.megabytes", 256);
    private final int port = LeavingAloneTest.freePort();
    private final int management = LeavingAloneTest.freePort();
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Process gateway;

    @BeforeEach
    void start() throws Exception {
        int neighbor = Neighbors.listen(vertx, 0, Neighbors.newKeys()).actualPort();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL);
        command.addAll(OPEN);
        command.add("-Dquarkus.http.port=" + port);
        command.add("-Dquarkus.management.port=" + management);
        command.add("-Dvocation.survey.url=http://localhost:" + neighbor);
        command.add("-Dvocation.oidc.url=http://localhost:" + neighbor + "/realms/vocation");
        command.add("-jar");
        command.add(Path.of("target", "quarkus-app", "quarkus-run.jar").toString());
        gateway = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile())
                .start();
        for (int i = 0; readiness() != 200; i++) {
            assertTrue(i < 600 && gateway.isAlive(), "the gateway does not start: see target/packaged-gateway.log");
            Thread.sleep(100);
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        gateway.destroyForcibly().waitFor();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void memory_does_not_grow_with_a_body_that_goes_in() throws Exception {
        var expected = new CRC32();
        var answer = client.send(
                request("/survey/v1/open/sum")
                        .POST(BodyPublishers.ofInputStream(() -> new Numbers(megabytes, expected)))
                        .build(),
                BodyHandlers.ofString());
        assertEquals((megabytes << 20) + " " + HexFormat.of().toHexDigits(expected.getValue()), answer.body());
        assertSmall();
    }

    @Test
    void memory_does_not_grow_with_an_answer_that_comes_out() throws Exception {
        for (var version : List.of(HttpClient.Version.HTTP_1_1, HttpClient.Version.HTTP_2)) {
            var answer = client.send(
                    request("/survey/v1/open/numbers?megabytes=" + megabytes)
                            .version(version)
                            .build(),
                    BodyHandlers.ofInputStream());
            var seen = new CRC32();
            try (var body = answer.body()) {
                assertEquals(megabytes << 20, drain(body, seen));
            }
            var expected = new CRC32();
            assertEquals(megabytes << 20, drain(new Numbers(megabytes, new CRC32()), expected));
            assertEquals(expected.getValue(), seen.getValue());
        }
        assertSmall();
    }

    @Test
    void what_is_under_way_comes_to_its_end_when_the_gateway_is_told_to_go() throws Exception {
        var slow = client.send(request("/survey/v1/open/drip?packaged").build(), BodyHandlers.ofInputStream());
        assertEquals(200, slow.statusCode());
        gateway.destroy();
        for (int i = 0; readiness() == 200; i++) {
            assertTrue(i < 100, "readiness stays up");
            Thread.sleep(50);
        }

        // Not ready any more, and still answering whoever has not heard; nobody is to come back on this connection.
        var late = client.send(request("/survey/v1/open/go?packaged").build(), BodyHandlers.ofString());
        assertEquals(200, late.statusCode());
        assertEquals("close", late.headers().firstValue("Connection").orElse(""));
        try (var body = slow.body()) {
            assertEquals(Specialists.LONG_TEXT.length(), drain(body, new CRC32()));
        }
        assertTrue(gateway.waitFor(20, TimeUnit.SECONDS), "it does not end");
        assertThrows(
                IOException.class, () -> client.send(request("/survey/openapi").build(), BodyHandlers.ofString()));
    }

    @Test
    void what_was_asked_for_last_is_in_the_access_log_too() throws Exception {
        client.send(request("/survey/v1/open/numbers?megabytes=1").build(), BodyHandlers.discarding());
        for (int i = 0; logged() == 0; i++) {
            assertTrue(i < 100, "a line is held back for good");
            Thread.sleep(50);
        }
        client.send(request("/survey/v1/open/numbers?megabytes=1").build(), BodyHandlers.discarding());
        gateway.destroy();
        assertTrue(gateway.waitFor(20, TimeUnit.SECONDS), "it does not end");
        assertEquals(2, logged());
    }

    private static long logged() throws IOException {
        try (var lines = Files.lines(LOG)) {
            return lines.filter(line -> line.matches("[0-9-]+ [0-9:,]+ INFO  \\[access] GET /survey/… 200 .*"))
                    .count();
        }
    }

    @Test
    void a_conversation_hears_that_the_gateway_goes_away() throws Exception {
        var goodbye = new CompletableFuture<String>();
        var socket = client.newWebSocketBuilder()
                .buildAsync(URI.create("ws://localhost:" + port + "/survey/v1/open/socket"), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onClose(WebSocket closed, int code, String reason) {
                        goodbye.complete(code + " " + reason);
                        return null;
                    }
                })
                .get(10, TimeUnit.SECONDS);
        gateway.destroy();
        assertEquals("1001 The gateway goes away.", goodbye.get(10, TimeUnit.SECONDS));
        assertTrue(socket.isInputClosed());
    }

    private void assertSmall() throws IOException {
        var status = Path.of("/proc", Long.toString(gateway.pid()), "status");
        if (Files.exists(status)) {
            var line = Files.readAllLines(status).stream()
                    .filter(one -> one.startsWith("VmHWM:"))
                    .findFirst()
                    .orElseThrow();
            long resident = Long.parseLong(line.replaceAll("\\D", ""));
            System.out.println("The gateway's resident memory was " + resident / 1024 + " MB at most");
            assertTrue(resident < MOST_RESIDENT_KB, line);
        }
    }

    private int readiness() throws InterruptedException {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + management + "/q/health/ready"))
                                    .timeout(Duration.ofSeconds(5))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notThere) {
            return 0;
        }
    }

    private static long drain(InputStream from, CRC32 sum) throws IOException {
        var buffer = new byte[1 << 16];
        long bytes = 0;
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            sum.update(buffer, 0, read);
            bytes += read;
        }
        return bytes;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    /** The megabytes of {@link Specialists#megabyte}, one after the other, and their sum. */
    private static final class Numbers extends InputStream {
        private final long megabytes;
        private final CRC32 sum;
        private byte[] current = new byte[0];
        private int at;
        private long number;

        Numbers(long megabytes, CRC32 sum) {
            this.megabytes = megabytes;
            this.sum = sum;
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (at == current.length) {
                if (number == megabytes) {
                    return -1;
                }
                current = Specialists.megabyte(number++);
                sum.update(current);
                at = 0;
            }
            int some = Math.min(length, current.length - at);
            System.arraycopy(current, at, buffer, offset, some);
            at += some;
            return some;
        }
    }
}
