package io.vocation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was measured, and on which machine and commit. */
final class Results {
    private final Path root;
    private final List<String> lines = new ArrayList<>();

    Results(Path root) {
        this.root = root;
    }

    /**
     * @param aim what it should be; empty where it is only told
     * @param met whether it is
     */
    void add(String what, String measured, String aim, boolean met) {
        String line = "| " + what + " | " + measured + " | " + aim + " | "
                + (aim.isEmpty() ? "" : met ? "yes" : "**no**") + " |";
        lines.add(line);
        System.out.println(line);
    }

    void add(String what, String measured) {
        add(what, measured, "", true);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String millis(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f ms" : "%,.0f ms", value);
    }

    /** Milliseconds to the hundredth, where tenths tell nothing apart. */
    static String micros(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f ms" : "%,.0f ms", value);
    }

    String table() throws IOException {
        return "\n" + Instant.now().truncatedTo(ChronoUnit.SECONDS) + ", commit " + commit() + "\n" + machine()
                + "\n\n| what | measured | aim | met |\n|---|---|---|---|\n" + String.join("\n", lines) + "\n";
    }

    /** Puts the table before those of earlier runs. */
    Path write(String name, String title) throws IOException {
        Path file = root.resolve("bench/results").resolve(name);
        String before = Files.exists(file) ? Files.readString(file).replaceFirst("^# .*\n", "") : "";
        Files.writeString(file, "# " + title + "\n" + table() + before);
        return file;
    }

    private String commit() throws IOException {
        String commit = output("git", "-C", root.toString(), "rev-parse", "--short", "HEAD");
        return output("git", "-C", root.toString(), "status", "--porcelain", "--untracked-files=no")
                        .isEmpty()
                ? commit
                : commit + " with changes";
    }

    private static String machine() throws IOException {
        String model = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.replaceFirst(".*: ", ""))
                .orElse(System.getProperty("os.arch"));
        long memory = Files.readAllLines(Path.of("/proc/meminfo")).stream()
                .filter(line -> line.startsWith("MemTotal"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 20)
                .findFirst()
                .orElse(0);
        return Runtime.getRuntime().availableProcessors() + " cores of " + model + ", " + memory + " GiB, Java "
                + Runtime.version() + ", load before the run "
                + Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]
                + "; PostgreSQL with "
                + Databases.SETTINGS.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .sorted()
                        .collect(Collectors.joining(" "));
    }

    private static String output(String... command) throws IOException {
        Process process = new ProcessBuilder(command).start();
        return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
    }
}
