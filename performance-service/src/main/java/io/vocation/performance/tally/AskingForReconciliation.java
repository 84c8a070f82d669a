package io.vocation.performance.tally;

import io.vocation.commons.access.Access;
import io.vocation.commons.access.Caller;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.performance.roster.Roster;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import java.util.UUID;

/** Takes requests to reconcile the sums of a center with its responses; a correction has a reason, which goes on record. */
@ApplicationScoped
class AskingForReconciliation {
    private final Reconciliations reconciliations;
    private final Roster roster;
    private final Access access;
    private final Caller caller;
    private final CurrentOperation current;

    AskingForReconciliation(
            Reconciliations reconciliations, Roster roster, Access access, Caller caller, CurrentOperation current) {
        this.reconciliations = reconciliations;
        this.roster = roster;
        this.access = access;
        this.caller = caller;
        this.current = current;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 without such a center, 400 for a correction without a reason */
    @Transactional
    UUID ask(UUID center, boolean repair, String reason) {
        access.requireCenter(center);
        roster.center(center);
        if (repair && (reason == null || reason.isBlank())) {
            throw Problems.invalid(Violation.query("reason", "Say why the sums are corrected."));
        }
        UUID id = UUID.randomUUID();
        reconciliations.add(id, center, repair, reason, caller.name());
        current.because(reason);
        current.detail("reconciliation", id);
        current.detail("repair", repair);
        return id;
    }
}
