package io.vocation.survey.response;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes words and customer from responses before they are kept, where the customer was erased after the contact, or the
 * contact is older than such things are kept (practice L3). One small query for each chunk; digests are made only for
 * centers where somebody was erased.
 */
@ApplicationScoped
public class Forgetting {
    private static final String MARKS = """
            SELECT c.id AS center, v.until AS verbatim_until, w.until AS customer_until,
              EXISTS (SELECT FROM erased_customer e WHERE e.center_id = c.id) AS erasures
            FROM unnest(:centers) AS c (id)
            LEFT JOIN retention_mark v ON v.center_id = c.id AND v.period = 'VERBATIM'
            LEFT JOIN retention_mark w ON w.center_id = c.id AND w.period = 'CUSTOMER'""";
    private static final String ERASED = """
            SELECT e.center_id AS center, encode(e.digest, 'hex') AS digest, e.erased_at FROM erased_customer e
            WHERE e.center_id = ANY (:centers)
              AND e.digest IN (SELECT decode(d, 'hex') FROM unnest(:digests) AS d)""";

    private final CustomerDigests digests;

    Forgetting(CustomerDigests digests) {
        this.digests = digests;
    }

    private record Mark(UUID center, Instant verbatimUntil, Instant customerUntil, boolean erasures) {
        boolean isSet() {
            return verbatimUntil != null || customerUntil != null || erasures;
        }
    }

    private record Customer(UUID center, String digest) {}

    private record Erased(UUID center, String digest, Instant erasedAt) {}

    /**
     * The same responses, in the same order; the same list where there is nothing to take. The running transaction must hold the roster still already
     * ({@code pg_advisory_xact_lock_shared}): an erasure waits for whoever does, and is seen by whoever comes later.
     */
    public List<Candidate> forget(Handle sql, List<Candidate> candidates) {
        UUID[] centers = candidates.stream()
                .map(candidate -> candidate.source().centerId())
                .distinct()
                .toArray(UUID[]::new);
        Map<UUID, Mark> marks =
                sql.createQuery(MARKS).bindArray("centers", UUID.class, (Object[]) centers).mapTo(Mark.class).stream()
                        .filter(Mark::isSet)
                        .collect(Collectors.toMap(Mark::center, mark -> mark));
        if (marks.isEmpty()) {
            return candidates;
        }
        Map<UUID, Customer> customers = customers(sql, candidates, marks);
        // Not Map.of(), which refuses to be asked for nobody.
        Map<Customer, Instant> erased = customers.isEmpty() ? new HashMap<>() : erased(sql, customers.values());
        List<Candidate> kept = candidates.stream()
                .map(candidate -> forget(
                        candidate, marks.get(candidate.source().centerId()), erased.get(customers.get(candidate.id()))))
                .toList();
        return isSame(candidates, kept) ? candidates : kept;
    }

    private static boolean isSame(List<Candidate> candidates, List<Candidate> kept) {
        for (int at = 0; at < kept.size(); at++) {
            if (kept.get(at) != candidates.get(at)) {
                return false;
            }
        }
        return true;
    }

    private static Candidate forget(Candidate candidate, Mark mark, Instant erasedAt) {
        if (mark == null) {
            return candidate;
        }
        Instant contact = candidate.said().contactedAt();
        boolean erased = isBefore(contact, erasedAt);
        return candidate.without(
                erased || isBefore(contact, mark.verbatimUntil()), erased || isBefore(contact, mark.customerUntil()));
    }

    private static boolean isBefore(Instant contact, Instant until) {
        return until != null && contact.isBefore(until);
    }

    private Map<UUID, Customer> customers(Handle sql, List<Candidate> candidates, Map<UUID, Mark> marks) {
        Map<UUID, Customer> customers = new HashMap<>();
        for (Candidate candidate : candidates) {
            UUID center = candidate.source().centerId();
            String customer = candidate.said().customer();
            if (customer != null
                    && marks.containsKey(center)
                    && marks.get(center).erasures()) {
                customers.put(
                        candidate.id(), new Customer(center, HexFormat.of().formatHex(digests.of(sql, customer))));
            }
        }
        return customers;
    }

    private static Map<Customer, Instant> erased(Handle sql, Collection<Customer> customers) {
        return sql
                .createQuery(ERASED)
                .bindArray(
                        "centers",
                        UUID.class,
                        customers.stream().map(Customer::center).distinct().toList())
                .bindArray(
                        "digests",
                        String.class,
                        customers.stream().map(Customer::digest).distinct().toList())
                .mapTo(Erased.class)
                .stream()
                .collect(Collectors.toMap(row -> new Customer(row.center(), row.digest()), Erased::erasedAt));
    }
}
