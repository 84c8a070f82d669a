package io.vocation.survey.outage;

import io.vocation.test.Surroundings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A PostgreSQL of its own, which can be stopped and started while the service runs, and nobody where the other services
 * should be.
 */
public class OwnServer extends Surroundings {
    private static final String NAME = "breakable";
    private static final String NOBODY = "http://127.0.0.1:1";

    private static Path data;
    private static int port;
    private static EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(super.start());
        try {
            data = Files.createTempDirectory("breakable");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        port = 0;
        startServer();
        administer("CREATE ROLE breakable LOGIN PASSWORD 'breakable'", "CREATE DATABASE breakable OWNER breakable");
        config.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://localhost:" + port + "/" + NAME);
        config.put("quarkus.datasource.username", NAME);
        config.put("quarkus.datasource.password", NAME);
        config.put("quarkus.datasource.jdbc.max-size", "6");
        config.put("quarkus.datasource.jdbc.acquisition-timeout", "1");
        config.put("quarkus.datasource.jdbc.foreground-validation-interval", "PT0.001S");
        config.put("vocation.webhook.private-addresses", "false");
        // A transaction that QuarkusTransaction begins is lost once a service was started before in the same JVM.
        config.put("vocation.erasure.every", "off");
        config.put("vocation.feed.follow", "true");
        config.put("vocation.career.url", NOBODY);
        config.put("vocation.performance.url", NOBODY);
        config.put("vocation.training.url", NOBODY);
        return config;
    }

    @Override
    public void stop() {
        stopServer();
        deleted(data);
        super.stop();
    }

    private static void deleted(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does nothing when it runs. */
    static void startServer() {
        if (server != null) {
            return;
        }
        try {
            EmbeddedPostgres.Builder builder =
                    EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false);
            server = (port == 0 ? builder : builder.setPort(port)).start();
            port = server.getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does nothing when it does not run. */
    static void stopServer() {
        if (server == null) {
            return;
        }
        try {
            server.close();
            server = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs statements as the superuser, in the database of the service once there is one. */
    static void administer(String... statements) {
        String database = statements[0].startsWith("CREATE ROLE") ? "postgres" : NAME;
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection of the superuser. */
    static Connection connection() throws SQLException {
        return server.getDatabase("postgres", NAME).getConnection();
    }

    /** Ends the connections of the service, so that new ones are made. */
    static void reconnect() {
        administer("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '" + NAME + "'");
    }
}
