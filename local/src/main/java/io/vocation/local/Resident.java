package io.vocation.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The memory that processes hold, in KiB.
 *
 * @param rss the sum of each one's resident set; pages that several share are counted in each of them
 * @param pss the same with every shared page divided among those who share it, or empty where the kernel does not tell
 */
public record Resident(long rss, OptionalLong pss, int processes) {

    /** Measures the given processes and all their descendants, each once. */
    static Resident of(Collection<Long> pids) {
        Set<Long> all = new LinkedHashSet<>();
        for (long pid : pids) {
            ProcessHandle.of(pid).ifPresent(process -> Stream.concat(Stream.of(process), process.descendants())
                    .forEach(each -> all.add(each.pid())));
        }
        long rss = 0;
        long pss = 0;
        boolean everyPss = true;
        for (long pid : all) {
            rss += field(pid, "status", "VmRSS:").orElse(0);
            OptionalLong share = field(pid, "smaps_rollup", "Pss:");
            everyPss &= share.isPresent();
            pss += share.orElse(0);
        }
        return new Resident(rss, everyPss ? OptionalLong.of(pss) : OptionalLong.empty(), all.size());
    }

    public long megabytes() {
        return pss.orElse(rss) / 1024;
    }

    @Override
    public String toString() {
        String sets = String.format(Locale.ROOT, "%,d MB as the sum of RSS", rss / 1024);
        return pss.isPresent()
                ? String.format(
                        Locale.ROOT,
                        "%,d MB (%d processes; sum of PSS from /proc/PID/smaps_rollup; %s)",
                        pss.getAsLong() / 1024,
                        processes,
                        sets)
                : sets + " (" + processes + " processes; /proc/PID/smaps_rollup could not be read)";
    }

    private static OptionalLong field(long pid, String file, String name) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), file))) {
                if (line.startsWith(name)) {
                    return OptionalLong.of(Long.parseLong(
                            List.of(line.trim().split("\\s+", -1)).get(1)));
                }
            }
        } catch (IOException e) {
            return OptionalLong.empty();
        }
        return OptionalLong.empty();
    }
}
