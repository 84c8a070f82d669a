package io.vocation.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;

/** Keeps how long a start took and how much memory it held, so that a change for the worse is seen. */
final class StartRecord {
    private static final String HEAD = """
            # Start time and memory of `./vocation up`

            Written by `./vocation up --record`. Memory: all processes together, the launcher included, when ready.

            | Date | Commit | Machine | Demo | Ready (s) | PSS (MB) | RSS (MB) |
            |---|---|---|---|---|---|---|
            """;

    private StartRecord() {}

    static void append(Path root, boolean demo, Duration ready, Resident resident) throws InterruptedException {
        Path file = root.resolve("bench/results/up.md");
        String line = String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %.1f | %s | %d |%n",
                LocalDate.now(ZoneOffset.UTC),
                commit(root),
                machine(),
                demo ? "yes" : "no",
                ready.toMillis() / 1000.0,
                resident.pss().isPresent() ? Long.toString(resident.pss().getAsLong() / 1024) : "–",
                resident.rss() / 1024);
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                Files.writeString(file, HEAD);
            }
            Files.writeString(file, line, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new PlatformException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static String commit(Path root) throws InterruptedException {
        try {
            Process git = new ProcessBuilder("git", "-C", root.toString(), "describe", "--always", "--dirty")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String named = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
            return git.waitFor() == 0 && !named.isEmpty() ? named : "–";
        } catch (IOException e) {
            return "–";
        }
    }

    private static String machine() {
        String processor = "";
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            processor = lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> ", " + line.substring(line.indexOf(':') + 1).trim())
                    .orElse("");
        } catch (IOException e) {
            processor = ", " + System.getProperty("os.arch");
        }
        return Runtime.getRuntime().availableProcessors() + " cores" + processor + ", " + System.getProperty("os.name");
    }
}
