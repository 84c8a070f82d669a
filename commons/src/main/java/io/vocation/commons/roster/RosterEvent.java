package io.vocation.commons.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What career-service says of the roster; each event carries the whole state of its subject. */
public final class RosterEvent {
    public static final String CENTER_CHANGED = "center.changed";
    public static final String TEAM_CHANGED = "team.changed";
    public static final String EMPLOYEE_CHANGED = "employee.changed";

    private RosterEvent() {}

    /** @param zone IANA time zone: the center's days are days in it */
    public record Center(UUID id, String code, String name, String zone, long version) {}

    public record Team(UUID id, UUID centerId, String name, long version) {}

    public record Employee(
            UUID id,
            String employeeNumber,
            String name,
            LocalDate hiredOn,
            LocalDate leftOn,
            long version,
            List<Assignment> assignments,
            List<Alias> aliases) {}

    /** @param to the first day it no longer holds; null while it is open */
    public record Assignment(
            LocalDate from, LocalDate to, UUID centerId, UUID teamId, UUID supervisorId, String position) {}

    /**
     * A login name at a survey vendor or phone system (practice H1).
     *
     * @param system null when it holds for every system
     * @param from null for since ever
     * @param to the first day it no longer holds; null while it is open
     */
    public record Alias(String system, String alias, LocalDate from, LocalDate to) {}
}
