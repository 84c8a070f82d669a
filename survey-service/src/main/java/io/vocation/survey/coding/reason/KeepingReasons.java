package io.vocation.survey.coding.reason;

import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.http.Versions;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Jdbi;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Adds and changes reasons, one after another in each center. */
@ApplicationScoped
class KeepingReasons {
    private final Jdbi jdbi;
    private final Reasons reasons;
    private final ReasonRequests requests;
    private final CurrentOperation current;

    KeepingReasons(Jdbi jdbi, Reasons reasons, ReasonRequests requests, CurrentOperation current) {
        this.jdbi = jdbi;
        this.reasons = reasons;
        this.requests = requests;
        this.current = current;
    }

    /**
     * @param key of a request that may be repeated; null where it is not
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when there is one with this code, 400 where it cannot be there
     */
    @Transactional
    void add(UUID center, NewReason wanted, String key) {
        jdbi.useHandle(sql -> {
            reasons.lock(sql, center);
            if (key != null && requests.isRepeated(sql, center, key, wanted)) {
                return;
            }
            ReasonTree tree = reasons.tree(center);
            if (tree.find(wanted.code()).isPresent()) {
                throw Problems.conflict("There is a reason " + wanted.code() + " already.");
            }
            Reason reason = wanted.over(null, reasons.today(center));
            reasons.keep(sql, center, grown(tree, reason), Set.of(reason.code()));
            current.detail("reason", reason.code());
        });
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 412 or 428, and 400 where it cannot be there */
    @Transactional
    void change(UUID center, String code, String ifMatch, NewReason wanted) {
        if (!code.equals(wanted.code())) {
            throw Problems.invalid(Violation.body("code", "A code never changes: it is " + code + "."));
        }
        LocalDate today = reasons.today(center);
        jdbi.useHandle(sql -> {
            reasons.lock(sql, center);
            ReasonTree tree = reasons.tree(center);
            Reason before = tree.find(code).orElseThrow(() -> Problems.notFound("reason", code));
            Versions.require(ifMatch, before.version());
            Reason reason = wanted.over(before, today);
            requireSpan(reason);
            current.detail("reason", code);
            if (!reason.saysTheSameAs(before)) {
                reasons.keep(sql, center, grown(tree, reason), List.of(code));
            }
        });
    }

    private static ReasonTree grown(ReasonTree tree, Reason reason) {
        requireSpan(reason);
        tree.whyNot(reason).ifPresent(wrong -> {
            throw Problems.invalid(wrong);
        });
        return tree.with(reason);
    }

    private static void requireSpan(Reason reason) {
        if (!ImportingReasons.isActiveSometime(reason)) {
            throw Problems.invalid(ImportingReasons.NEVER_ACTIVE);
        }
    }
}
