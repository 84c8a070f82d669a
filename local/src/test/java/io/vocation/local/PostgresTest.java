package io.vocation.local;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PostgresTest {
    private static final String NO_PRIVILEGE = "42501";

    @TempDir
    static Path home;

    private static Postgres postgres;

    @BeforeAll
    static void start() throws Exception {
        postgres = postgres();
        postgres.start();
        postgres.provide(List.of("survey", "career"));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        postgres.stop();
        assertTrue(postgres.pid().isEmpty());
    }

    @Test
    void a_role_works_in_its_own_database_and_may_add_the_extension_that_services_need() throws SQLException {
        try (Connection own = postgres.connect("survey");
                Statement statement = own.createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS btree_gist");
            statement.execute(
                    "CREATE TABLE stay (who int, held daterange, EXCLUDE USING gist (who WITH =, held WITH &&))");
        }
    }

    @Test
    void a_role_cannot_connect_to_the_database_of_another_nor_to_the_server_s_own() {
        for (String foreign : List.of("career", "postgres", "template1")) {
            var refused = assertThrows(
                    SQLException.class,
                    () -> DriverManager.getConnection(
                            postgres.jdbcUrl(foreign), "survey", postgres.password("survey")));

            assertEquals(NO_PRIVILEGE, refused.getSQLState(), refused.getMessage());
        }
    }

    @Test
    void a_role_cannot_make_databases_or_roles_or_read_files_of_the_server() throws SQLException {
        try (Connection own = postgres.connect("survey")) {
            for (String forbidden : List.of(
                    "CREATE DATABASE more",
                    "CREATE ROLE more",
                    "COPY (SELECT 1) TO PROGRAM 'true'",
                    "SELECT pg_read_file('PG_VERSION')")) {
                try (Statement statement = own.createStatement()) {
                    var refused = assertThrows(SQLException.class, () -> statement.execute(forbidden));

                    assertEquals(NO_PRIVILEGE, refused.getSQLState(), forbidden);
                }
            }
        }
    }

    @Test
    void nobody_gets_in_without_the_password() {
        assertThrows(
                SQLException.class, () -> DriverManager.getConnection(postgres.jdbcUrl("survey"), "survey", "guessed"));
        assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(postgres.jdbcUrl("postgres"), "postgres", "postgres"));
    }

    @Test
    void providing_again_changes_nothing() {
        assertDoesNotThrow(() -> postgres.provide(List.of("survey", "career")));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void a_server_that_a_killed_launcher_left_is_found_and_its_data_outlive_it_and_a_crash() throws Exception {
        try (Connection own = postgres.connect("career");
                Statement statement = own.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT 1 AS one");
        }
        Postgres next = postgres();

        assertTrue(next.stopLeftover());
        assertFalse(next.stopLeftover());

        next.start();
        long server = next.pid().orElseThrow();
        ProcessHandle.of(server).orElseThrow().destroyForcibly();
        ProcessHandle.of(server).ifPresent(process -> process.onExit().join());
        next.start();
        postgres = next;
        try (Connection own = next.connect("career");
                Statement statement = own.createStatement();
                ResultSet rows = statement.executeQuery("SELECT one FROM kept")) {
            assertTrue(rows.next());
        }
    }

    private static Postgres postgres() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            Layout layout = new Layout(Path.of(System.getProperty("vocation.root")), home);
            return new Postgres(layout, free.getLocalPort(), Secrets.in(layout.secrets()));
        }
    }
}
