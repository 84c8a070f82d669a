package io.vocation.survey.contact;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.contact.CheckingContacts.Delivery;
import io.vocation.survey.delivery.ReceiptStatus;
import io.vocation.survey.intake.CsvRow;
import io.vocation.survey.intake.CsvRows;
import io.vocation.survey.intake.Lines;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Keeps the rows of a CSV file as they arrive, in chunks that each commit; delivered again, nothing counts twice. */
@ApplicationScoped
class ImportingContacts {
    private static final int READ_AHEAD = 1 << 16;

    private final CheckingContacts checking;
    private final KeepingContacts keeping;

    ImportingContacts(CheckingContacts checking, KeepingContacts keeping) {
        this.checking = checking;
        this.keeping = keeping;
    }

    /** Takes the rows that were not kept. */
    @FunctionalInterface
    interface Rejects {
        void add(long line, String field, String message, String raw) throws IOException;
    }

    /** A row that can be kept, and where it stands. */
    private record Sound(CsvRow row, SoundContact contact) {}

    /**
     * @param dryRun whether to tell only what would become of them; of two rows with the same id in one file the second may
     *     then be told to be new where they are far apart
     * @throws HttpProblem 400 where the first row names no contacts, 404 without such a center
     */
    ImportTally run(UUID center, boolean dryRun, InputStream file, Rejects rejects) throws IOException {
        ZoneId zone = checking.zone(center);
        BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8), READ_AHEAD);
        CsvRows rows = new CsvRows(new Lines(reader), delimiter(reader));
        CsvRow first = rows.next();
        if (first == null) {
            throw Problems.invalid(Violation.body("row", "The file is empty."));
        }
        ContactColumns columns = ContactColumns.of(first.fields());
        Delivery delivery = checking.delivery();
        ImportTally tally = new ImportTally();
        List<Sound> chunk = new ArrayList<>();
        for (CsvRow row = rows.next(); row != null; row = rows.next()) {
            tally.row();
            try {
                chunk.add(new Sound(row, delivery.check(columns.read(center, zone, readable(row)))));
            } catch (HttpProblem refusal) {
                tally.rejected();
                reject(rejects, row, refusal);
            }
            if (chunk.size() == KeepingContacts.CHUNK) {
                keep(chunk, dryRun, tally, rejects);
            }
        }
        keep(chunk, dryRun, tally, rejects);
        return tally;
    }

    private static List<String> readable(CsvRow row) {
        if (row.problem() != null) {
            throw Problems.invalid(Violation.body("row", row.problem()));
        }
        return row.fields();
    }

    private static void reject(Rejects rejects, CsvRow row, HttpProblem refusal) throws IOException {
        String field = refusal.getParameters().get("violations") instanceof List<?> listed
                        && listed.getFirst() instanceof Violation violation
                ? violation.field()
                : "row";
        rejects.add(row.line(), field, refusal.getDetail(), row.raw());
    }

    private void keep(List<Sound> chunk, boolean dryRun, ImportTally tally, Rejects rejects) throws IOException {
        if (chunk.isEmpty()) {
            return;
        }
        List<SoundContact> contacts = chunk.stream().map(Sound::contact).toList();
        List<Kept> outcomes = dryRun ? keeping.foresee(contacts, Origin.CSV) : keeping.keep(contacts, Origin.CSV);
        for (int at = 0; at < outcomes.size(); at++) {
            tally.count(outcomes.get(at));
            if (outcomes.get(at).status() == ReceiptStatus.CONFLICT) {
                CsvRow row = chunk.get(at).row();
                rejects.add(
                        row.line(),
                        "row",
                        "It was delivered before, with other content, which stays as it was.",
                        row.raw());
            }
        }
        chunk.clear();
    }

    /** The one of comma, semicolon and tab that the first line has most often. */
    private static char delimiter(BufferedReader reader) throws IOException {
        // A line may be longer than what can be gone back.
        char[] start = new char[READ_AHEAD];
        int length = 0;
        reader.mark(READ_AHEAD);
        for (int more = 0; more >= 0 && length < READ_AHEAD; more = reader.read(start, length, READ_AHEAD - length)) {
            length += more;
        }
        reader.reset();
        String first = new String(start, 0, length).lines().findFirst().orElse("");
        char best = ',';
        for (char each : new char[] {';', '\t'}) {
            best = count(first, each) > count(first, best) ? each : best;
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line == null ? 0 : line.chars().filter(each -> each == wanted).count();
    }
}
