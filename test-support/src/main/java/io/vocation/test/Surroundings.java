package io.vocation.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * A fresh database on a real PostgreSQL, owned by a role with no rights beyond it, and an issuer of tokens. One server
 * serves all test classes of a module.
 */
public class Surroundings implements QuarkusTestResourceLifecycleManager {
    private static EmbeddedPostgres postgres;
    private static int databases;

    private Issuer issuer;

    @Override
    public Map<String, String> start() {
        issuer = Issuer.started();
        String name = "service" + ++databases;
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder().start();
            }
            try (Connection admin = postgres.getPostgresDatabase().getConnection();
                    Statement sql = admin.createStatement()) {
                sql.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + name + "'");
                sql.execute("CREATE DATABASE " + name + " OWNER " + name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.ofEntries(
                Map.entry(
                        "quarkus.datasource.jdbc.url",
                        "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name),
                Map.entry("quarkus.datasource.username", name),
                Map.entry("quarkus.datasource.password", name),
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("quarkus.management.test-port", "0"),
                Map.entry("vocation.oidc.url", issuer.url()),
                Map.entry("vocation.oidc.client-secret", "test"),
                Map.entry("vocation.secrets.key", "dGhlIHNlY3JldHMgb2YgdGVzdHMgYXJlIG5vIHNlY3I="),
                Map.entry("vocation.feed.follow", "false"));
    }

    @Override
    public void stop() {
        issuer.stop();
    }
}
