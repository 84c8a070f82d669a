package io.vocation.training.roster;

import io.vocation.commons.access.Access;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** Answers what training asks of the roster. */
@ApplicationScoped
public class Roster {
    private final Jdbi jdbi;
    private final Access access;

    Roster(Jdbi jdbi, Access access) {
        this.jdbi = jdbi;
        this.access = access;
    }

    /** The time zone whose days are the center's; empty for a center the roster does not know. */
    public Optional<ZoneId> zoneOf(UUID center) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT zone FROM roster_center WHERE id = :center")
                .bind("center", center)
                .mapTo(String.class)
                .findOne()
                .map(ZoneId::of));
    }

    public boolean knows(UUID employee) {
        return jdbi.withHandle(
                sql -> sql.createQuery("SELECT EXISTS (SELECT FROM roster_employee WHERE id = :employee)")
                        .bind("employee", employee)
                        .mapTo(Boolean.class)
                        .one());
    }

    /** Whether someone works in a center now, and will not have left by a day. */
    public boolean worksIn(UUID center, UUID employee, LocalDate day) {
        return access.placeOf(employee)
                        .filter(place -> !place.ended() && place.centerId().equals(center))
                        .isPresent()
                && jdbi.withHandle(sql -> sql.createQuery("""
                                SELECT EXISTS (SELECT FROM roster_employee
                                WHERE id = :employee AND (left_on IS NULL OR left_on > :day))""")
                        .bind("employee", employee)
                        .bind("day", day)
                        .mapTo(Boolean.class)
                        .one());
    }
}
