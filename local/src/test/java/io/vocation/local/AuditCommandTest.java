package io.vocation.local;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AuditCommandTest {
    @TempDir
    Path home;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void whileThePlatformIsNotUpItCannotBeAsked() throws InterruptedException {
        assertEquals(2, run());
        assertTrue(
                said.toString(StandardCharsets.UTF_8).contains("./vocation up"), said.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anOptionThatItDoesNotHaveIsToldWithThoseItHas() throws InterruptedException {
        assertEquals(2, run("--since"));
        assertEquals(2, run("--what", "file"));
        assertTrue(
                said.toString(StandardCharsets.UTF_8).contains("--note FILE"), said.toString(StandardCharsets.UTF_8));
    }

    private int run(String... arguments) throws InterruptedException {
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return AuditCommand.run(new Layout(Layout.findRoot(), home), List.of(arguments), stream, stream);
    }
}
