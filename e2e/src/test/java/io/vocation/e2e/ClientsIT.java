package io.vocation.e2e;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/** The programs on the pages of both clients do what the pages say, as they are written there. */
class ClientsIT {
    private static final Path CLIENTS = Running.ROOT.resolve("clients");
    private static final String CENTER = "clients";
    private static Map<String, String> environment;

    private record Ended(int code, String output) {}

    @BeforeAll
    static void platform() throws IOException {
        Properties secrets = new Properties();
        Running.center(CENTER, "Europe/Berlin");
        try (Reader file = Files.newBufferedReader(Path.of("target", "platform", "secrets.properties"))) {
            secrets.load(file);
        }
        environment = Map.of(
                "VOCATION_URL", Running.platform().url().toString(),
                "VOCATION_ISSUER", Running.platform().ports().realmUrl().toString(),
                "VOCATION_CENTER", CENTER,
                "HR_SECRET", secrets.getProperty("client.demo-hr-system"),
                "SURVEY_SECRET", secrets.getProperty("client.demo-survey-source"));
    }

    @Test
    void typescriptImportsResponsesAndReadsAScorecard() throws Exception {
        nodeNeeded();
        Path folder = CLIENTS.resolve("typescript");
        Ended built = run(folder, "bash", "check");
        assertEquals(0, built.code(), built.output());
        // Beside the package, whose own name it imports.
        Path program = folder.resolve("dist/example.mjs");
        Files.writeString(program, program(folder, "js"));
        Ended ended = run(folder, "node", program.toString());
        assertEquals(0, ended.code(), ended.output());
        assertEquals("""
                on the roster: Max Mustermann
                imported: 6 accepted, 0 rejected
                resolved: 4 of 6
                refused: 403 urn:vocation:problem:forbidden
                """, ended.output());
    }

    @Test
    @Tag("H1")
    @Tag("K2")
    void javaKeepsAnEmployeeAndReadsTheirEligibility(@TempDir Path folder) throws Exception {
        Path program = folder.resolve("Example.java");
        Files.writeString(program, program(CLIENTS.resolve("java"), "java"));
        for (int times = 0; times < 2; times++) {
            Ended ended = run(
                    folder,
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    program.toString());
            assertEquals(0, ended.code(), ended.output());
            List<String> lines = ended.output().lines().toList();
            assertEquals("kept JAVA-1, Erika Beispiel", lines.getFirst());
            assertTrue(lines.get(1).startsWith("NOT_ENOUGH_EVIDENCE: "), ended.output());
            assertTrue(
                    lines.stream().anyMatch(line -> line.startsWith("  call-resolution-quartile: ")), ended.output());
            assertEquals("404 urn:vocation:problem:not-found", lines.getLast());
        }
    }

    private static String program(Path folder, String language) throws IOException {
        Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(folder.resolve("README.md")));
        assertTrue(block.find(), "no program in " + folder + "/README.md");
        return block.group(1);
    }

    private static Ended run(Path folder, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    /** Without Node the test is skipped, but never where continuous integration asks. */
    private static void nodeNeeded() throws InterruptedException {
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
}
