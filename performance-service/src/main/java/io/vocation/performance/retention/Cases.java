package io.vocation.performance.retention;

import java.util.ArrayList;
import java.util.List;

/**
 * Observations of yes or no with what was known of each, those alike as one row: counting them so loses nothing, since the
 * likelihood knows only how many of each kind said yes.
 *
 * @param rows one for each kind of observation
 */
record Cases(List<Row> rows) {

    /**
     * Observations that are alike.
     *
     * @param values what is known of them, one value for each predictor
     * @param yes how many were a yes
     * @param all how many there were
     */
    record Row(List<Double> values, long yes, long all) {
        Row {
            values = List.copyOf(values);
            if (yes < 0 || yes > all) {
                throw new IllegalArgumentException("Not a row: " + yes + " of " + all);
            }
        }

        long no() {
            return all - yes;
        }
    }

    Cases {
        rows = List.copyOf(rows);
    }

    long yes() {
        return rows.stream().mapToLong(Row::yes).sum();
    }

    long all() {
        return rows.stream().mapToLong(Row::all).sum();
    }

    int predictors() {
        return rows.isEmpty() ? 0 : rows.getFirst().values().size();
    }

    /** What remains of these without others of them, row by row. */
    Cases without(Cases others) {
        List<Row> left = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Row other = others.rows.get(i);
            left.add(new Row(row.values(), row.yes() - other.yes(), row.all() - other.all()));
        }
        return new Cases(left);
    }
}
