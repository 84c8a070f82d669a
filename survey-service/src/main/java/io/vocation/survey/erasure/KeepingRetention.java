package io.vocation.survey.erasure;

import io.vocation.commons.access.Access;
import io.vocation.commons.access.Caller;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.access.Scope;
import io.vocation.commons.policy.Policies;
import io.vocation.commons.policy.Policy;
import io.vocation.commons.problem.Problems;
import io.vocation.survey.erasure.RetentionMarks.Center;
import io.vocation.survey.erasure.RetentionView.PeriodView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Jdbi;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The periods of each center. They are policy values: dated, with a source and a reason. */
@ApplicationScoped
class KeepingRetention {
    private static final String ADD = """
            INSERT INTO policy (center_id, key, value, unit, effective_from, source, changed_by, reason)
            VALUES (:center, :key, :days, 'days', :today, 'the center''s own', :by, :reason)""";

    /** The id of no center. */
    private static final UUID NONE = new UUID(0, 0);

    private final Jdbi jdbi;
    private final Policies policies;
    private final RetentionMarks marks;
    private final Access access;
    private final Caller caller;
    private final CurrentOperation current;

    KeepingRetention(
            Jdbi jdbi,
            Policies policies,
            RetentionMarks marks,
            Access access,
            Caller caller,
            CurrentOperation current) {
        this.jdbi = jdbi;
        this.policies = policies;
        this.marks = marks;
        this.access = access;
        this.caller = caller;
        this.current = current;
    }

    /** Sets periods of a center from today on. */
    @Transactional
    RetentionView keep(UUID id, NewRetention wanted) {
        access.requireCenter(id);
        Center center =
                marks.centers(null, id, 1).stream().findFirst().orElseThrow(() -> Problems.notFound("center", id));
        current.because(wanted.reason());
        jdbi.useHandle(sql -> wanted.days().forEach((period, days) -> sql.createUpdate(ADD)
                .bind("center", id)
                .bind("key", period.policy())
                .bind("days", days)
                .bind("today", LocalDate.now(center.zone()))
                .bind("by", caller.name())
                .bind("reason", wanted.reason())
                .execute()));
        return view(center);
    }

    /** The centers that the caller reaches, by id, one more than the limit so that it shows whether there are further ones. */
    List<RetentionView> list(UUID after, int limit) {
        UUID only =
                switch (access.scope()) {
                    case Scope.Everyone _ -> null;
                    case Scope.Center mine -> mine.centerId();
                    case Scope.Team _, Scope.Self _, Scope.Nobody _ -> NONE;
                };
        return marks.centers(after, only, limit + 1).stream().map(this::view).toList();
    }

    private RetentionView view(Center center) {
        LocalDate today = LocalDate.now(center.zone());
        return new RetentionView(
                center.id(),
                Arrays.stream(Period.values())
                        .map(period -> view(center, period, today))
                        .toList());
    }

    private PeriodView view(Center center, Period period, LocalDate today) {
        Policy policy = policies.inForce(center.id(), period.policy(), today);
        return new PeriodView(
                period,
                policy.asInt(),
                policy.effectiveFrom(),
                policy.source(),
                marks.until(center.id(), period).orElse(null),
                marks.lastRun(center.id(), period).orElse(null));
    }
}
