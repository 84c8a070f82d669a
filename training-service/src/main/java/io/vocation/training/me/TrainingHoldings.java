package io.vocation.training.me;

import io.vocation.commons.held.Holding;
import io.vocation.commons.held.Holdings;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What training-service holds about a person: where they sit, wait, teach, and what they planned. */
@ApplicationScoped
class TrainingHoldings implements Holdings {
    private static final List<Holding> OWN = List.of(
            Holding.rows("seats", "seat", Set.of("employee_id")),
            Holding.rowsOfAccount("seatsGiven", "seat", "given_by", "employee_id"),
            Holding.rows("waiting", "waiting", Set.of("employee_id")),
            Holding.rows("sessionsTaught", "session", Set.of("trainer_id")),
            Holding.rowsOfAccount("sessionsPlanned", "session", "planned_by", "trainer_id"),
            Holding.rowsOfAccount("idempotencyKeys", "idempotency_key", "caller"));

    @Override
    public List<Holding> all() {
        return Stream.of(OWN, ROSTER, POLICY, AUDIT).flatMap(List::stream).toList();
    }
}
