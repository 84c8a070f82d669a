package io.vocation.career.roster;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vocation.career.roster.KeepingRoster.Change;
import io.vocation.career.roster.KeepingRoster.Kept;
import io.vocation.career.roster.RosterFile.Row;
import io.vocation.career.roster.RosterImport.RejectedRow;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.problem.Problems.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.validation.Validator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes over a roster file, each row for itself; a supervisor may stand below the people they supervise. */
@ApplicationScoped
class ImportingRoster {
    private final KeepingRoster keeping;
    private final Validator validator;
    private final CurrentOperation current;

    ImportingRoster(KeepingRoster keeping, Validator validator, CurrentOperation current) {
        this.keeping = keeping;
        this.validator = validator;
        this.current = current;
    }

    /** @param dryRun report what would happen, and keep nothing */
    RosterImport run(List<Row> rows, boolean dryRun) {
        current.detail("rows", rows.size());
        current.detail("dryRun", dryRun);
        if (!dryRun) {
            return new Run(rows, false).report();
        }
        // One transaction for the whole file, so that rows see the rows before them; then it is taken back.
        try {
            QuarkusTransaction.begin();
            return new Run(rows, true).report();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private final class Run {
        private final boolean dryRun;
        private final int rows;
        private final Map<Change, Integer> counts = new EnumMap<>(Change.class);
        private final List<RejectedRow> rejected = new ArrayList<>();

        Run(List<Row> rows, boolean dryRun) {
            this.dryRun = dryRun;
            this.rows = rows.size();
            List<Row> waiting = new ArrayList<>(rows);
            // Rows whose supervisor is further down wait for the next round; without progress the rest is tried as it
            // is.
            while (!waiting.isEmpty()) {
                Set<String> below = new HashSet<>();
                waiting.forEach(row -> below.add(row.number()));
                List<Row> later = waiting.stream()
                        .filter(row -> waitsFor(row) != null && below.contains(waitsFor(row)))
                        .toList();
                List<Row> now = new ArrayList<>(waiting);
                if (later.size() < waiting.size()) {
                    now.removeAll(later);
                    waiting = new ArrayList<>(later);
                } else {
                    waiting = List.of();
                }
                now.forEach(this::take);
            }
        }

        RosterImport report() {
            rejected.sort(Comparator.comparingLong(RejectedRow::line));
            return new RosterImport(
                    dryRun,
                    rows,
                    counts.getOrDefault(Change.CREATED, 0),
                    counts.getOrDefault(Change.CHANGED, 0),
                    counts.getOrDefault(Change.UNCHANGED, 0),
                    rejected.size(),
                    List.copyOf(rejected));
        }

        private void take(Row row) {
            if (row.employee() == null) {
                reject(row, row.problems());
                return;
            }
            List<Violation> wrong = validator.validate(row.employee()).stream()
                    .map(broken -> Violation.body(
                            broken.getPropertyPath().toString(), broken.getPropertyPath() + " " + broken.getMessage()))
                    .toList();
            if (!wrong.isEmpty()) {
                reject(row, wrong);
                return;
            }
            try {
                counts.merge(keep(row), 1, Integer::sum);
            } catch (HttpProblem problem) {
                reject(row, violations(problem));
            } catch (PersistenceException e) {
                reject(row, List.of(Violation.body("", "It contradicts what is on the roster.")));
            }
        }

        private Change keep(Row row) {
            return dryRun
                    ? keeping.keep(row.number(), row.employee()).change()
                    : QuarkusTransaction.requiringNew().call(() -> keepForGood(row));
        }

        private Change keepForGood(Row row) {
            Kept kept = keeping.keep(row.number(), row.employee());
            if (kept.change() != Change.UNCHANGED) {
                current.concerns(kept.employee().id());
            }
            return kept.change();
        }

        private void reject(Row row, List<Violation> problems) {
            rejected.add(new RejectedRow(row.line(), row.number(), problems, row.original()));
        }
    }

    private static String waitsFor(Row row) {
        return row.employee() == null || row.employee().assignment() == null
                ? null
                : row.employee().assignment().supervisor();
    }

    private static List<Violation> violations(HttpProblem problem) {
        if (problem.getParameters().get("violations") instanceof List<?> list) {
            return list.stream().map(Violation.class::cast).toList();
        }
        return List.of(Violation.body("", problem.getDetail()));
    }
}
