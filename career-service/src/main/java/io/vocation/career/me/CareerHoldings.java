package io.vocation.career.me;

import io.vocation.commons.held.Holding;
import io.vocation.commons.held.Holdings;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What career-service holds about a person: the roster itself, and decisions about them. */
@ApplicationScoped
class CareerHoldings implements Holdings {
    private static final List<Holding> OWN = List.of(
            Holding.rows("employee", "employee", Set.of("id")),
            Holding.rows("assignments", "assignment", Set.of("employee_id")),
            Holding.rows("supervised", "assignment", Set.of("supervisor_id"), "employee_id"),
            Holding.rows("aliases", "alias", Set.of("employee_id")),
            Holding.rows("account", "account", Set.of("employee_id"), "lease", "leased_until"),
            Holding.rows("overrides", "eligibility_override", Set.of("employee_id")),
            Holding.rowsOfAccount("overridesApproved", "eligibility_override", "approver", "employee_id"));

    @Override
    public List<Holding> all() {
        return Stream.of(OWN, POLICY, AUDIT).flatMap(List::stream).toList();
    }
}
