package io.vocation.training.session;

import io.vocation.commons.access.Access;
import io.vocation.commons.access.Scope;
import io.vocation.commons.problem.Problems;
import io.vocation.training.roster.Roster;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which sessions the caller sees, and whom in them (practice L2): the sessions whose operation {@code getSession} reaches
 * their center, and of their people those whom {@code getSeat} would show.
 */
@ApplicationScoped
class Audience {
    private static final String SESSIONS = "getSession";
    private static final String ATTENDEES = "getSeat";

    private final Access access;
    private final Roster roster;

    Audience(Access access, Roster roster) {
        this.access = access;
        this.roster = roster;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none, or none the caller may plan for */
    void requireCenter(UUID center) {
        access.requireCenter(center);
        if (roster.zoneOf(center).isEmpty()) {
            throw Problems.notFound("center", center);
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 unless there is one that the caller sees */
    Session require(UUID session, Function<UUID, Optional<Session>> find) {
        Scope scope = sessions();
        return find.apply(session)
                .filter(found -> Access.reachesCenter(scope, found.centerId()))
                .orElseThrow(() -> Problems.notFound("session", session));
    }

    /** The sessions that the caller sees. */
    Scope sessions() {
        return access.scopeIn(SESSIONS);
    }

    /** Whom of a session's people the caller knows. */
    Predicate<UUID> known(UUID center) {
        Scope scope = access.scopeIn(ATTENDEES);
        if (Access.reachesCenter(scope, center)) {
            return _ -> true;
        }
        Map<UUID, Boolean> asked = new HashMap<>();
        return employee -> asked.computeIfAbsent(employee, each -> access.sees(scope, each));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 unless the caller may act for this person here */
    void requirePerson(UUID employee) {
        access.requirePerson(employee);
        if (!roster.knows(employee)) {
            throw Problems.notFound("employee", employee);
        }
    }

    /** Notes that a change touches these people, whom the caller may change it for as whose session it is. */
    void concerns(Collection<UUID> people) {
        people.forEach(access::concerns);
    }

    /** Also for people who have moved elsewhere since: whose session it is decides. @throws io.quarkiverse.resteasy.problem.HttpProblem 404 */
    void requireAttendee(Session session, UUID employee) {
        if (Access.reachesCenter(access.scope(), session.centerId())) {
            access.concerns(employee);
        } else {
            access.requirePerson(employee);
        }
    }
}
