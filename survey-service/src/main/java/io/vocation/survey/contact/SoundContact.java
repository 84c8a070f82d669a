package io.vocation.survey.contact;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A checked contact on its way into the table.
 *
 * @param said normalized
 * @param day of the center's zone, on which it is attributed (practice M8)
 */
record SoundContact(NewContact said, LocalDate day) {
    static SoundContact of(NewContact said, ZoneId zone) {
        return new SoundContact(said, said.contactedAt().atZone(zone).toLocalDate());
    }
}
