package io.vocation.survey.response;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Brings what was delivered into the form in which it is kept and compared. */
final class Texts {
    private Texts() {}

    static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static Instant micros(Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.MICROS);
    }
}
