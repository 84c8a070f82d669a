package io.vocation.commons.held;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gathers everything that this service holds about a person, as it is at one moment. */
@ApplicationScoped
public class GatheringData {
    private final Holdings holdings;
    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final String service;

    GatheringData(
            Holdings holdings,
            Jdbi jdbi,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.holdings = holdings;
        this.jdbi = jdbi;
        this.json = json;
        this.service = service;
    }

    /** @param login the name of the person's account */
    public MyData about(UUID employee, String login) {
        Map<String, List<Object>> sections = new LinkedHashMap<>();
        jdbi.useTransaction(TransactionIsolationLevel.REPEATABLE_READ, sql -> holdings.all()
                .forEach(holding -> sections.put(holding.section(), rows(sql, holding, employee, login))));
        return new MyData(service, Instant.now(), employee, sections);
    }

    private List<Object> rows(Handle sql, Holding holding, UUID employee, String login) {
        return sql.createQuery("SELECT held::text FROM (" + holding.sql() + ") held_about (held)")
                .bind("me", employee)
                .bind("login", login)
                .mapTo(String.class)
                .map(this::read)
                .list();
    }

    private Object read(String row) {
        try {
            return json.readTree(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL writes valid JSON", e);
        }
    }
}
