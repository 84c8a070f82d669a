package io.vocation.commons.access;

import io.vocation.commons.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.util.Optional;
import java.util.UUID;

/**
 * Decides whom a caller may see (practice L2): the {@link AccessTable} says how far their roles reach in the running
 * operation, the roster this service holds says who that is. What a caller may not see does not exist for them: the
 * {@code require…} methods answer 404 either way, after the same queries.
 *
 * <p>It reads the tables or views {@code roster_center}, {@code roster_team}, {@code roster_assignment} and
 * {@code roster_place}. A person's place is the assignment that began last, so a manager still sees those who left; a
 * supervisor no longer does.
 */
@ApplicationScoped
public class Access {
    private static final String PLACE =
            "SELECT center_id, team_id, supervisor_id, ended FROM roster_place WHERE employee_id = :employee";
    /** Yes or no, and one row either way: who is there but out of reach is answered as who is not. */
    private static final String IN_CENTER =
            "SELECT EXISTS (SELECT FROM roster_place WHERE employee_id = :employee AND center_id = :place)";

    private static final String UNDER_SUPERVISOR = """
            SELECT EXISTS (SELECT FROM roster_place
            WHERE employee_id = :employee AND supervisor_id = :place AND NOT ended)""";
    private static final String SUPERVISES_TEAM = """
            SELECT EXISTS (SELECT FROM roster_assignment a JOIN roster_center c ON c.id = a.center_id
            WHERE a.supervisor_id = :me AND a.team_id = :team AND a.from_day <= (now() AT TIME ZONE c.zone)::date
              AND (a.to_day IS NULL OR a.to_day > (now() AT TIME ZONE c.zone)::date))""";

    private final Jdbi jdbi;
    private final Caller caller;
    private final CurrentOperation current;

    Access(Jdbi jdbi, Caller caller, CurrentOperation current) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.current = current;
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

    /** How far the caller sees in the running operation. */
    public Scope scope() {
        return scopeIn(rule());
    }

    /** How far the caller sees in another operation, for what an answer shows of it. */
    public Scope scopeIn(String operation) {
        return scopeIn(AccessTable.find(operation).orElseThrow());
    }

    private Scope scopeIn(AccessRule rule) {
        if (caller.reaches(rule, Reach.EVERYONE)) {
            return new Scope.Everyone();
        }
        Optional<UUID> me = caller.employeeId();
        if (me.isEmpty()) {
            return new Scope.Nobody();
        }
        if (caller.reaches(rule, Reach.CENTER)) {
            Optional<Place> place = placeOf(me.get()).filter(mine -> !mine.ended());
            if (place.isPresent()) {
                return new Scope.Center(place.get().centerId());
            }
        }
        if (caller.reaches(rule, Reach.TEAM)) {
            return new Scope.Team(me.get());
        }
        return caller.reaches(rule, Reach.SELF) ? new Scope.Self(me.get()) : new Scope.Nobody();
    }

    public boolean seesPerson(UUID employee) {
        return sees(scope(), employee);
    }

    /** Whether a scope contains a person. */
    public boolean sees(Scope scope, UUID employee) {
        return switch (scope) {
            case Scope.Everyone _ -> true;
            case Scope.Nobody _ -> false;
            case Scope.Self self -> self.employeeId().equals(employee);
            case Scope.Center center -> isPlaced(employee, IN_CENTER, center.centerId());
            case Scope.Team team ->
                team.supervisorId().equals(employee) || isPlaced(employee, UNDER_SUPERVISOR, team.supervisorId());
        };
    }

    private boolean isPlaced(UUID employee, String where, UUID place) {
        return jdbi.withHandle(sql -> sql.createQuery(where)
                .bind("employee", employee)
                .bind("place", place)
                .mapTo(Boolean.class)
                .one());
    }

    public boolean seesTeam(UUID team) {
        return seesTeam(scope(), team);
    }

    /** Whether a scope contains a team as a whole. */
    public boolean seesTeam(Scope scope, UUID team) {
        return switch (scope) {
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

    /** Whether the caller reaches this center, or what belongs to it. */
    public boolean seesCenter(UUID center) {
        return reachesCenter(scope(), center);
    }

    /** Whether a scope contains a center as a whole. */
    public static boolean reachesCenter(Scope scope, UUID center) {
        return switch (scope) {
            case Scope.Everyone _ -> true;
            case Scope.Center mine -> mine.centerId().equals(center);
            case Scope.Nobody _, Scope.Self _, Scope.Team _ -> false;
        };
    }

    /**
     * Lets the caller go on with this person, and notes that they did.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 unless the caller sees this person; 403 when it is
     *     themselves and nobody may do this for themselves
     */
    public void requirePerson(UUID employee) {
        current.asksFor(employee);
        require(seesPerson(employee), "employee", employee);
        if (rule().exceptSelf() && caller.employeeId().filter(employee::equals).isPresent()) {
            throw Problems.forbidden("Nobody does this for themselves.");
        }
        current.concerns(employee);
    }

    /** Notes that the request touches the data of someone whom the caller sees for another reason. */
    public void concerns(UUID employee) {
        current.concerns(employee);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 unless the caller sees this team */
    public void requireTeam(UUID team) {
        require(seesTeam(team), "team", team);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 unless the caller reaches this center */
    public void requireCenter(UUID center) {
        require(seesCenter(center), "center", center);
        current.in(center);
    }

    private AccessRule rule() {
        return current.rule().orElseThrow(() -> new IllegalStateException("No operation runs"));
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
