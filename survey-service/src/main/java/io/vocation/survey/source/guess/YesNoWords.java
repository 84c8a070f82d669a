package io.vocation.survey.source.guess;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The words for yes and for no in a column.
 *
 * @param supplied the one that no value has, but that stands against the other; null when both were seen
 */
record YesNoWords(List<String> yes, List<String> no, String supplied) {
    private static final int MOST = 20;

    /** What stands against what, without accents. */
    private static final List<List<String>> PAIRS = List.of(
            List.of("yes", "no"),
            List.of("y", "n"),
            List.of("ja", "nein"),
            List.of("j", "n"),
            List.of("oui", "non"),
            List.of("o", "n"),
            List.of("si", "no"),
            List.of("s", "n"),
            List.of("true", "false"),
            List.of("t", "f"),
            List.of("1", "0"),
            List.of("wahr", "falsch"),
            List.of("vrai", "faux"),
            List.of("verdadero", "falso"),
            List.of("resolved", "unresolved"),
            List.of("resolved", "not resolved"),
            List.of("solved", "unsolved"),
            List.of("gelost", "nicht gelost"),
            List.of("gelost", "ungelost"),
            List.of("resolu", "non resolu"),
            List.of("resuelto", "no resuelto"));

    private static final Set<String> YES = PAIRS.stream().map(List::getFirst).collect(Collectors.toSet());
    private static final Set<String> NO = PAIRS.stream().map(List::getLast).collect(Collectors.toSet());

    /** The words of a column of which at least half are known; none of a side that cannot be told. */
    static YesNoWords of(Column column) {
        if (2 * column.count(YesNoWords::isKnown) < column.filled() || column.filled() == 0) {
            return new YesNoWords(List.of(), List.of(), null);
        }
        List<String> yes = spellings(column, YES);
        List<String> no = spellings(column, NO);
        String supplied = null;
        if (no.isEmpty()) {
            supplied = opposite(yes, true);
            no = supplied == null ? no : List.of(supplied);
        } else if (yes.isEmpty()) {
            supplied = opposite(no, false);
            yes = supplied == null ? yes : List.of(supplied);
        }
        return new YesNoWords(yes, no, supplied);
    }

    static boolean isKnown(String word) {
        return YES.contains(Name.plain(word)) || NO.contains(Name.plain(word));
    }

    boolean areComplete() {
        return !yes.isEmpty() && !no.isEmpty();
    }

    /** Whether it stands for one of the two, as imports compare it. */
    boolean have(String word) {
        return yes.stream().anyMatch(word::equalsIgnoreCase) || no.stream().anyMatch(word::equalsIgnoreCase);
    }

    private static List<String> spellings(Column column, Set<String> known) {
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        List<String> spellings = new ArrayList<>();
        for (String word : column.values().keySet()) {
            if (known.contains(Name.plain(word)) && spellings.size() < MOST && seen.add(word)) {
                spellings.add(word);
            }
        }
        return List.copyOf(spellings);
    }

    /** What alone stands against the first of these words, spelled like it; null when several words could. */
    private static String opposite(List<String> words, boolean areYes) {
        String first = words.getFirst();
        List<String> opposites = PAIRS.stream()
                .map(pair -> areYes ? pair : pair.reversed())
                .filter(pair -> pair.getFirst().equals(Name.plain(first)))
                .map(List::getLast)
                .toList();
        return opposites.size() == 1 ? spelled(opposites.getFirst(), first) : null;
    }

    private static String spelled(String word, String like) {
        if (like.equals(like.toUpperCase(Locale.ROOT))) {
            return word.toUpperCase(Locale.ROOT);
        }
        return Character.isUpperCase(like.charAt(0)) ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word;
    }
}
