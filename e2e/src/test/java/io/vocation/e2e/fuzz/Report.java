package io.vocation.e2e.fuzz;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a run asked and was answered. Many threads tell it. */
public final class Report {
    private static final int SHOWN = 600;
    private static final int KEPT_OF_EACH = 5;

    private final URI base;
    private final long seed;
    private final Path folder;
    private final Map<Kind, SortedMap<String, Integer>> statuses = new EnumMap<>(Kind.class);
    private final Map<String, Set<Kind>> asked = new TreeMap<>();
    private final Set<String> accepted = new TreeSet<>();
    private final SortedMap<String, String> refused = new TreeMap<>();
    private final SortedMap<String, Integer> attacks = new TreeMap<>();
    private final SortedMap<String, Integer> faults = new TreeMap<>();
    private final StringBuilder details = new StringBuilder();
    private Duration slowest = Duration.ZERO;
    private String slowestWas = "";
    private int requests;

    public Report(URI base, long seed, Path folder) {
        this.base = base;
        this.seed = seed;
        this.folder = folder;
    }

    synchronized void tell(Sent sent, Answer answer, List<String> wrong) {
        requests++;
        String status = answer.status() == 0 ? "none" : answer.status() / 100 + "xx";
        statuses.computeIfAbsent(sent.kind(), kind -> new TreeMap<>()).merge(status, 1, Integer::sum);
        asked.computeIfAbsent(sent.operation(), id -> EnumSet.noneOf(Kind.class))
                .add(sent.kind());
        attacks.merge(sent.kind() + " " + sent.attack(), 1, Integer::sum);
        if (sent.kind() == Kind.VALID && answer.status() / 100 == 2) {
            accepted.add(sent.operation());
        }
        if (sent.kind() == Kind.VALID && answer.status() / 100 == 4) {
            refused.putIfAbsent(
                    sent.operation(),
                    "request " + sent.number() + ", " + sent.attack() + ", " + answer.status() + " " + shown(answer));
        }
        if (answer.took().compareTo(slowest) > 0) {
            slowest = answer.took();
            slowestWas = "request " + sent.number() + ", " + sent.operation() + ", " + sent.attack();
        }
        for (String fault : wrong) {
            String group = sent.operation() + ": " + fault + " (" + sent.attack() + ")";
            if (faults.merge(group, 1, Integer::sum) <= KEPT_OF_EACH) {
                keep(sent, answer, fault);
            }
        }
    }

    /** A request that could not even be made. */
    synchronized void tell(String operation, int number, Throwable failure) {
        faults.merge(operation + ": not made: " + failure, 1, Integer::sum);
        details.append("### ")
                .append(number)
                .append(' ')
                .append(operation)
                .append('\n')
                .append(failure)
                .append("\n\n");
    }

    private void keep(Sent sent, Answer answer, String fault) {
        Path file = folder.resolve(sent.number() + ".http");
        try {
            Files.createDirectories(folder);
            Files.write(file, sent.bytes());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        details.append("### ")
                .append(fault)
                .append("\n\n")
                .append("seed ")
                .append(seed)
                .append(", request ")
                .append(sent.number())
                .append(", ")
                .append(sent.operation())
                .append(", ")
                .append(sent.kind())
                .append(": ")
                .append(sent.attack())
                .append(", as ")
                .append(sent.caller())
                .append("\n\n    ")
                .append(sent.curl(base, file.toString()))
                .append("\n\n    ")
                .append(answer.status())
                .append(' ')
                .append(answer.type())
                .append(' ')
                .append(shown(answer))
                .append("\n\n");
    }

    private static String shown(Answer answer) {
        return answer.text().substring(0, Math.min(SHOWN, answer.text().length()));
    }

    /** Every different fault, and how often it was found; all of it is in the file. */
    public synchronized List<String> faults() {
        return faults.entrySet().stream()
                .map(fault -> fault.getValue() + " × " + fault.getKey())
                .toList();
    }

    /** Whether an operation was asked in all kinds. */
    public synchronized boolean wasAskedEverything(String operation) {
        return asked.getOrDefault(operation, Set.of()).size() == Kind.values().length;
    }

    /** The operations that accepted a valid request. */
    public synchronized Set<String> accepted() {
        return Set.copyOf(accepted);
    }

    public synchronized String summary() {
        return requests + " requests, seed " + seed + ", " + asked.size() + " operations, " + accepted.size()
                + " of them accepted a valid one\n"
                + statuses.entrySet().stream()
                        .map(kind -> "  " + kind.getKey() + " " + kind.getValue())
                        .collect(Collectors.joining("\n"))
                + "\n  slowest: " + slowest.toMillis() + " ms, " + slowestWas + "\n  " + faults.size()
                + " different faults";
    }

    private String never() {
        return refused.entrySet().stream()
                .filter(each -> !accepted.contains(each.getKey()))
                .map(each -> "- " + each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** Writes everything, and says where. */
    public synchronized Path write() throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("report.md");
        String each = attacks.entrySet().stream()
                .map(attack -> "- " + attack.getKey() + ": " + attack.getValue())
                .collect(Collectors.joining("\n"));
        Files.writeString(
                file,
                "# Fuzzing\n\n" + summary() + "\n\n" + String.join("\n", faults()) + "\n\n## Faults\n\n" + details
                        + "## Valid, never accepted\n\n" + never() + "\n\n## What was done\n\n" + each + "\n");
        return file;
    }
}
