package io.vocation.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A packaged service, or another program, in a process of its own. */
final class Service implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final int port;

    private Service(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param heap MB, as in {@code -Xmx} */
    static Service start(Path root, String name, int heap, Map<String, String> settings, Path log) {
        List<String> java = List.of(
                java(),
                "-Xmx" + heap + "m",
                // Of long inputs little outlives its chunk: a large young generation spares copying it.
                "-Xmn" + heap * 5 / 8 + "m",
                "-XX:SurvivorRatio=2",
                "-XX:+UseSerialGC",
                "-XX:ReservedCodeCacheSize=64m");
        return start(java, root, name, settings, log);
    }

    /** @param java the command that runs Java, with its options */
    static Service start(List<String> java, Path root, String name, Map<String, String> settings, Path log) {
        int port = freePort();
        int management = freePort();
        List<String> command = new ArrayList<>(java);
        command.add("-Dquarkus.http.port=" + port);
        command.add("-Dquarkus.management.port=" + management);
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of(
                "-jar",
                root.resolve(name).resolve("target/quarkus-app/quarkus-run.jar").toString()));
        return start(command, port, "http://localhost:" + management + "/q/health/ready", log);
    }

    /**
     * Any program that listens.
     *
     * @param ready what answers with 200 as soon as it can be used
     */
    static Service start(List<String> command, int port, String ready, Path log) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            // glibc keeps an arena for each thread otherwise, and what was freed in one is not used by the others.
            builder.environment().put("MALLOC_ARENA_MAX", "2");
            Service service = new Service(builder.start(), port);
            service.await(URI.create(ready), log);
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private void await(URI ready, Path log) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < deadline && process.isAlive()) {
                try {
                    HttpRequest request = HttpRequest.newBuilder(ready).build();
                    if (http.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // Asked again.
                }
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
        throw new IllegalStateException(
                process.info().command().orElse("A service") + " did not start; its log is " + log);
    }

    int port() {
        return port;
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** Its resident memory in bytes. */
    long resident() {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
