package io.vocation.performance.tally;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.function.UnaryOperator;

/** How long the periods are into which a window is divided. */
public enum Grain {
    DAY(day -> day, day -> day),
    /** From Monday to Sunday (ISO 8601). */
    WEEK(
            day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
            day -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))),
    MONTH(day -> day.withDayOfMonth(1), day -> day.with(TemporalAdjusters.lastDayOfMonth())),
    QUARTER(
            day -> day.with(IsoFields.DAY_OF_QUARTER, 1),
            day -> day.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(2).with(TemporalAdjusters.lastDayOfMonth()));

    private final UnaryOperator<LocalDate> first;
    private final UnaryOperator<LocalDate> last;

    Grain(UnaryOperator<LocalDate> first, UnaryOperator<LocalDate> last) {
        this.first = first;
        this.last = last;
    }

    /** The first day of the period in which a day lies. */
    public LocalDate firstDay(LocalDate day) {
        return first.apply(day);
    }

    /** The last day of the period in which a day lies. */
    public LocalDate lastDay(LocalDate day) {
        return last.apply(day);
    }
}
