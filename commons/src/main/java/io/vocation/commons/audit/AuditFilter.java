package io.vocation.commons.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * Which entries a list shall have; null does not restrict.
 *
 * @param employee whose data they touched
 * @param from the earliest time
 * @param to the first time that is too late
 */
public record AuditFilter(UUID employee, String actor, String operation, String correlation, Instant from, Instant to) {
    static AuditFilter about(UUID employee) {
        return new AuditFilter(employee, null, null, null, null, null);
    }
}
