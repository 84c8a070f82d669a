package io.vocation.local;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The JVMs that run now, by name: each is noted for a later launcher, watched, and stopped when it is time. */
final class Processes {
    private final Layout layout;
    private final Progress progress;
    private final HttpClient http;
    private final Leftovers leftovers;
    private final Map<String, ServiceProcess> running = new ConcurrentHashMap<>();
    private final CompletableFuture<String> died = new CompletableFuture<>();
    private volatile boolean closing;

    Processes(Layout layout, Progress progress, HttpClient http) {
        this.layout = layout;
        this.progress = progress;
        this.http = http;
        this.leftovers = new Leftovers(layout);
    }

    /** Ends with the reason when a process has died unasked. */
    CompletableFuture<String> died() {
        return died;
    }

    void tellDeath(ServiceProcess process) {
        died.complete(process.obituary());
    }

    /** From now on whatever is started is stopped at once. */
    void close() {
        closing = true;
    }

    boolean closing() {
        return closing;
    }

    ServiceProcess watch(ServiceProcess process) {
        running.put(process.name(), process);
        leftovers.note(process.name(), process.pid());
        if (closing) {
            process.askToStop();
            throw new PlatformException("Stopped while starting.");
        }
        return process;
    }

    void awaitAll(List<ServiceProcess> started) throws InterruptedException {
        try (ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> ready = new ArrayList<>();
            for (ServiceProcess process : started) {
                ready.add(waiting.submit(() -> {
                    process.awaitReady(http);
                    progress.say(process.name() + " ready");
                    return null;
                }));
            }
            try {
                for (Future<?> each : ready) {
                    each.get();
                }
            } catch (ExecutionException e) {
                waiting.shutdownNow();
                throw e.getCause() instanceof PlatformException known
                        ? known
                        : new PlatformException("Starting failed: " + e.getCause(), e);
            }
        }
    }

    /** SIGKILL: the process gets no chance to finish anything. */
    void kill(String name) throws InterruptedException {
        ServiceProcess process = running.remove(name);
        if (process == null) {
            throw new IllegalArgumentException(name + " does not run");
        }
        process.kill();
        leftovers.forget(name);
    }

    /** Stops those of these that run: all are asked, then all are waited for. */
    void stop(List<String> names) throws InterruptedException {
        List<ServiceProcess> asked = new ArrayList<>();
        for (String name : names) {
            ServiceProcess process = running.remove(name);
            if (process != null) {
                process.askToStop();
                asked.add(process);
            }
        }
        for (ServiceProcess process : asked) {
            awaitStopped(process);
            leftovers.forget(process.name());
            progress.say(process.name() + " stopped");
        }
    }

    List<Long> pids() {
        return running.values().stream().map(ServiceProcess::pid).toList();
    }

    Map<String, Resident> residents() {
        Map<String, Resident> each = new TreeMap<>();
        running.forEach((name, process) -> each.put(name, Resident.of(List.of(process.pid()))));
        return each;
    }

    private void awaitStopped(ServiceProcess process) throws InterruptedException {
        if (!process.awaitStopped()) {
            try {
                // It may have been cut off while it wrote its classes there.
                Files.deleteIfExists(layout.classArchive(process.name()));
            } catch (IOException e) {
                throw new PlatformException("Cannot delete " + layout.classArchive(process.name()), e);
            }
        }
    }
}
