package io.vocation.performance.scorecard.subject;

import io.vocation.performance.tally.Subject.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Looks up what people and teams are called. */
@ApplicationScoped
public class Names {
    private static final String OF_PEOPLE = "SELECT id::text, name FROM roster_employee WHERE id = ANY(:ids)";
    private static final String OF_TEAMS = "SELECT id::text, name FROM roster_team WHERE id = ANY(:ids)";

    private final Jdbi jdbi;

    Names(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @return by key; without those that the roster does not know, and without any for what is its own name */
    public Map<String, String> of(Kind kind, Collection<String> keys) {
        return switch (kind) {
            case EMPLOYEE, SUPERVISOR -> read(OF_PEOPLE, keys);
            case TEAM -> read(OF_TEAMS, keys);
            case LINE_OF_BUSINESS, CALL_TYPE, CENTER -> Map.of();
        };
    }

    private Map<String, String> read(String query, Collection<String> keys) {
        return jdbi.withHandle(sql -> sql.createQuery(query)
                .bindArray(
                        "ids", UUID.class, keys.stream().map(UUID::fromString).toList())
                .reduceRows(new HashMap<>(), (names, row) -> {
                    names.put(row.getColumn("id", String.class), row.getColumn("name", String.class));
                    return names;
                }));
    }
}
