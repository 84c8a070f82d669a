package io.vocation.survey.advocacy.figure;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.vocation.commons.csv.Cells;
import io.vocation.commons.figure.RateView;
import io.vocation.survey.advocacy.figure.AdvocacyView.ContactsToResolution;
import io.vocation.survey.advocacy.figure.AdvocacyView.Exceptions;
import io.vocation.survey.advocacy.figure.AdvocacyView.Row;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The figures as rows of a CSV file (RFC 4180); what is absent is an empty cell. */
final class AdvocacyFile {
    private AdvocacyFile() {}

    static String of(AdvocacyView view) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header());
            view.rows().forEach(row -> csv.writeRecord(cells(view, row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> header() {
        List<String> names = new ArrayList<>(List.of("from", "to", "by", "id", "closed"));
        for (String rate : List.of("accepted", "no_resolution_possible", "continuity")) {
            RateView.COLUMNS.forEach(part -> names.add(rate + "_" + part));
        }
        names.addAll(List.of(
                "resolution_contacts",
                "resolution_cases",
                "resolution_lower_quartile",
                "resolution_median",
                "resolution_upper_quartile",
                "exceptions_argued",
                "exceptions_granted",
                "exceptions_refused",
                "exceptions_open"));
        RateView.COLUMNS.forEach(part -> names.add("granted_of_decided_" + part));
        return names;
    }

    private static List<String> cells(AdvocacyView view, Row row) {
        List<String> cells = new ArrayList<>();
        List.of(view.from(), view.to(), view.by()).forEach(each -> cells.add(Cells.value(each)));
        cells.add(Cells.value(row.id()));
        cells.add(Cells.value(row.closed()));
        rate(cells, row.accepted());
        rate(cells, row.noResolutionPossible());
        rate(cells, row.continuity());
        ContactsToResolution took = row.contactsToResolution();
        part(cells, took, ContactsToResolution::contacts);
        part(cells, took, ContactsToResolution::cases);
        part(cells, took, ContactsToResolution::lowerQuartile);
        part(cells, took, ContactsToResolution::median);
        part(cells, took, ContactsToResolution::upperQuartile);
        Exceptions argued = row.exceptions();
        part(cells, argued, Exceptions::argued);
        part(cells, argued, Exceptions::granted);
        part(cells, argued, Exceptions::refused);
        part(cells, argued, Exceptions::open);
        rate(cells, argued == null ? null : argued.grantedOfDecided());
        return cells;
    }

    private static void rate(List<String> cells, RateView rate) {
        RateView.values(rate).forEach(value -> cells.add(Cells.value(value)));
    }

    private static <T> void part(List<String> cells, T whole, Function<T, Object> part) {
        cells.add(whole == null ? "" : Cells.value(part.apply(whole)));
    }
}
