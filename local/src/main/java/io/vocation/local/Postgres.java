package io.vocation.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * One PostgreSQL server on the loopback interface. Each component has a database of its own and a role that owns it and can
 * connect to no other.
 */
final class Postgres {
    private static final String SUPERUSER = "postgres";

    /** For a machine that runs everything else as well. Durability stays on: a fact is counted once whatever dies. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "localhost"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("shared_buffers", "96MB"),
            Map.entry("max_connections", "120"),
            Map.entry("io_method", "sync"),
            Map.entry("work_mem", "8MB"),
            Map.entry("maintenance_work_mem", "32MB"),
            Map.entry("jit", "off"),
            Map.entry("wal_level", "minimal"),
            Map.entry("max_wal_senders", "0"),
            Map.entry("max_wal_size", "512MB"),
            Map.entry("autovacuum_max_workers", "2"),
            Map.entry("max_parallel_workers_per_gather", "1"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("timezone", "UTC"));

    private final PostgresPrograms programs;
    private final Path data;
    private final Path log;
    private final int port;
    private final Secrets secrets;

    Postgres(Layout layout, int port, Secrets secrets) {
        this.programs = PostgresPrograms.in(layout.programs());
        this.data = layout.postgres();
        this.log = layout.log("postgres");
        this.port = port;
        this.secrets = secrets;
    }

    /** Makes the cluster on the first run, then starts the server and returns once it takes connections. */
    void start() throws InterruptedException {
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            create();
        }
        StringJoiner options = new StringJoiner(" ").add("-p").add(Integer.toString(port));
        SETTINGS.forEach((name, value) -> options.add("-c " + name + "='" + value + "'"));
        // pg_ctl detaches the server from the terminal: Ctrl-C stops it through us, after those who use it.
        programs.run(
                "pg_ctl",
                List.of(
                        "start",
                        "-w",
                        "-t",
                        "60",
                        "-D",
                        data.toString(),
                        "-l",
                        log.toString(),
                        "-o",
                        options.toString()),
                log);
    }

    void stop() throws InterruptedException {
        stop("fast");
    }

    /** As a machine stops that loses its power: what is running is lost, and nothing is written any more. */
    void crash() throws InterruptedException {
        stop("immediate");
    }

    private void stop(String mode) throws InterruptedException {
        if (pid().isPresent()) {
            programs.run("pg_ctl", List.of("stop", "-w", "-t", "60", "-m", mode, "-D", data.toString()), log);
        }
    }

    /** Stops a server that an earlier launcher left running on our data; a stale lock file is PostgreSQL's own affair. */
    boolean stopLeftover() throws InterruptedException {
        boolean running = pid().isPresent();
        if (running) {
            stop();
        }
        return running;
    }

    /** The process of the server that runs on our data, if one does. */
    Optional<Long> pid() {
        try {
            long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .trim());
            return ProcessHandle.of(pid)
                    .filter(process -> Leftovers.commandLine(process).contains(data.toString()))
                    .map(ProcessHandle::pid);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    String password(String role) {
        return secrets.of("postgres." + role);
    }

    /** A database and its role, made when missing; the role's password is set every time, in case the secrets are new. */
    void provide(List<String> databases) throws SQLException {
        try (Connection connection = connect(SUPERUSER)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC");
            }
            for (String database : databases) {
                provide(connection, database);
            }
        }
    }

    Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(role), role, password(role));
    }

    private void provide(Connection connection, String name) throws SQLException {
        // Names are ours and passwords are URL-safe base64: nothing in them needs escaping.
        try (Statement statement = connection.createStatement()) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
                statement.execute("CREATE ROLE " + name + " LOGIN");
            }
            statement.execute(
                    "ALTER ROLE " + name + " NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '"
                            + password(name) + "'");
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + name);
            }
            statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
        }
    }

    private static boolean exists(Connection connection, String question, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void create() throws InterruptedException {
        Path passwords = data.resolveSibling("postgres.password");
        try {
            // An initdb that was cut short leaves a folder that the next one would refuse.
            Layout.delete(data);
            Files.deleteIfExists(passwords);
            Files.createFile(passwords, Secrets.ownerOnly());
            Files.writeString(passwords, password(SUPERUSER));
            programs.run(
                    "initdb",
                    List.of(
                            "-D",
                            data.toString(),
                            "-U",
                            SUPERUSER,
                            "-A",
                            "scram-sha-256",
                            "--pwfile",
                            passwords.toString(),
                            "-E",
                            "UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--no-locale",
                            "--no-instructions"),
                    log);
        } catch (IOException e) {
            throw new PlatformException("Cannot create PostgreSQL's data in " + data + ": " + e.getMessage(), e);
        } finally {
            Layout.delete(passwords);
        }
    }
}
