package io.vocation.commons.page;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items the items, in the list's order
 * @param next the cursor of the next page; null on the last one
 */
public record Page<T>(List<T> items, String next) {
    /** The most items a page can have. */
    public static final int MOST = 500;

    /**
     * Makes a page of rows that were read one more than asked for.
     *
     * @param rows at most {@code limit + 1} rows
     * @param cursor names the position of a row
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(List.copyOf(items), cursor.apply(items.getLast()));
    }

    /** The same page of other things. */
    public <R> Page<R> map(Function<T, R> shape) {
        return new Page<>(items.stream().map(shape).toList(), next);
    }
}
