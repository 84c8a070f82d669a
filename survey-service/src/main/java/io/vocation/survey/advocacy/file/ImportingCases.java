package io.vocation.survey.advocacy.file;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.survey.advocacy.file.CaseImport.Rejected;
import io.vocation.survey.advocacy.file.CaseRows.Line;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes over a file of cases, each row for itself. */
@ApplicationScoped
class ImportingCases {
    private final Jdbi jdbi;
    private final TakingOver taking;
    private final CurrentOperation current;

    ImportingCases(Jdbi jdbi, TakingOver taking, CurrentOperation current) {
        this.jdbi = jdbi;
        this.taking = taking;
        this.current = current;
    }

    /** @param dryRun report what would happen, and keep nothing */
    CaseImport run(UUID center, List<Line> lines, boolean dryRun) {
        current.detail("rows", lines.size());
        current.detail("dryRun", dryRun);
        if (!dryRun) {
            return take(center, lines, false);
        }
        // One transaction for the whole file, so that rows see the rows before them; then it is taken back.
        QuarkusTransaction.begin();
        try {
            return take(center, lines, true);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private CaseImport take(UUID center, List<Line> lines, boolean dryRun) {
        int opened = 0;
        int known = 0;
        List<Rejected> rejected = new ArrayList<>();
        for (Line line : lines) {
            try {
                if (line.kept() == null) {
                    rejected.add(new Rejected(line.line(), line.problem(), line.original()));
                } else if (keep(center, line, dryRun)) {
                    opened++;
                } else {
                    known++;
                }
            } catch (HttpProblem problem) {
                rejected.add(new Rejected(line.line(), problem.getDetail(), line.original()));
            }
        }
        return new CaseImport(dryRun, lines.size(), opened, known, rejected.size(), rejected);
    }

    private boolean keep(UUID center, Line line, boolean dryRun) {
        return dryRun
                ? jdbi.withHandle(sql -> taking.take(sql, center, line.kept()))
                : QuarkusTransaction.requiringNew()
                        .call(() -> jdbi.withHandle(sql -> taking.take(sql, center, line.kept())));
    }
}
