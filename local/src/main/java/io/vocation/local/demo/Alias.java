package io.vocation.local.demo;

import java.time.LocalDate;

/**
 * The login by which the phone system and the survey source know a CSR, from {@code from} until the day before
 * {@code to} (practice H1). The same login may belong to someone else at another time.
 *
 * @param to the first day it no longer holds; null while it does
 */
public record Alias(String system, String login, LocalDate from, LocalDate to) {

    public boolean holdsOn(LocalDate day) {
        return Interval.contains(from, to, day);
    }
}
