package io.vocation.local.demo;

import java.time.LocalDate;

/** Half-open intervals of days, open-ended where {@code to} is null. */
final class Interval {

    private Interval() {}

    static boolean contains(LocalDate from, LocalDate to, LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
