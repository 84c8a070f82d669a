package io.vocation.survey.coding.reason;

import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.coding.reason.ReasonFile.Row;
import io.vocation.survey.coding.reason.ReasonImport.RejectedReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import org.jdbi.v3.core.Jdbi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes over a file of reasons, each row for itself; a reason may stand above its parent. */
@ApplicationScoped
class ImportingReasons {
    static final Violation NEVER_ACTIVE = Violation.body("activeUntil", "activeUntil must be after activeFrom.");

    private final Jdbi jdbi;
    private final Reasons reasons;
    private final Validator validator;
    private final CurrentOperation current;

    ImportingReasons(Jdbi jdbi, Reasons reasons, Validator validator, CurrentOperation current) {
        this.jdbi = jdbi;
        this.reasons = reasons;
        this.validator = validator;
        this.current = current;
    }

    static boolean isActiveSometime(Reason reason) {
        return reason.activeUntil() == null || reason.activeUntil().isAfter(reason.activeFrom());
    }

    /** @param dryRun report what would happen, and keep nothing */
    @Transactional
    ReasonImport run(UUID center, List<Row> rows, boolean dryRun) {
        current.detail("rows", rows.size());
        current.detail("dryRun", dryRun);
        LocalDate today = reasons.today(center);
        return jdbi.withHandle(sql -> {
            reasons.lock(sql, center);
            Run run = new Run(reasons.tree(center), today);
            run.take(rows);
            if (!dryRun && !run.kept.isEmpty()) {
                reasons.keep(sql, center, run.tree, run.kept);
            }
            return run.report(dryRun, rows.size());
        });
    }

    private final class Run {
        private final LocalDate today;
        private final Set<String> kept = new LinkedHashSet<>();
        private final Set<String> seen = new LinkedHashSet<>();
        private final List<RejectedReason> rejected = new ArrayList<>();
        private ReasonTree tree;
        private int created;
        private int unchanged;

        Run(ReasonTree tree, LocalDate today) {
            this.tree = tree;
            this.today = today;
        }

        /** Rows whose parent is further down wait for the next round; without progress the rest is tried as it is. */
        void take(List<Row> rows) {
            List<Row> waiting = rows;
            while (!waiting.isEmpty()) {
                Set<String> below = waiting.stream().map(Row::code).collect(Collectors.toSet());
                List<Row> later =
                        waiting.stream().filter(row -> waitsFor(row, below)).toList();
                boolean progress = later.size() < waiting.size();
                waiting.stream()
                        .filter(row -> !progress || !later.contains(row))
                        .forEach(this::take);
                waiting = progress ? later : List.of();
            }
        }

        private static boolean waitsFor(Row row, Set<String> below) {
            return row.reason() != null
                    && row.reason().parent() != null
                    && below.contains(row.reason().parent());
        }

        private void take(Row row) {
            List<Violation> wrong = new ArrayList<>(row.violations());
            if (row.reason() != null) {
                validator
                        .validate(row.reason())
                        .forEach(broken -> wrong.add(Violation.body(
                                broken.getPropertyPath().toString(),
                                broken.getPropertyPath() + " " + broken.getMessage())));
            }
            if (wrong.isEmpty() && !seen.add(row.code())) {
                wrong.add(Violation.body("code", row.code() + " stands in the file twice."));
            }
            if (wrong.isEmpty()) {
                place(row).ifPresent(wrong::add);
            }
            if (!wrong.isEmpty()) {
                rejected.add(new RejectedReason(row.line(), row.code(), wrong));
            }
        }

        private Optional<Violation> place(Row row) {
            Reason before = tree.find(row.code()).orElse(null);
            Reason reason = row.reason().over(before, today);
            if (!isActiveSometime(reason)) {
                return Optional.of(NEVER_ACTIVE);
            }
            if (before != null && reason.saysTheSameAs(before)) {
                unchanged++;
                return Optional.empty();
            }
            Optional<Violation> wrong = tree.whyNot(reason);
            if (wrong.isEmpty()) {
                tree = tree.with(reason);
                kept.add(reason.code());
                created += before == null ? 1 : 0;
            }
            return wrong;
        }

        ReasonImport report(boolean dryRun, int rows) {
            rejected.sort(Comparator.comparingLong(RejectedReason::line));
            return new ReasonImport(
                    dryRun, rows, created, kept.size() - created, unchanged, rejected.size(), List.copyOf(rejected));
        }
    }
}
