package io.vocation.survey.change;

import io.vocation.commons.access.Access;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.response.Response;
import io.vocation.survey.response.Responses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.util.UUID;

/** Changes whose a response is, and whether it counts. What it says stays. */
@ApplicationScoped
class Changing {
    private final Jdbi jdbi;
    private final Opening opening;
    private final Attribution attribution;
    private final Rewriting rewriting;
    private final History history;
    private final Responses responses;
    private final Access access;

    Changing(
            Jdbi jdbi,
            Opening opening,
            Attribution attribution,
            Rewriting rewriting,
            History history,
            Responses responses,
            Access access) {
        this.jdbi = jdbi;
        this.opening = opening;
        this.attribution = attribution;
        this.rewriting = rewriting;
        this.history = history;
        this.responses = responses;
        this.access = access;
    }

    /**
     * Gives a response to a person, as they were assigned on the contact's day, or back to whoever the roster names. What a
     * person decided, the roster does not change.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when it is void, 400 when the person was not there
     */
    @Transactional
    Response reassign(UUID id, String ifMatch, NewReassignment wanted) {
        return jdbi.withHandle(sql -> {
            Opened opened = opening.open(sql, id, ifMatch, wanted.reason());
            if (opened.isVoid()) {
                throw Problems.conflict("It is void. Restore it first.");
            }
            Whose whose = wanted.employeeId() == null
                    ? attribution.byName(sql, opened)
                    : person(sql, opened, wanted.employeeId());
            opening.requireOther(whose.employeeId());
            access.concerns(whose.employeeId());
            history.add(sql, opened, Change.REASSIGNED, wanted.reason());
            rewriting.counted(sql, opened, whose, wanted.employeeId() != null);
            return responses.reread(id);
        });
    }

    private Whose person(Handle sql, Opened opened, UUID employee) {
        return attribution
                .byPerson(sql, opened, employee)
                .orElseThrow(() -> Problems.invalid(Violation.body(
                        "employeeId",
                        employee + " was not assigned to this center on " + opened.contactDay()
                                + ", the contact's day.")));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when it is void already */
    @Transactional
    Response makeVoid(UUID id, String ifMatch, String reason) {
        return jdbi.withHandle(sql -> {
            Opened opened = opening.open(sql, id, ifMatch, reason);
            if (opened.isVoid()) {
                throw Problems.conflict("It is void already.");
            }
            history.add(sql, opened, Change.VOIDED, reason);
            rewriting.voided(sql, opened);
            return responses.reread(id);
        });
    }

    /**
     * Makes a void response what it was: its person's, as then, or if it waited, whoever's the roster says by now.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when it is not void
     */
    @Transactional
    Response restore(UUID id, String ifMatch, String reason) {
        return jdbi.withHandle(sql -> {
            Opened opened = opening.open(sql, id, ifMatch, reason);
            if (!opened.isVoid()) {
                throw Problems.conflict("It is not void.");
            }
            Whose whose = opened.response().employeeId() == null ? attribution.byName(sql, opened) : opened.whose();
            opening.requireOther(whose.employeeId());
            access.concerns(whose.employeeId());
            history.add(sql, opened, Change.RESTORED, reason);
            rewriting.counted(sql, opened, whose, opened.byHand());
            return responses.reread(id);
        });
    }
}
