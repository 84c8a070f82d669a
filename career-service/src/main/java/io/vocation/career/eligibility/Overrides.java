package io.vocation.career.eligibility;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** All approved exceptions. */
@ApplicationScoped
class Overrides implements PanacheRepositoryBase<EligibilityOverride, UUID> {
    /** The exception in force on a day, the newest first. */
    Optional<EligibilityOverride> inForce(UUID employee, Opportunity opportunity, LocalDate day) {
        return find(
                        "employeeId = ?1 and opportunity = ?2 and approvedAt < ?3 and expiresOn > ?4 order by approvedAt desc",
                        employee,
                        opportunity,
                        day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                        day)
                .firstResultOptional();
    }
}
