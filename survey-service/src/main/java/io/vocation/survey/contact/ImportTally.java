package io.vocation.survey.contact;

import io.vocation.survey.contact.ContactImportView.ContactImportProblem;

import java.util.List;

/** Counts what became of the rows of a file. */
final class ImportTally {
    private long rows;
    private long accepted;
    private long waiting;
    private long duplicates;
    private long conflicts;
    private long rejected;

    void row() {
        rows++;
    }

    void rejected() {
        rejected++;
    }

    void count(Kept kept) {
        switch (kept.status()) {
            case ACCEPTED -> accepted++;
            case DUPLICATE -> duplicates++;
            case CONFLICT -> conflicts++;
            case REJECTED -> rejected++;
        }
        waiting += kept.waitingReason() == null ? 0 : 1;
    }

    ContactImportView view(boolean dryRun, List<ContactImportProblem> problems) {
        return new ContactImportView(dryRun, rows, accepted, waiting, duplicates, conflicts, rejected, problems);
    }
}
