package io.vocation.survey;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.vocation.commons.feed.CloudEvent;
import io.vocation.commons.roster.RosterEvent;
import io.vocation.commons.roster.RosterEvent.Alias;
import io.vocation.commons.roster.RosterEvent.Assignment;
import io.vocation.survey.attribution.RosterFollower;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The roster, told to the service as career-service's feed would. */
public final class Roster {
    public static final LocalDate START = LocalDate.of(2020, 1, 1);

    private static long version;

    private Roster() {}

    public static UUID center(String zone) {
        UUID id = UUID.randomUUID();
        tell(RosterEvent.CENTER_CHANGED, id, new RosterEvent.Center(id, "c" + id, "Center", zone, ++version));
        return id;
    }

    /** Someone who works in a center since {@link #START} under these login names. */
    public static UUID employee(UUID center, UUID team, UUID supervisor, String... aliases) {
        UUID id = UUID.randomUUID();
        tell(id, List.of(assignment(center, team, supervisor, START, null)), aliases(aliases));
        return id;
    }

    public static Assignment assignment(UUID center, UUID team, UUID supervisor, LocalDate from, LocalDate to) {
        return new Assignment(from, to, center, team, supervisor, "general");
    }

    public static List<Alias> aliases(String... aliases) {
        return List.of(aliases).stream()
                .map(alias -> new Alias(null, alias, null, null))
                .toList();
    }

    public static void tell(UUID employee, List<Assignment> assignments, List<Alias> aliases) {
        tell(
                RosterEvent.EMPLOYEE_CHANGED,
                employee,
                new RosterEvent.Employee(
                        employee, "N" + employee, "Somebody", START, null, ++version, assignments, aliases));
    }

    private static void tell(String type, UUID subject, Object data) {
        ObjectMapper json = Arc.container().instance(ObjectMapper.class).get();
        CloudEvent event = new CloudEvent(
                "1.0",
                "1-" + version,
                "/career/v1/feed",
                type,
                subject,
                Instant.now(),
                "application/json",
                json.valueToTree(data));
        Arc.container().instance(RosterFollower.class).get().apply(List.of(event));
    }
}
