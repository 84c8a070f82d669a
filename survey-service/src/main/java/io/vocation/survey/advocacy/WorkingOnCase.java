package io.vocation.survey.advocacy;

import io.vocation.commons.access.Access;
import io.vocation.commons.access.Caller;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Jdbi;

import java.util.UUID;

/** Hands a case over, closes it, and opens it again (practice A1). */
@ApplicationScoped
class WorkingOnCase {
    private final Jdbi jdbi;
    private final Working working;
    private final Cases cases;
    private final Advocates advocates;
    private final CaseHistory history;
    private final Ending ending;
    private final Access access;
    private final Caller caller;

    WorkingOnCase(
            Jdbi jdbi,
            Working working,
            Cases cases,
            Advocates advocates,
            CaseHistory history,
            Ending ending,
            Access access,
            Caller caller) {
        this.jdbi = jdbi;
        this.working = working;
        this.cases = cases;
        this.advocates = advocates;
        this.history = history;
        this.ending = ending;
        this.access = access;
        this.caller = caller;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 unless they work in the center, 409 when it is theirs */
    @Transactional
    Case handOver(UUID id, String ifMatch, NewHandover wanted) {
        return jdbi.withHandle(sql -> {
            Case opened = working.open(sql, id, ifMatch);
            Working.requireOpen(opened);
            if (wanted.to().equals(opened.advocateId())) {
                throw Problems.conflict("They keep it already.");
            }
            if (!advocates.worksIn(sql, wanted.to(), opened.centerId())) {
                throw Problems.invalid(Violation.body("to", wanted.to() + " does not work in this center today."));
            }
            access.concerns(wanted.to());
            cases.decide(sql, id);
            advocates.give(sql, id, wanted.to(), caller.name(), wanted.reason());
            history.add(
                    sql,
                    id,
                    CaseEvent.by(caller.name(), Happening.HANDED_OVER, wanted.reason())
                            .person(wanted.to()));
            return cases.find(sql, id).orElseThrow();
        });
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 unless it is open */
    @Transactional
    Case close(UUID id, String ifMatch, NewClosing wanted) {
        NewClosing how = wanted.checked();
        return jdbi.withHandle(sql -> {
            Case opened = working.open(sql, id, ifMatch);
            Working.requireOpen(opened);
            ending.close(sql, opened, how, null, caller.name());
            return cases.find(sql, id).orElseThrow();
        });
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 unless it is closed */
    @Transactional
    Case reopen(UUID id, String ifMatch, String reason) {
        return jdbi.withHandle(sql -> {
            Case closed = working.open(sql, id, ifMatch);
            if (closed.state() != CaseState.CLOSED) {
                throw Problems.conflict("It is not closed.");
            }
            if (closed.customerRef() == null) {
                throw Problems.conflict("Its customer was forgotten: what it counted stays as it is.");
            }
            ending.reopen(sql, closed, CaseEvent.by(caller.name(), Happening.REOPENED, reason));
            return cases.find(sql, id).orElseThrow();
        });
    }
}
