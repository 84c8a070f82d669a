package io.vocation.local.demo;

import java.time.LocalDate;

/**
 * Someone's time in one of the center's seats.
 *
 * @param team index of the team they were hired into
 * @param to the first day they were gone; null for those still here
 */
record Spell(int team, LocalDate from, LocalDate to) {

    boolean covers(LocalDate first, LocalDate last) {
        return !from.isAfter(first) && (to == null || to.isAfter(last));
    }
}
