package io.vocation.local.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Fills the seats of the center: who was there on the first day, who left, who came after them.
 *
 * <p>The time until someone leaves is exponential with rate {@link Model#TURNOVER_PER_YEAR}, counted from the first day
 * or from their hire date; the seat is filled on a Monday a few weeks later.
 */
final class Staffing {

    private static final double DAYS_PER_YEAR = 365.25;

    private final Dice dice;
    private final LocalDate firstDay;
    private final LocalDate lastDay;

    Staffing(Dice dice, LocalDate firstDay, LocalDate lastDay) {
        this.dice = dice;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    /** All spells that touch the period, in order of hire. */
    List<Spell> spells(int teams) {
        var spells = new ArrayList<Spell>();
        for (int seat = 0; seat < teams * Model.CSRS_PER_TEAM; seat++) {
            fill(seat / Model.CSRS_PER_TEAM, spells);
        }
        // Stable: those hired on one day stay in the order of their seats.
        spells.sort(Comparator.comparing(Spell::from));
        return spells;
    }

    /** A hire date before the first day. */
    LocalDate longAgo() {
        double years = Math.min(Model.LONGEST_TENURE_YEARS, dice.exponential(Model.MEAN_TENURE_YEARS));
        return firstDay.minusDays(1 + (long) (years * DAYS_PER_YEAR));
    }

    private void fill(int team, List<Spell> spells) {
        var from = longAgo();
        while (!from.isAfter(lastDay)) {
            var to = leaving(from.isBefore(firstDay) ? firstDay : from);
            if (to.isAfter(lastDay)) {
                spells.add(new Spell(team, from, null));
                return;
            }
            spells.add(new Spell(team, from, to));
            from = to.plusDays(dice.between(Model.SHORTEST_VACANCY_DAYS, Model.LONGEST_VACANCY_DAYS))
                    .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        }
    }

    private LocalDate leaving(LocalDate since) {
        return since.plusDays(1 + (long) dice.exponential(DAYS_PER_YEAR / Model.TURNOVER_PER_YEAR));
    }
}
