package io.vocation.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says which ports are taken, by whom, and what to do, before anything is started. */
final class PortCheck {
    private static final String LISTENING = "0A";

    private PortCheck() {}

    static void requireFree(Map<Integer, String> needed) {
        List<String> taken = new ArrayList<>();
        needed.forEach((port, who) -> {
            if (!isFree(port)) {
                String holder = holder(port).map(name -> ", held by " + name).orElse("");
                taken.add("  port " + port + " for " + who + holder);
            }
        });
        if (!taken.isEmpty()) {
            throw new PlatformException((taken.size() == 1 ? "A port is" : "Ports are") + " in use:\n"
                    + String.join("\n", taken)
                    + "\nStop what holds " + (taken.size() == 1 ? "it" : "them")
                    + ", or move every port: ./vocation up --port-offset 100 (or VOCATION_PORT_OFFSET=100).");
        }
    }

    private static boolean isFree(int port) {
        return binds(port, null) && binds(port, InetAddress.getLoopbackAddress());
    }

    private static boolean binds(int port, InetAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            // Closed connections of an earlier run may linger on the port; they do not hold it.
            socket.setReuseAddress(true);
            socket.bind(address == null ? new InetSocketAddress(port) : new InetSocketAddress(address, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The process that listens on the port, where /proc is there and may be read. */
    static Optional<String> holder(int port) {
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            sockets.addAll(listening(Path.of(table), port));
        }
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.allProcesses()
                .filter(process -> holdsAny(process.pid(), sockets))
                .findFirst()
                .map(PortCheck::describe);
    }

    private static Set<String> listening(Path table, int port) {
        Set<String> sockets = new HashSet<>();
        try {
            for (String line : Files.readAllLines(table)) {
                List<String> columns = List.of(line.trim().split("\\s+", -1));
                if (columns.size() > 9
                        && columns.get(3).equals(LISTENING)
                        && columns.get(1).endsWith(String.format(":%04X", port))) {
                    sockets.add("socket:[" + columns.get(9) + "]");
                }
            }
        } catch (IOException e) {
            return Set.of();
        }
        return sockets;
    }

    private static boolean holdsAny(long pid, Set<String> sockets) {
        try (var open = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "fd"))) {
            for (Path descriptor : open) {
                if (Files.isSymbolicLink(descriptor)
                        && sockets.contains(Files.readSymbolicLink(descriptor).toString())) {
                    return true;
                }
            }
        } catch (IOException | RuntimeException e) {
            return false;
        }
        return false;
    }

    private static String describe(ProcessHandle process) {
        String line = process.info().commandLine().orElse("?");
        return "process " + process.pid() + " (" + (line.length() > 80 ? line.substring(0, 80) + "…" : line) + ")";
    }
}
