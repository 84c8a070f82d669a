package io.vocation.local;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The script {@code vocation}, run as a person would. */
class ScriptTest {
    @TempDir
    Path folder;

    @Test
    void the_jdk_that_java_home_names_is_used() throws Exception {
        Path jdk = jdk("named", "25.0.1");

        assertEquals(
                "ran named",
                run(Map.of("JAVA_HOME", jdk.toString()), "token", "csr").text());
    }

    @Test
    void an_older_java_home_is_passed_over_for_a_jdk_in_the_usual_folders() throws Exception {
        Path old = jdk("old", "17.0.15");
        jdk("usual/one", "21");
        jdk("usual/two", "25");

        var answer = run(
                Map.of("JAVA_HOME", old.toString(), "VOCATION_JDK_FOLDERS", "/nowhere/*:" + folder + "/usual/*"),
                "token",
                "csr");

        assertEquals("ran two", answer.text());
    }

    @Test
    void without_a_jdk_it_says_what_to_install() throws Exception {
        var answer = run(Map.of("JAVA_HOME", "", "VOCATION_JDK_FOLDERS", "/nowhere/*"), "token", "csr");

        assertAll(
                () -> assertEquals(1, answer.code()),
                () -> assertTrue(answer.text().contains("JDK 25"), answer.text()),
                () -> assertTrue(answer.text().contains("apt install"), answer.text()));
    }

    @Test
    void an_unknown_command_or_option_is_refused_with_the_usage_before_anything_is_built() throws Exception {
        assertEquals(2, run(Map.of(), "fly").code());

        var answer = run(Map.of(), "up", "--frsh");

        assertEquals(2, answer.code());
        assertTrue(answer.text().startsWith("unknown option --frsh\nusage: "), answer.text());
    }

    @Test
    void help_names_every_command() throws Exception {
        var answer = run(Map.of(), "help");

        assertEquals(0, answer.code());
        for (String command : List.of("up", "test", "token", "audit", "contracts", "bench")) {
            assertTrue(answer.text().contains("\n  " + command + " "), command);
        }
    }

    private record Answer(int code, String text) {}

    /** Without a Java on the path, but with everything else that a shell has. */
    private Answer run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("bash", "env", "sed", "dirname", "readlink", "cat", "ls", "find", "head")) {
            executable(tools.resolve(tool), "exec " + tool(tool) + " \"$@\"");
        }
        List<String> command = new ArrayList<>(
                List.of(tools.resolve("bash").toString(), System.getProperty("vocation.root") + "/vocation"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("PATH", tools.toString());
        variables.put("HOME", folder.toString());
        builder.environment().clear();
        builder.environment().putAll(variables);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text.trim());
    }

    private static Path tool(String name) {
        return List.of(
                        Path.of("/bin", name),
                        Path.of("/usr/bin", name),
                        Path.of("/usr/local/bin", name),
                        Path.of("/opt/homebrew/bin", name))
                .stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    /** Looks like a JDK to the script; its java only says which one it is. */
    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Path programs = Files.createDirectories(home.resolve("bin"));
        for (String program : List.of("java", "javac")) {
            executable(programs.resolve(program), "echo ran " + home.getFileName());
        }
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static void executable(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }
}
