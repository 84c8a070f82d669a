package io.vocation.survey.source.guess;

import io.vocation.survey.source.guess.Form.Kind;
import io.vocation.survey.source.guess.Form.Order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the form in which a column writes days and times. */
final class Forms {
    private static final Map<Order, List<String>> DAYS = Map.of(
            Order.PLAIN,
                    List.of(
                            "yyyy-MM-dd",
                            "yyyy-M-d",
                            "yyyy/M/d",
                            "yyyy.M.d",
                            "d.M.yyyy",
                            "d.M.yy",
                            "d MMM yyyy",
                            "d-MMM-yyyy",
                            "d MMMM yyyy",
                            "MMM d, yyyy",
                            "MMM d yyyy",
                            "MMMM d, yyyy",
                            "yyyyMMdd"),
            Order.DAY_FIRST, List.of("d/M/yyyy", "d-M-yyyy", "d/M/yy", "d-M-yy"),
            Order.MONTH_FIRST, List.of("M/d/yyyy", "M-d-yyyy", "M/d/yy", "M-d-yy"));
    private static final List<String> TIMES = List.of(
            "H:mm:ss",
            "H:mm",
            "h:mm:ss a",
            "h:mm a",
            "h:mm:ssa",
            "h:mma",
            "H:mm:ss.SSS",
            "H:mm:ss.SSSSSS",
            "H:mm[:ss]");
    private static final List<String> TIMES_WITH_OFFSET =
            List.of("H:mm:ssXXX", "H:mm:ss XXX", "H:mm:ssxx", "H:mm:ss xx", "H:mm:ss.SSSXXX", "H:mm:ss.SSSSSSXXX");
    private static final List<String> BETWEEN = List.of(" ", ", ");
    private static final List<Form> ALL = all();

    private static final int FIRST_VALUES = 5;
    private static final int LONGEST = 40;

    private final Map<String, List<Form>> known = new HashMap<>();

    /**
     * The form of a column.
     *
     * @param rival another that fits as well and takes the days for months; null when there is none
     */
    record Fit(Form form, Form rival) {
        Kind kind() {
            return form.kind();
        }
    }

    /** The form that nearly all values of a column have; empty when it holds no days or times. */
    Optional<Fit> of(Column column) {
        Set<Form> resembling = new LinkedHashSet<>();
        column.values().keySet().stream().limit(FIRST_VALUES).forEach(value -> resembling.addAll(resembling(value)));
        if (resembling.isEmpty()) {
            return Optional.empty();
        }
        boolean named = column.is(Words.A_DAY_OR_TIME);
        List<Form> fitting = new ArrayList<>();
        int best = 0;
        for (Form form : ALL) {
            if (!resembling.contains(form) || form.isBareNumber() && !named) {
                continue;
            }
            int read = column.count(form::reads);
            if (read > best) {
                fitting.clear();
                best = read;
            }
            if (read == best && read > 0) {
                fitting.add(form);
            }
        }
        return Column.isEnough(best, column.filled()) && best > 0 ? Optional.of(fit(fitting)) : Optional.empty();
    }

    private static Fit fit(List<Form> fitting) {
        Form first = fitting.getFirst();
        return new Fit(
                first, fitting.stream().filter(first::contradicts).findFirst().orElse(null));
    }

    /** Texts that differ in their digits only resemble the same forms. */
    private List<Form> resembling(String value) {
        if (value.length() > LONGEST || value.chars().noneMatch(Character::isDigit)) {
            return List.of();
        }
        return known.computeIfAbsent(
                value.replaceAll("[0-9]", "1"),
                _ -> ALL.stream().filter(form -> form.resembles(value)).toList());
    }

    private static List<Form> all() {
        List<Form> all = new ArrayList<>();
        all.add(Form.of(Kind.TIMESTAMP, null, Order.PLAIN));
        List<String> times = new ArrayList<>(TIMES);
        times.addAll(TIMES_WITH_OFFSET);
        for (Order order : Order.values()) {
            for (String day : DAYS.get(order)) {
                for (String between : BETWEEN) {
                    times.forEach(time -> all.add(Form.of(Kind.TIMESTAMP, day + between + time, order)));
                }
            }
        }
        all.add(Form.of(Kind.TIMESTAMP, "yyyyMMddHHmmss", Order.PLAIN));
        for (Order order : Order.values()) {
            DAYS.get(order).forEach(day -> all.add(Form.of(Kind.DATE, day, order)));
        }
        TIMES.forEach(time -> all.add(Form.of(Kind.TIME, time, Order.PLAIN)));
        return List.copyOf(all);
    }
}
