package io.vocation.survey.source.guess;

import io.vocation.survey.source.guess.Form.Kind;
import io.vocation.survey.source.guess.Forms.Fit;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the columns that tell when a contact was, and when the customer answered. */
final class Moments {
    /** Of so many different times of day, one is later than one o'clock at night. */
    private static final int ENOUGH_TIMES = 5;

    private static final LocalTime ONE_O_CLOCK = LocalTime.of(1, 0);

    private final Findings findings;
    private final Map<Column, Fit> fits = new LinkedHashMap<>();

    Moments(Findings findings) {
        this.findings = findings;
        Forms forms = new Forms();
        findings.free().forEach(column -> forms.of(column).ifPresent(fit -> fits.put(column, fit)));
        fits.keySet().removeIf(this::isDuration);
        List.copyOf(fits.keySet()).stream()
                .filter(column -> column.is(Words.OTHER_MOMENT))
                .forEach(column -> {
                    fits.remove(column);
                    findings.leave(column, "It tells a time, but neither of the contact nor of the answer.");
                });
    }

    private boolean isDuration(Column column) {
        Form form = fits.get(column).form();
        boolean duration = form.kind() == Kind.TIME
                && column.values().size() >= ENOUGH_TIMES
                && column.values().keySet().stream()
                        .allMatch(value -> form.read(value) instanceof LocalTime time && time.isBefore(ONE_O_CLOCK));
        if (duration) {
            findings.leave(column, "All of its times are below one hour: they seem to be durations.");
        }
        return duration;
    }

    /** What tells when the contact was; empty when that cannot be told. */
    Optional<Read> contact() {
        Optional<Read> found = find(false);
        if (found.isEmpty()) {
            findings.doubt(Role.CONTACT_TIMESTAMP, missing());
        }
        found.ifPresent(read -> read.columns().forEach(column -> findings.doubtEmpty(Role.CONTACT_TIMESTAMP, column)));
        return found;
    }

    /** What tells when the customer answered, after the contact; empty when nothing does. */
    Optional<Read> answer(Optional<Read> contact) {
        Optional<Read> found = find(true);
        if (found.isEmpty() || contact.isEmpty()) {
            return found;
        }
        Read answer = found.get();
        int early = answer.before(contact.get());
        int filled = answer.day().filled();
        if (!Column.isEnough(filled - early, filled)) {
            String why = "In " + early + " of " + filled + " rows it would lie before the contact.";
            answer.columns().forEach(column -> findings.leave(column, Role.ANSWER_TIMESTAMP, why));
            return Optional.empty();
        }
        if (early > 0) {
            findings.doubt(
                    Role.ANSWER_TIMESTAMP,
                    early + " of " + filled + " answers came before the contact: their rows are rejected.");
        }
        return found;
    }

    private String missing() {
        return fits.keySet().stream()
                .filter(column -> !isAnswer(column) && fits.get(column).kind() == Kind.DATE)
                .findFirst()
                .map(day -> "'" + day.title() + "' tells a day, but no column tells the time of the contact.")
                .orElse("No column tells when the contact was.");
    }

    private Optional<Read> find(boolean answer) {
        Set<Column> free = new HashSet<>(findings.free());
        List<Column> ofIt = fits.keySet().stream()
                .filter(column -> free.contains(column) && isAnswer(column) == answer)
                .toList();
        List<Column> times = ofIt.stream()
                .filter(column -> fits.get(column).kind() == Kind.TIME && column.is(Words.A_DAY_OR_TIME))
                .toList();
        List<Read> found = ofIt.stream()
                .flatMap(column -> read(column, times).stream())
                .sorted(Comparator.comparingInt((Read read) -> read.day().is(Words.A_CONTACT) ? 0 : 1)
                        .thenComparingInt(read -> read.columns().size()))
                .toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Read first = found.getFirst();
        first.take(findings, answer);
        findings.doubtRivals(
                answer ? Role.ANSWER_TIMESTAMP : Role.CONTACT_TIMESTAMP,
                first.day(),
                found.stream().map(Read::day).toList());
        return Optional.of(first);
    }

    private static boolean isAnswer(Column column) {
        return column.is(Words.AN_ANSWER) && !column.is(Words.A_CONTACT);
    }

    private Optional<Read> read(Column column, List<Column> times) {
        Fit fit = fits.get(column);
        return switch (fit.kind()) {
            case TIMESTAMP -> Optional.of(new Read(column, fit, null, null));
            case DATE ->
                times.stream()
                        .min(Comparator.comparingInt(time -> Math.abs(time.index() - column.index())))
                        .map(nearest -> new Read(column, fit, nearest, fits.get(nearest)));
            case TIME -> Optional.empty();
        };
    }
}
