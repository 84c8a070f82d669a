package io.vocation.career.roster;

import io.vocation.commons.roster.RosterEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A login name at a survey vendor or phone system, half-open in time.
 *
 * @param system null when it holds for every system
 * @param from null for since ever
 * @param to the first day it no longer holds; null while it is open
 */
@Embeddable
record Alias(
        String system,
        @Column(nullable = false) String alias,
        @Column(name = "from_day") LocalDate from,
        @Column(name = "to_day") LocalDate to) {
    boolean sameBeginning(Alias other) {
        return alias.equals(other.alias) && Objects.equals(system, other.system) && Objects.equals(from, other.from);
    }

    RosterEvent.Alias event() {
        return new RosterEvent.Alias(system, alias, from, to);
    }
}
