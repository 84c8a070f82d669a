package io.vocation.performance.value;

import io.vocation.commons.access.Caller;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.policy.Policies;
import io.vocation.performance.roster.Center;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Jdbi;

import java.time.LocalDate;

/** Sets what a point of FCR is worth to a center: a policy value, dated, with a source and a reason. */
@ApplicationScoped
class KeepingFcrPoint {

    private static final String ADD = """
            INSERT INTO policy (center_id, key, value, unit, effective_from, source, changed_by, reason)
            VALUES (:center, :key, :amount, :unit, :today, 'the center''s own', :by, :reason)""";

    private final Jdbi jdbi;
    private final Policies policies;
    private final Caller caller;
    private final CurrentOperation current;

    KeepingFcrPoint(Jdbi jdbi, Policies policies, Caller caller, CurrentOperation current) {
        this.jdbi = jdbi;
        this.policies = policies;
        this.caller = caller;
        this.current = current;
    }

    /** Sets it from today on. */
    @Transactional
    FcrPoint keep(Center center, NewFcrPoint wanted) {
        wanted.check();
        current.because(wanted.reason());
        current.detail("policy", FcrPoint.KEY);
        current.detail("value", wanted.amount());
        LocalDate today = LocalDate.now(center.zoneId());
        jdbi.useHandle(sql -> sql.createUpdate(ADD)
                .bind("center", center.id())
                .bind("key", FcrPoint.KEY)
                .bind("amount", wanted.amount())
                .bind("unit", FcrPoint.unit(wanted.currency()))
                .bind("today", today)
                .bind("by", caller.name())
                .bind("reason", wanted.reason())
                .execute());
        return FcrPoint.of(policies.inForce(center.id(), FcrPoint.KEY, today));
    }
}
