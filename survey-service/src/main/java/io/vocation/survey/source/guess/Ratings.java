package io.vocation.survey.source.guess;

import io.vocation.survey.source.Scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the columns with satisfaction, and their scales. */
final class Ratings {
    private static final Pattern RANGE =
            Pattern.compile("(?<!\\d)(\\d{1,3})\\s*(?:-|–|—|\\.\\.|to|bis|à|a)\\s*(\\d{1,3})(?!\\d)");

    private final Findings findings;
    private final List<Rated> withCsr = new ArrayList<>();
    private final List<Rated> withCenter = new ArrayList<>();
    private final List<Rated> withAnyone = new ArrayList<>();

    private Ratings(Findings findings) {
        this.findings = findings;
    }

    /** @param told whether the header names the scale */
    private record Range(int min, int max, boolean told) {
        boolean holds(String text) {
            return Numbers.isBetween(text, min, max);
        }
    }

    private record Rated(Column column, Range range) {}

    /** The two questions; null for one that is not asked, or cannot be told. */
    record Found(Scale center, Scale csr) {}

    static Found in(Findings findings) {
        Ratings ratings = new Ratings(findings);
        findings.free(Words.SATISFACTION).forEach(ratings::sort);
        Rated csr = ratings.first(Role.CSAT_CSR, ratings.withCsr, !ratings.withCenter.isEmpty());
        Rated center = ratings.first(Role.CSAT_CENTER, ratings.withCenter, csr != null);
        if (csr == null && center == null) {
            csr = ratings.first(Role.CSAT_CSR, ratings.withCsr, true);
        }
        return new Found(ratings.take(Role.CSAT_CENTER, center), ratings.take(Role.CSAT_CSR, csr));
    }

    private void sort(Column column) {
        if (column.filled() == 0) {
            findings.leave(column, Role.CSAT_CSR, "Its name says satisfaction, but no value tells its scale.");
        } else if (!column.isMostly(value -> Numbers.whole(value) != null)) {
            leaveUnlessTexts(column);
        } else if (column.is(Words.OTHER_RATING)) {
            findings.leave(column, "It rates something other than satisfaction.");
        } else if (column.is(Words.INVERTED)) {
            findings.leave(column, Role.CSAT_CSR, "Its best answer seems to be the lowest; here it is the highest.");
        } else {
            range(column)
                    .ifPresentOrElse(
                            range -> sort(new Rated(column, range)),
                            () -> findings.leave(
                                    column,
                                    Role.CSAT_CSR,
                                    "Its values are on no scale that is known here; declare its ends."));
        }
    }

    private void sort(Rated rated) {
        if (rated.column().is(Words.OF_CSR)) {
            withCsr.add(rated);
        } else if (rated.column().is(Words.OF_CENTER)) {
            withCenter.add(rated);
        } else {
            withAnyone.add(rated);
        }
    }

    private void leaveUnlessTexts(Column column) {
        if (column.isMostly(Numbers::isNumber)) {
            findings.leave(column, Role.CSAT_CSR, "Its name says satisfaction, but ratings are whole numbers.");
        } else if (!column.is(Words.VERBATIM)
                && column.wordiness() < 3
                && column.filled() > column.values().size()) {
            findings.leave(
                    column, Role.CSAT_CSR, "Its name says satisfaction, but its answers are words, not numbers.");
        }
    }

    /** The one column of a question; a lone one that does not say whose it is may stand in. */
    private Rated first(Role role, List<Rated> named, boolean standIn) {
        List<Rated> candidates = new ArrayList<>(named);
        if (candidates.isEmpty() && standIn && withAnyone.size() == 1) {
            Rated taken = withAnyone.removeFirst();
            candidates.add(taken);
            findings.doubt(
                    role,
                    "'" + taken.column().title()
                            + "' does not say with whom the customer was satisfied: move it if it is "
                            + (role == Role.CSAT_CSR ? "the center, not the CSR." : "the CSR, not the center."));
        }
        if (candidates.isEmpty()) {
            return null;
        }
        candidates.stream()
                .skip(1)
                .forEach(other -> findings.leave(
                        other.column(),
                        role,
                        "'" + candidates.getFirst().column().title() + "' was taken; a source has one."));
        return candidates.getFirst();
    }

    private Scale take(Role role, Rated rated) {
        withAnyone.forEach(
                other -> findings.leave(other.column(), role, "It does not say with whom the customer was satisfied."));
        withAnyone.clear();
        if (rated == null) {
            return null;
        }
        Column column = rated.column();
        Range range = rated.range();
        String scale = range.min() + " to " + range.max();
        int[] seen = column.values().keySet().stream()
                .map(Numbers::whole)
                .filter(number -> number != null && range.min() <= number && number <= range.max())
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        findings.take(column, role, "Its name says satisfaction, and its values are whole numbers from " + scale + ".");
        if (!range.told()) {
            findings.doubt(
                    role,
                    "The scale " + scale + " is guessed from the values " + seen[0] + " to " + seen[seen.length - 1]
                            + ". Its maximum decides what counts as very satisfied.");
        }
        findings.doubtOthers(role, column, range::holds, "whole numbers from " + scale);
        return new Scale(column.title(), range.min(), range.max());
    }

    private static Optional<Range> range(Column column) {
        Matcher told = RANGE.matcher(column.title());
        if (told.find()) {
            Range range = new Range(Integer.parseInt(told.group(1)), Integer.parseInt(told.group(2)), true);
            if (range.min() <= 1 && range.min() < range.max() && column.count(range::holds) == column.filled()) {
                return Optional.of(range);
            }
        }
        List<Range> known = List.of(
                new Range(1, 5, false), new Range(1, 7, false), new Range(1, 10, false), new Range(0, 10, false));
        return IntStream.of(column.filled(), 0)
                .boxed()
                .flatMap(all -> known.stream()
                        .filter(range -> all > 0 ? column.count(range::holds) == all : column.isMostly(range::holds)))
                .findFirst();
    }
}
