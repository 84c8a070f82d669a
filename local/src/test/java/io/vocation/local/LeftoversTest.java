package io.vocation.local;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LeftoversTest {
    @TempDir
    Path home;

    private final List<Process> started = new ArrayList<>();
    private Layout layout;
    private Leftovers leftovers;

    @BeforeEach
    void none() {
        layout = new Layout(home, home);
        leftovers = new Leftovers(layout);
    }

    @AfterEach
    void stopAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void a_process_of_an_earlier_run_is_stopped_and_named() throws Exception {
        Process ours = sleeping(Leftovers.mark(layout));
        leftovers.note("survey-service", ours.pid());

        List<String> stopped = leftovers.stop();

        assertEquals(List.of("survey-service (process " + ours.pid() + ")"), stopped);
        assertFalse(ours.isAlive());
    }

    @Test
    void a_process_of_somebody_else_that_has_the_number_by_now_is_left_alone() throws Exception {
        Process theirs = sleeping("-Dvocation.home=/elsewhere");
        leftovers.note("survey-service", theirs.pid());

        assertEquals(List.of(), leftovers.stop());
        assertTrue(theirs.isAlive());
        assertFalse(Files.exists(layout.run().resolve("survey-service.pid")));
    }

    @Test
    void a_note_that_is_broken_or_of_a_process_long_gone_is_thrown_away() throws Exception {
        Files.writeString(layout.run().resolve("gateway.pid"), "");
        Process gone = sleeping(Leftovers.mark(layout));
        gone.destroyForcibly().waitFor();
        leftovers.note("keycloak", gone.pid());

        assertEquals(List.of(), leftovers.stop());
        assertFalse(Files.exists(layout.run().resolve("gateway.pid")));
        assertFalse(Files.exists(layout.run().resolve("keycloak.pid")));
    }

    /** A process with the word in its command line. */
    private Process sleeping(String word) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", "while :; do sleep 0.1; done", word).start();
        started.add(process);
        // Between fork and exec the command line is still that of this JVM.
        while (!Leftovers.commandLine(process.toHandle()).startsWith("sh ")) {
            Thread.sleep(10);
        }
        return process;
    }
}
