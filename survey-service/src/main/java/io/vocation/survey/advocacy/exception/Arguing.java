package io.vocation.survey.advocacy.exception;

import io.vocation.commons.access.Access;
import io.vocation.commons.access.Caller;
import io.vocation.commons.problem.Problems;
import io.vocation.survey.advocacy.Case;
import io.vocation.survey.advocacy.CaseEvent;
import io.vocation.survey.advocacy.CaseHistory;
import io.vocation.survey.advocacy.Cases;
import io.vocation.survey.advocacy.Happening;
import io.vocation.survey.advocacy.Working;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Jdbi;

import java.util.UUID;

/** Argues for exceptions and decides about them: never the same person (practice A2). */
@ApplicationScoped
class Arguing {
    private final Jdbi jdbi;
    private final Working working;
    private final Cases cases;
    private final CaseExceptions exceptions;
    private final CaseHistory history;
    private final Access access;
    private final Caller caller;

    Arguing(
            Jdbi jdbi,
            Working working,
            Cases cases,
            CaseExceptions exceptions,
            CaseHistory history,
            Access access,
            Caller caller) {
        this.jdbi = jdbi;
        this.working = working;
        this.cases = cases;
        this.exceptions = exceptions;
        this.history = history;
        this.access = access;
        this.caller = caller;
    }

    /**
     * Keeps what the advocate argues; only their own cases are seen here.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 unless it is open and its customer was not forgotten
     */
    @Transactional
    ExceptionView argue(UUID id, NewException wanted) {
        return jdbi.withHandle(sql -> {
            Case opened = working.open(sql, id);
            requireAdvocate(opened);
            Working.requireOpen(opened);
            if (opened.customerRef() == null) {
                throw Problems.conflict("Its customer was forgotten: nothing more is written about them.");
            }
            UUID argued = exceptions.argue(sql, id, wanted, caller.name());
            cases.decide(sql, id);
            history.add(
                    sql,
                    id,
                    CaseEvent.by(caller.name(), Happening.EXCEPTION_ARGUED, null)
                            .exception(argued));
            return exceptions.find(sql, id, argued).orElseThrow();
        });
    }

    private void requireAdvocate(Case opened) {
        if (!isCaller(opened.advocateId())) {
            throw Problems.notFound("case", opened.id());
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 403 for whoever argued it or keeps the case, 409 when it is decided */
    @Transactional
    ExceptionView decide(UUID id, UUID exception, NewDecision wanted) {
        return jdbi.withHandle(sql -> {
            Case opened = working.open(sql, id);
            ExceptionView argued =
                    exceptions.find(sql, id, exception).orElseThrow(() -> Problems.notFound("exception", exception));
            access.concerns(argued.arguedBy());
            if (isCaller(argued.arguedBy()) || isCaller(opened.advocateId())) {
                throw Problems.forbidden(
                        "Someone else decides about an exception: not who argued it, nor who keeps the case.");
            }
            UUID me = caller.employeeId()
                    .orElseThrow(() -> Problems.forbidden("Only a person of the roster decides about an exception."));
            if (!exceptions.decide(sql, exception, wanted, caller.name(), me)) {
                throw Problems.conflict("It is decided already: " + argued.state() + ".");
            }
            Happening what = wanted.decision() == NewDecision.Verdict.GRANTED
                    ? Happening.EXCEPTION_GRANTED
                    : Happening.EXCEPTION_REFUSED;
            history.add(sql, id, CaseEvent.by(caller.name(), what, null).exception(exception));
            return exceptions.find(sql, id, exception).orElseThrow();
        });
    }

    private boolean isCaller(UUID person) {
        return person != null && caller.employeeId().filter(person::equals).isPresent();
    }
}
