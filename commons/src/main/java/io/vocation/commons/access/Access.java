package io.vocation.commons.access;

import io.vocation.commons.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.util.Optional;
import java.util.UUID;

/**
 * Decides whom a caller may see (practice L2), from the roster this service holds: a CSR themselves, a supervisor the
 * people they supervise now, a manager their center, HR and our machines everyone. What a caller may not see does not
 * exist for them: the {@code require…} methods answer 404 either way.
 *
 * <p>It reads the tables or views {@code roster_center}, {@code roster_team} and {@code roster_assignment}. A person's
 * place is the assignment that began last, so a manager still sees those who left; a supervisor no longer does.
 */
@ApplicationScoped
public class Access {
    private static final String PLACE = """
            SELECT a.center_id, a.team_id, a.supervisor_id,
                   a.to_day IS NOT NULL AND a.to_day <= (now() AT TIME ZONE c.zone)::date AS ended
            FROM roster_assignment a JOIN roster_center c ON c.id = a.center_id
            WHERE a.employee_id = :employee AND a.from_day <= (now() AT TIME ZONE c.zone)::date
            ORDER BY a.from_day DESC LIMIT 1""";
    private static final String SUPERVISES_TEAM = """
            SELECT EXISTS (SELECT FROM roster_assignment a JOIN roster_center c ON c.id = a.center_id
            WHERE a.supervisor_id = :me AND a.team_id = :team AND a.from_day <= (now() AT TIME ZONE c.zone)::date
              AND (a.to_day IS NULL OR a.to_day > (now() AT TIME ZONE c.zone)::date))""";

    private final Jdbi jdbi;
    private final Caller caller;

    Access(Jdbi jdbi, Caller caller) {
        this.jdbi = jdbi;
        this.caller = caller;
    }

    /** Where a person is now, or was last. */
    public record Place(UUID centerId, UUID teamId, UUID supervisorId, boolean ended) {}

    /** Where a person is now, or was last; empty for someone the roster does not know. */
    public Optional<Place> placeOf(UUID employee) {
        return jdbi.withHandle(sql -> sql.createQuery(PLACE)
                .bind("employee", employee)
                .mapTo(Place.class)
                .findOne());
    }

    /** How far the caller sees, widest role first. */
    public Scope scope() {
        if (seesEveryone()) {
            return new Scope.Everyone();
        }
        Optional<UUID> me = caller.employeeId();
        if (me.isEmpty()) {
            return new Scope.Nobody();
        }
        if (caller.has(Role.MANAGER)) {
            return placeOf(me.get())
                    .filter(place -> !place.ended())
                    .<Scope>map(place -> new Scope.Center(place.centerId()))
                    .orElse(new Scope.Self(me.get()));
        }
        return caller.has(Role.SUPERVISOR) ? new Scope.Team(me.get()) : new Scope.Self(me.get());
    }

    public boolean seesPerson(UUID employee) {
        return switch (scope()) {
            case Scope.Everyone _ -> true;
            case Scope.Nobody _ -> false;
            case Scope.Self self -> self.employeeId().equals(employee);
            case Scope.Center center ->
                placeOf(employee)
                        .filter(place -> place.centerId().equals(center.centerId()))
                        .isPresent();
            case Scope.Team team ->
                team.supervisorId().equals(employee)
                        || placeOf(employee)
                                .filter(place ->
                                        !place.ended() && team.supervisorId().equals(place.supervisorId()))
                                .isPresent();
        };
    }

    public boolean seesTeam(UUID team) {
        return switch (scope()) {
            case Scope.Everyone _ -> true;
            case Scope.Nobody _, Scope.Self _ -> false;
            case Scope.Center center ->
                centerOfTeam(team).filter(center.centerId()::equals).isPresent();
            case Scope.Team mine ->
                jdbi.withHandle(sql -> sql.createQuery(SUPERVISES_TEAM)
                        .bind("me", mine.supervisorId())
                        .bind("team", team)
                        .mapTo(Boolean.class)
                        .one());
        };
    }

    /** Whether the caller sees the figures of a center and of everyone in it. */
    public boolean seesCenter(UUID center) {
        return switch (scope()) {
            case Scope.Everyone _ -> true;
            case Scope.Center mine -> mine.centerId().equals(center);
            case Scope.Nobody _, Scope.Self _, Scope.Team _ -> false;
        };
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 unless the caller sees this person */
    public void requirePerson(UUID employee) {
        require(seesPerson(employee), "employee", employee);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 unless the caller sees this team */
    public void requireTeam(UUID team) {
        require(seesTeam(team), "team", team);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 unless the caller sees this center */
    public void requireCenter(UUID center) {
        require(seesCenter(center), "center", center);
    }

    private boolean seesEveryone() {
        return caller.hasAny(Role.HR, Role.HR_SYSTEM, Role.SERVICE);
    }

    private Optional<UUID> centerOfTeam(UUID team) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT center_id FROM roster_team WHERE id = :team")
                .bind("team", team)
                .mapTo(UUID.class)
                .findOne());
    }

    private static void require(boolean seen, String what, UUID id) {
        if (!seen) {
            throw Problems.notFound(what, id);
        }
    }
}
