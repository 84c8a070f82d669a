package io.vocation.local;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class PortCheckTest {

    @Test
    void a_port_in_use_is_named_with_who_needs_it_and_what_to_do() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            var refused = assertThrows(
                    PlatformException.class,
                    () -> PortCheck.requireFree(Map.of(taken.getLocalPort(), "survey-service")));

            assertAll(
                    () -> assertTrue(
                            refused.getMessage().contains("port " + taken.getLocalPort() + " for survey-service")),
                    () -> assertTrue(refused.getMessage().contains("--port-offset")));
        }
    }

    @Test
    void a_port_taken_on_the_loopback_interface_only_is_in_use_as_well() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThrows(
                    PlatformException.class, () -> PortCheck.requireFree(Map.of(taken.getLocalPort(), "Keycloak")));
        }
    }

    @Test
    void where_proc_can_be_read_the_holder_is_named() throws IOException {
        assumeTrue(Files.isReadable(Path.of("/proc/net/tcp")));
        try (ServerSocket taken = new ServerSocket(0)) {
            String holder = PortCheck.holder(taken.getLocalPort()).orElseThrow();

            assertTrue(holder.contains("process " + ProcessHandle.current().pid()), holder);
        }
    }

    @Test
    void a_free_port_is_no_obstacle() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        int port = free;

        assertDoesNotThrow(() -> PortCheck.requireFree(Map.of(port, "gateway")));
    }
}
