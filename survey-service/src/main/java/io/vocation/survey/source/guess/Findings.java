package io.vocation.survey.source.guess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What was found out so far: what each column was taken for, and what is uncertain. */
final class Findings {
    private static final int MOST_UNCERTAIN = 100;
    private static final int LONGEST_VALUE = 60;

    private final List<Column> columns;
    private final Map<Column, ColumnGuess> guesses = new HashMap<>();
    private final List<Uncertainty> uncertain = new ArrayList<>();

    Findings(List<Column> columns) {
        this.columns = columns;
    }

    /** The columns that were taken for nothing yet. */
    List<Column> free() {
        return columns.stream().filter(column -> !guesses.containsKey(column)).toList();
    }

    /** Those of them whose names say this. */
    List<Column> free(Words words) {
        return columns.stream()
                .filter(column -> !guesses.containsKey(column) && column.is(words))
                .toList();
    }

    void take(Column column, Role role, String why) {
        guesses.put(column, new ColumnGuess(column.title(), column.samples(), role, why));
    }

    void leave(Column column, String why) {
        take(column, Role.NOTHING, why);
    }

    /** Leaves a column out whose name promised something. */
    void leave(Column column, Role promised, String why) {
        leave(column, why);
        doubt(promised, "'" + column.title() + "' is left out. " + why);
    }

    void doubt(Role role, String message) {
        doubt(role.place(), message);
    }

    void doubt(String about, String message) {
        if (uncertain.size() < MOST_UNCERTAIN) {
            uncertain.add(new Uncertainty(about, message));
        }
    }

    /** Says which values of a taken column are not as was guessed. */
    void doubtOthers(Role role, Column column, Predicate<String> asGuessed, String what) {
        int others = column.count(asGuessed.negate());
        if (others > 0) {
            String one = column.values().keySet().stream()
                    .filter(asGuessed.negate())
                    .findFirst()
                    .orElseThrow();
            doubt(
                    role,
                    others + " of " + column.filled() + " values of '" + column.title() + "', such as '"
                            + Excerpt.of(one, LONGEST_VALUE) + "', are not " + what + ": rows with them are rejected.");
        }
    }

    /** Says how many rows lack what every response needs. */
    void doubtEmpty(Role role, Column column) {
        if (column.empty() > 0) {
            doubt(
                    role,
                    column.empty() + " of " + column.cells().size() + " rows have no '" + column.title()
                            + "': they are rejected.");
        }
    }

    /** Says which columns could have been meant as well. */
    void doubtRivals(Role role, Column taken, List<Column> rivals) {
        for (Column rival : rivals) {
            if (rival != taken) {
                doubt(role, "'" + taken.title() + "' was taken; '" + rival.title() + "' could be meant as well.");
            }
        }
    }

    List<ColumnGuess> guesses() {
        return columns.stream().map(guesses::get).toList();
    }

    List<Uncertainty> uncertain() {
        return List.copyOf(uncertain);
    }
}
