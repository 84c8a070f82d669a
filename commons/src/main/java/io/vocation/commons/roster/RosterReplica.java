package io.vocation.commons.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vocation.commons.feed.CloudEvent;
import io.vocation.commons.feed.SetAsideEvents;
import io.vocation.commons.feed.Sifting;
import io.vocation.commons.feed.Unreadable;
import io.vocation.commons.feed.UnreadableEvent;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * Applies roster events to the replica's tables; an event older than what is held changes nothing, and one of which nothing
 * can be made is set aside and blocks no other.
 */
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

    /** The name under which every service follows career-service. */
    private static final String FEED = "career";

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Sifting sifting;
    private final SetAsideEvents aside;

    RosterReplica(Jdbi jdbi, ObjectMapper json, Sifting sifting, SetAsideEvents aside) {
        this.jdbi = jdbi;
        this.json = json;
        this.sifting = sifting;
        this.aside = aside;
    }

    /** Applies the roster events of a batch in order, in the running transaction; other types are passed over. */
    public void apply(List<CloudEvent> batch) {
        sifting.apply(
                batch,
                events -> jdbi.useHandle(sql -> events.forEach(event -> apply(sql, event))),
                (event, reason) -> aside.keep(
                        FEED,
                        new Unreadable(
                                event.id(),
                                event.type(),
                                json.valueToTree(event).toString(),
                                reason)));
    }

    private void apply(Handle sql, CloudEvent event) {
        switch (event.type()) {
            case RosterEvent.CENTER_CHANGED -> center(sql, read(event.data(), RosterEvent.Center.class));
            case RosterEvent.TEAM_CHANGED -> upsert(sql, TEAM, read(event.data(), RosterEvent.Team.class));
            case RosterEvent.EMPLOYEE_CHANGED -> employee(sql, read(event.data(), RosterEvent.Employee.class));
            default -> {
                // A newer career-service may say more than we understand.
            }
        }
    }

    /** A zone that we or the database do not know would break every question about days. */
    private static void center(Handle sql, RosterEvent.Center state) {
        if (!ZoneId.getAvailableZoneIds().contains(String.valueOf(state.zone()))) {
            throw new UnreadableEvent("There is no time zone '" + state.zone() + "'");
        }
        sql.createQuery("SELECT now() AT TIME ZONE cast(:zone AS text)")
                .bind("zone", state.zone())
                .mapToMap()
                .one();
        upsert(sql, CENTER, state);
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
            T state = data == null
                    ? null
                    : json.readerFor(type)
                            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                            .readValue(data);
            if (state == null) {
                throw new UnreadableEvent("An event of the roster says nothing");
            }
            return state;
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent("An event of the roster cannot be read: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
