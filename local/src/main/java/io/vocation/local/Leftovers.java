package io.vocation.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Processes that an earlier launcher started and, being killed, could not stop. Each process is noted in a file when it is
 * started; a noted process is stopped only if its command line still carries the mark of this platform, since the number may
 * by now belong to somebody else.
 */
final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path folder;
    private final String mark;

    Leftovers(Layout layout) {
        this.folder = layout.run();
        this.mark = mark(layout);
    }

    /** What every JVM that we start carries in its command line. */
    static String mark(Layout layout) {
        return "-Dvocation.home=" + layout.home();
    }

    void note(String name, long pid) {
        try {
            Files.writeString(file(name), Long.toString(pid));
        } catch (IOException e) {
            throw new PlatformException("Cannot write " + file(name) + ": " + e.getMessage(), e);
        }
    }

    void forget(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new PlatformException("Cannot delete " + file(name) + ": " + e.getMessage(), e);
        }
    }

    /** Stops what is left and returns the names. */
    List<String> stop() {
        List<String> stopped = new ArrayList<>();
        for (Path noted : noted()) {
            String name = noted.getFileName().toString().replace(".pid", "");
            ours(noted).ifPresent(process -> {
                stop(process);
                stopped.add(name + " (process " + process.pid() + ")");
            });
            forget(name);
        }
        return stopped;
    }

    private List<Path> noted() {
        List<Path> files = new ArrayList<>();
        try (var stream = Files.newDirectoryStream(folder, "*.pid")) {
            stream.forEach(files::add);
        } catch (IOException e) {
            throw new PlatformException("Cannot read " + folder + ": " + e.getMessage(), e);
        }
        return files;
    }

    private Optional<ProcessHandle> ours(Path noted) {
        try {
            long pid = Long.parseLong(Files.readString(noted).trim());
            return ProcessHandle.of(pid).filter(process -> commandLine(process).contains(mark));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Read from /proc where there is one: what the JDK tells may be cut off. */
    static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .replace('\0', ' ');
        } catch (IOException e) {
            return process.info().commandLine().orElse("");
        }
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".pid");
    }
}
