package io.vocation.local.demo;

import java.time.LocalDate;

/**
 * Where a person works from {@code from} until the day before {@code to} (practice H1).
 *
 * @param to the first day it no longer holds; null while it does
 * @param team the team's name; null for those who serve the whole center
 * @param supervisor the supervisor's employee number; null for the manager
 * @param position a {@link CallType#code()} for CSRs, a {@link Role#code()} for everyone else
 */
public record Assignment(LocalDate from, LocalDate to, String team, String supervisor, String position) {

    public boolean holdsOn(LocalDate day) {
        return Interval.contains(from, to, day);
    }
}
