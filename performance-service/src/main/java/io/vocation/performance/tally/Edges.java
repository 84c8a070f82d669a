package io.vocation.performance.tally;

import io.vocation.performance.window.Window;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * How a window is put together from whole months and from the days before, between and after them.
 *
 * @param months first days of the months that lie in the window as a whole
 * @param days all others
 */
record Edges(List<LocalDate> months, List<LocalDate> days) {

    static Edges ofMonths(Window window) {
        List<LocalDate> months = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = window.from();
        while (!day.isAfter(window.to())) {
            LocalDate next = day.plusMonths(1);
            if (day.getDayOfMonth() == 1 && !next.minusDays(1).isAfter(window.to())) {
                months.add(day);
                day = next;
            } else {
                days.add(day);
                day = day.plusDays(1);
            }
        }
        return new Edges(months, days);
    }

    /** First days of all months of which a day lies in the window. */
    static List<LocalDate> touched(Window window) {
        return window.from()
                .withDayOfMonth(1)
                .datesUntil(window.to().plusDays(1), Period.ofMonths(1))
                .toList();
    }

    static Edges ofDays(Window window) {
        return new Edges(
                List.of(), window.from().datesUntil(window.to().plusDays(1)).toList());
    }
}
