package io.vocation.commons.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vocation.commons.feed.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.util.List;
import java.util.UUID;

/** Applies roster events to the replica's tables; an event older than what is held changes nothing. */
@ApplicationScoped
public class RosterReplica {
    private static final String CENTER = """
            INSERT INTO roster_center (id, code, name, zone, version) VALUES (:id, :code, :name, :zone, :version)
            ON CONFLICT (id) DO UPDATE SET code = :code, name = :name, zone = :zone, version = :version
            WHERE roster_center.version < :version""";
    private static final String TEAM = """
            INSERT INTO roster_team (id, center_id, name, version) VALUES (:id, :centerId, :name, :version)
            ON CONFLICT (id) DO UPDATE SET center_id = :centerId, name = :name, version = :version
            WHERE roster_team.version < :version""";
    private static final String EMPLOYEE = """
            INSERT INTO roster_employee (id, employee_number, name, hired_on, left_on, version)
            VALUES (:id, :employeeNumber, :name, :hiredOn, :leftOn, :version)
            ON CONFLICT (id) DO UPDATE SET employee_number = :employeeNumber, name = :name, hired_on = :hiredOn,
              left_on = :leftOn, version = :version
            WHERE roster_employee.version < :version""";
    private static final String ASSIGNMENT = """
            INSERT INTO roster_assignment (employee_id, from_day, to_day, center_id, team_id, supervisor_id, position)
            VALUES (:employee, :from, :to, :centerId, :teamId, :supervisorId, :position)""";
    private static final String ALIAS = """
            INSERT INTO roster_alias (employee_id, system, alias, from_day, to_day)
            VALUES (:employee, :system, :alias, :from, :to)""";

    private final Jdbi jdbi;
    private final ObjectMapper json;

    RosterReplica(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** Applies the roster events of a batch in order; other types are passed over. */
    public void apply(List<CloudEvent> batch) {
        jdbi.useHandle(sql -> batch.forEach(event -> {
            switch (event.type()) {
                case RosterEvent.CENTER_CHANGED -> upsert(sql, CENTER, read(event.data(), RosterEvent.Center.class));
                case RosterEvent.TEAM_CHANGED -> upsert(sql, TEAM, read(event.data(), RosterEvent.Team.class));
                case RosterEvent.EMPLOYEE_CHANGED -> employee(sql, read(event.data(), RosterEvent.Employee.class));
                default -> {
                    // A newer career-service may say more than we understand.
                }
            }
        }));
    }

    private static int upsert(Handle sql, String statement, Object state) {
        return sql.createUpdate(statement).bindMethods(state).execute();
    }

    private static void employee(Handle sql, RosterEvent.Employee state) {
        if (upsert(sql, EMPLOYEE, state) == 0) {
            return;
        }
        clear(sql, "roster_assignment", state.id());
        clear(sql, "roster_alias", state.id());
        insert(sql, ASSIGNMENT, state.id(), state.assignments());
        insert(sql, ALIAS, state.id(), state.aliases());
    }

    private static void clear(Handle sql, String table, UUID employee) {
        sql.createUpdate("DELETE FROM " + table + " WHERE employee_id = :employee")
                .bind("employee", employee)
                .execute();
    }

    private static void insert(Handle sql, String statement, UUID employee, List<?> rows) {
        if (rows == null || rows.isEmpty()) {
            return;
        }
        PreparedBatch inserts = sql.prepareBatch(statement);
        rows.forEach(row -> inserts.bind("employee", employee).bindMethods(row).add());
        inserts.execute();
    }

    private <T> T read(JsonNode data, Class<T> type) {
        try {
            return json.readerFor(type)
                    .without(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A roster event cannot be read: " + e.getOriginalMessage(), e);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
