package io.vocation.performance.trend;

import io.vocation.performance.tally.Grain;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** What one point of a chart covers, in days of the center's zone. */
@Schema(name = "TrendPeriod")
public enum TrendPeriod {
    /** From Monday to Sunday (ISO 8601). */
    WEEK(Grain.WEEK) {
        @Override
        String label(LocalDate day) {
            return String.format(
                    Locale.ROOT,
                    "%d-W%02d",
                    day.get(IsoFields.WEEK_BASED_YEAR),
                    day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
    },
    MONTH(Grain.MONTH) {
        @Override
        String label(LocalDate day) {
            return String.format(Locale.ROOT, "%d-%02d", day.getYear(), day.getMonthValue());
        }
    };

    private static final int SHORTEST_MONTH = 28;

    private final Grain grain;

    TrendPeriod(Grain grain) {
        this.grain = grain;
    }

    /** The one of about this many days. */
    static TrendPeriod ofDays(int days) {
        return days < SHORTEST_MONTH ? WEEK : MONTH;
    }

    Grain grain() {
        return grain;
    }

    /** As policy keys and sentences have it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the period in which a day lies: 2026-W10, or 2026-03. */
    abstract String label(LocalDate day);
}
