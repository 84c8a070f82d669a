package io.vocation.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One JVM of the platform: started, waited for, watched, stopped. */
final class ServiceProcess {
    private static final Duration GRACE = Duration.ofSeconds(25);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration STARTUP = Duration.ofMinutes(3);
    private static final int TAIL = 15;
    /** In a session of its own a process is not hit by the terminal's Ctrl-C, so that we can stop them in order. */
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final String name;
    private final Path log;
    private final URI health;
    private final Process process;
    private volatile boolean stopping;

    private ServiceProcess(String name, Path log, URI health, Process process) {
        this.name = name;
        this.log = log;
        this.health = health;
        this.process = process;
    }

    /**
     * @param health answers 200 once the process is ready
     * @param died told when the process ends without having been asked to
     */
    static ServiceProcess start(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path log,
            URI health,
            Consumer<ServiceProcess> died) {
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            words.add(SETSID.toString());
        }
        words.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().putAll(environment);
        try {
            ServiceProcess started = new ServiceProcess(name, log, health, builder.start());
            var _ = started.process.onExit().thenAccept(ended -> {
                if (!started.stopping) {
                    died.accept(started);
                }
            });
            return started;
        } catch (IOException e) {
            throw new PlatformException("Cannot start " + name + ": " + e.getMessage(), e);
        }
    }

    String name() {
        return name;
    }

    long pid() {
        return process.pid();
    }

    /** Returns when the process is ready; throws when it died or took too long. */
    void awaitReady(HttpClient http) throws InterruptedException {
        long deadline = System.nanoTime() + STARTUP.toNanos();
        HttpRequest request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new PlatformException(obituary());
            }
            try {
                if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not listening yet: asked again below.
            }
            Thread.sleep(POLL);
        }
        throw new PlatformException(
                name + " was not ready after " + STARTUP.toSeconds() + " s; its log is " + log + lastLines());
    }

    String obituary() {
        return name + " ended unexpectedly with exit code " + process.exitValue() + "; its log is " + log + lastLines();
    }

    /** As if the machine had lost it: no signal that it could act on. */
    void kill() throws InterruptedException {
        stopping = true;
        process.destroyForcibly().waitFor();
    }

    void askToStop() {
        stopping = true;
        process.destroy();
    }

    /** Returns whether it stopped by itself; one that does not in good time is killed. */
    boolean awaitStopped() throws InterruptedException {
        if (process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
            return true;
        }
        process.destroyForcibly().waitFor();
        return false;
    }

    private String lastLines() {
        try {
            List<String> lines = List.of(new String(Files.readAllBytes(log), StandardCharsets.UTF_8).split("\n", -1));
            return "\n  | "
                    + String.join("\n  | ", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()))
                            .stripTrailing();
        } catch (IOException e) {
            return "";
        }
    }
}
