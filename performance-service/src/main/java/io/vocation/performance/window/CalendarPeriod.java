package io.vocation.performance.window;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A month, quarter, ISO week or year of the calendar.
 *
 * @param from first day
 * @param to last day, counted
 */
record CalendarPeriod(LocalDate from, LocalDate to) {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern QUARTER = Pattern.compile("\\d{4}-Q[1-4]");
    private static final Pattern WEEK = Pattern.compile("\\d{4}-W\\d{2}");
    /** Strictly: not every year has a week 53. */
    private static final DateTimeFormatter ISO_WEEK =
            DateTimeFormatter.ISO_WEEK_DATE.withResolverStyle(ResolverStyle.STRICT);

    /** @param text as 2026-03, 2026-Q1, 2026-W10 or 2026; empty for anything else */
    static Optional<CalendarPeriod> parse(String text) {
        try {
            if (YEAR.matcher(text).matches()) {
                Year year = Year.parse(text);
                return Optional.of(new CalendarPeriod(year.atDay(1), year.atDay(year.length())));
            }
            if (MONTH.matcher(text).matches()) {
                return Optional.of(months(YearMonth.parse(text), 1));
            }
            if (QUARTER.matcher(text).matches()) {
                int quarter = Character.digit(text.charAt(6), 10);
                return Optional.of(months(YearMonth.of(Integer.parseInt(text.substring(0, 4)), 3 * quarter - 2), 3));
            }
            if (WEEK.matcher(text).matches()) {
                LocalDate monday = LocalDate.parse(text + "-1", ISO_WEEK);
                return Optional.of(new CalendarPeriod(monday, monday.plusDays(6)));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static CalendarPeriod months(YearMonth first, int months) {
        return new CalendarPeriod(first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
    }
}
