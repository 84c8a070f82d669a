package io.vocation.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A move to another team of the same position, where someone moved the other way on that day.
 *
 * @param team index of the new team
 */
record Trade(LocalDate on, int team) {

    /** Whoever moves was there before and stays for a while. */
    private static final int SETTLED_DAYS = 60;

    /** Draws the trades of the period; the key is the index of the spell. Nobody moves twice. */
    static Map<Integer, Trade> draw(
            Dice dice, List<Spell> spells, List<Team> teams, LocalDate firstDay, LocalDate lastDay) {
        var trades = new HashMap<Integer, Trade>();
        int days = Math.toIntExact(lastDay.toEpochDay() - firstDay.toEpochDay());
        for (int i = 0; i < Model.TRADES; i++) {
            var day = firstDay.plusDays(dice.between(SETTLED_DAYS, days - SETTLED_DAYS));
            var settled = new ArrayList<>(IntStream.range(0, spells.size())
                    .filter(s -> !trades.containsKey(s))
                    .filter(s -> spells.get(s).covers(day.minusDays(SETTLED_DAYS), day.plusDays(SETTLED_DAYS)))
                    .boxed()
                    .toList());
            int one = dice.oneOf(settled);
            int team = spells.get(one).team();
            settled.removeIf(s -> spells.get(s).team() == team
                    || teams.get(spells.get(s).team()).callType()
                            != teams.get(team).callType());
            int other = dice.oneOf(settled);
            trades.put(one, new Trade(day, spells.get(other).team()));
            trades.put(other, new Trade(day, team));
        }
        return trades;
    }
}
