package io.vocation.commons.held;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One kind of thing that a service holds about people.
 *
 * @param section the name under which it is shown
 * @param columns the columns, as {@code table.column}, by which its rows refer to a person
 * @param sql answers one column, {@code jsonb}, a row for each thing held about the person {@code :me} whose account is
 *     {@code :login}
 */
public record Holding(String section, Set<String> columns, String sql) {
    public Holding {
        columns = Set.copyOf(columns);
    }

    /** The rows of a table that have the person in one of the columns, without what is hidden of them. */
    public static Holding rows(String section, String table, Set<String> columns, String... hidden) {
        return of(section, table, columns, ":me", hidden);
    }

    /** The rows of a table that have the person's account in a column, without what is hidden of them. */
    public static Holding rowsOfAccount(String section, String table, String column, String... hidden) {
        return of(section, table, Set.of(column), ":login", hidden);
    }

    private static Holding of(String section, String table, Set<String> columns, String who, String... hidden) {
        String without =
                Arrays.stream(hidden).map(column -> " - '" + column + "'").collect(Collectors.joining());
        String where = columns.stream()
                .sorted()
                .map(column -> "t." + column + " = " + who)
                .collect(Collectors.joining(" OR "));
        return new Holding(
                section,
                columns.stream().map(column -> table + "." + column).collect(Collectors.toSet()),
                "SELECT to_jsonb(t)" + without + " FROM " + table + " t WHERE " + where);
    }
}
