package io.vocation.training.session;

import io.vocation.commons.access.Access;
import io.vocation.commons.access.Caller;
import io.vocation.commons.access.Role;
import io.vocation.commons.problem.Problems;
import io.vocation.training.roster.Roster;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Optional;
import java.util.UUID;

/**
 * Which sessions the caller sees, and whom in them (practice L2). People see the sessions of the center they work in;
 * HR, administrators and our machines those of every center. Trainers and managers see everyone in their center's
 * sessions; administrators nobody; the others whom {@link Access} lets them see.
 */
@ApplicationScoped
class Audience {
    private final Access access;
    private final Caller caller;
    private final Roster roster;

    Audience(Access access, Caller caller, Roster roster) {
        this.access = access;
        this.caller = caller;
        this.roster = roster;
    }

    boolean seesEveryCenter() {
        return caller.hasAny(Role.HR, Role.HR_SYSTEM, Role.SERVICE, Role.ADMIN);
    }

    /** The center the caller works in now. */
    Optional<UUID> ownCenter() {
        return caller.employeeId()
                .flatMap(access::placeOf)
                .filter(place -> !place.ended())
                .map(Access.Place::centerId);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none, or none the caller sees */
    void requireCenter(UUID center) {
        boolean seen = seesEveryCenter()
                ? roster.zoneOf(center).isPresent()
                : ownCenter().filter(center::equals).isPresent();
        if (!seen) {
            throw Problems.notFound("center", center);
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 unless the caller sees this session */
    Session require(Session session) {
        if (seesEveryCenter() || ownCenter().filter(session.centerId()::equals).isPresent()) {
            return session;
        }
        throw Problems.notFound("session", session.id());
    }

    /** Whether the caller sees everyone in a center's sessions. */
    boolean seesEveryoneAt(UUID center) {
        return caller.hasAny(Role.HR, Role.HR_SYSTEM, Role.SERVICE)
                || caller.hasAny(Role.TRAINER, Role.MANAGER)
                        && ownCenter().filter(center::equals).isPresent();
    }

    boolean sees(UUID employee) {
        return access.seesPerson(employee);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 unless the caller may act for this person here */
    void requirePerson(Session session, UUID employee) {
        boolean seen = access.seesPerson(employee)
                || seesEveryoneAt(session.centerId())
                        && access.placeOf(employee)
                                .filter(place -> place.centerId().equals(session.centerId()))
                                .isPresent();
        if (!seen || !roster.knows(employee)) {
            throw Problems.notFound("employee", employee);
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 unless the caller may see this person in this session */
    void requireAttendee(Session session, UUID employee) {
        if (!seesEveryoneAt(session.centerId()) && !sees(employee)) {
            throw Problems.notFound("employee", employee);
        }
    }
}
