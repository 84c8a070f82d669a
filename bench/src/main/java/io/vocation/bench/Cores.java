package io.vocation.bench;

import java.util.List;

/**
 * Gives the first processor to what is measured and the others to everything that this process starts otherwise, so that
 * a proxy has as much as every other one, however much those who load and answer it use.
 */
final class Cores implements AutoCloseable {
    private static final int ALL = Runtime.getRuntime().availableProcessors();

    private Cores() {}

    static Cores apart() {
        if (ALL < 2) {
            throw new IllegalStateException("Two processors are needed: one of them is the proxy's alone");
        }
        pin(ALL == 2 ? "1" : "1-" + (ALL - 1));
        return new Cores();
    }

    /** What the command of a measured process begins with. */
    static List<String> first() {
        return List.of("taskset", "-c", "0");
    }

    /** Every thread there is; those to come, and other processes, are begun where their starter is. */
    private static void pin(String processors) {
        Programs.output(
                "taskset",
                "-a",
                "-c",
                "-p",
                processors,
                Long.toString(ProcessHandle.current().pid()));
    }

    @Override
    public void close() {
        pin("0-" + (ALL - 1));
    }
}
