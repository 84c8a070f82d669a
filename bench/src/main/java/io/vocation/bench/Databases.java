package io.vocation.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.postgresql.PGConnection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A PostgreSQL of our own that keeps what it committed, set up as one that is meant for bulk loads. */
final class Databases implements AutoCloseable {
    /** The same for everything that is measured. */
    static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "shared_buffers", "1GB",
            "max_wal_size", "8GB",
            "checkpoint_timeout", "15min");

    private final EmbeddedPostgres postgres;

    Databases(Path folder) {
        try {
            EmbeddedPostgres.Builder builder =
                    EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(true);
            SETTINGS.forEach(builder::setServerConfig);
            postgres = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url(String name) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name;
    }

    void create(String name, String template) {
        execute("postgres", "CREATE DATABASE " + name + (template == null ? "" : " TEMPLATE " + template));
    }

    /** Leaves no work behind that the next measurement would pay for. */
    void drop(String name) {
        execute("postgres", "DROP DATABASE " + name + " WITH (FORCE)");
        execute("postgres", "CHECKPOINT");
    }

    void settle() {
        execute("postgres", "CHECKPOINT");
    }

    void execute(String database, String statement) {
        try (Connection connection = connect(database);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long number(String database, String query) {
        try (Connection connection = connect(database);
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param rows what to copy, in parentheses, or a table */
    void copyOut(String database, String rows, Path file) {
        try (Connection connection = connect(database);
                OutputStream out = Files.newOutputStream(file)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY " + rows + " TO STDOUT", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Copies files into tables, in one transaction. */
    void copyIn(String database, Map<String, Path> files) {
        try (Connection connection = connect(database)) {
            connection.setAutoCommit(false);
            for (Map.Entry<String, Path> table : files.entrySet()) {
                try (InputStream in = Files.newInputStream(table.getValue())) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("COPY " + table.getKey() + " FROM STDIN", in, 1 << 16);
                }
            }
            connection.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", "postgres");
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
