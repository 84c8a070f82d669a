package io.vocation.contracts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/** Programs of Node's world. */
final class Node {
    private Node() {}

    /** How a program ended, and what it said. */
    record Ended(int code, String output) {}

    /** Without Node the test is skipped, but never where continuous integration asks. */
    static void needed() throws InterruptedException {
        try {
            if (new ProcessBuilder("node", "--version").start().waitFor() == 0) {
                return;
            }
        } catch (IOException missing) {
            // Answered below, like a Node that does not start.
        }
        String missing = "Node 20 or newer is not on the path";
        if ("true".equals(System.getenv("CI"))) {
            fail(missing);
        }
        abort("skipped: " + missing);
    }

    static Ended run(Path folder, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }
}
