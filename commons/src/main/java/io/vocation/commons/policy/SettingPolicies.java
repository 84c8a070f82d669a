package io.vocation.commons.policy;

import io.vocation.commons.access.Caller;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.http.Versions;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Sets values from a day on, and takes back those to come. Whatever was scored by a value stays scored by it: nothing
 * changes what held in a closed period. A level is a center, or null for what is common to all.
 */
@ApplicationScoped
public class SettingPolicies {
    private final PolicyValues values;
    private final PolicyKeys keys;
    private final Caller caller;
    private final CurrentOperation current;

    SettingPolicies(PolicyValues values, PolicyKeys keys, Caller caller, CurrentOperation current) {
        this.values = values;
        this.keys = keys;
        this.caller = caller;
        this.current = current;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400, 404, 409, 412 or 428 when it cannot be set */
    @Transactional
    void set(UUID center, String key, String ifMatch, NewPolicyValue wanted) {
        Timeline timeline = changeable(center, key, ifMatch);
        String unit = timeline.changes().getFirst().unit();
        Range permitted = keys.rangeOf(key, unit);
        if (!permitted.contains(wanted.value())) {
            throw Problems.invalid(Violation.body(
                    "value", "'" + wanted.value() + "' is not " + permitted.words() + " (" + unit + ")."));
        }
        PolicyChange added = added(center, key, unit, wanted);
        LocalDate open = firstOpenDay(center);
        if (timeline.wouldChangeBefore(open, added)) {
            throw ClosedPeriods.conflict(wanted.effectiveFrom(), open);
        }
        values.add(added);
        note(key, wanted.reason(), wanted.effectiveFrom());
        current.detail("value", wanted.value());
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 409, 412 or 428 when it cannot be taken back */
    @Transactional
    void withdraw(UUID center, String key, String ifMatch, PolicyWithdrawal withdrawal) {
        changeable(center, key, ifMatch);
        LocalDate today = today(center);
        if (!withdrawal.effectiveFrom().isAfter(today)) {
            throw Problems.conflict("What holds since " + withdrawal.effectiveFrom()
                    + " is not taken back any more. Set what shall hold from now on.");
        }
        if (!values.withdraw(center, key, withdrawal, caller.name())) {
            throw Problems.notFound("value of " + key + " from", withdrawal.effectiveFrom());
        }
        note(key, withdrawal.reason(), withdrawal.effectiveFrom());
    }

    /** Today where the value holds. */
    LocalDate today(UUID center) {
        return LocalDate.now(center == null ? ZoneOffset.UTC : zone(center));
    }

    /** Everything that was set of a key. @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for an unknown key */
    Timeline require(UUID center, String key) {
        Timeline timeline = values.of(center, key);
        if (timeline.changes().isEmpty()) {
            throw Problems.notFound("policy", key);
        }
        return timeline;
    }

    /** Counts the changes of one level: what is common may change without being in the way of a center's own. */
    static long version(UUID center, Timeline timeline) {
        return timeline.changes().stream()
                .filter(change -> change.isOwn() == (center != null))
                .mapToLong(change -> change.isWithdrawn() ? 2 : 1)
                .sum();
    }

    private Timeline changeable(UUID center, String key, String ifMatch) {
        values.lock(center, key);
        Timeline timeline = require(center, key);
        String elsewhere = keys.setElsewhere().get(key);
        if (elsewhere != null) {
            throw Problems.conflict(key + " is set by " + elsewhere + " only.");
        }
        Versions.require(ifMatch, version(center, timeline));
        return timeline;
    }

    private PolicyChange added(UUID center, String key, String unit, NewPolicyValue wanted) {
        String source = wanted.source() != null
                ? wanted.source()
                : center == null ? "the installation's own" : "the center's own";
        return new PolicyChange(
                Long.MAX_VALUE,
                center,
                key,
                wanted.value(),
                unit,
                wanted.effectiveFrom(),
                source,
                caller.name(),
                Instant.now(),
                wanted.reason(),
                null,
                null,
                null);
    }

    private LocalDate firstOpenDay(UUID center) {
        Instant now = Instant.now();
        return center == null ? values.firstOpenDayEverywhere(now) : ClosedPeriods.firstOpenDay(now, zone(center));
    }

    private ZoneId zone(UUID center) {
        return values.zone(center).orElseThrow(() -> Problems.notFound("center", center));
    }

    private void note(String key, String reason, LocalDate from) {
        current.because(reason);
        current.detail("policy", key);
        current.detail("effectiveFrom", from.toString());
    }
}
