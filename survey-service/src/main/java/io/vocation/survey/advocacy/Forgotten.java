package io.vocation.survey.advocacy;

import io.vocation.commons.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Customers who were forgotten: what they did before is in no case; what they do later is a new customer's (practice L3). */
@ApplicationScoped
public class Forgotten {
    private static final String SINCE =
            "SELECT erased_at FROM erased_customer WHERE center_id = :center AND digest = erasure_digest(:customer)";

    /** When a customer was forgotten; empty where they never were. */
    public Optional<Instant> since(Handle sql, UUID center, String customer) {
        return sql.createQuery(SINCE)
                .bind("center", center)
                .bind("customer", customer)
                .mapTo(Instant.class)
                .findOne();
    }

    /**
     * @param moment when what is to be kept happened; null where nothing says that it was later
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when that was before the customer was forgotten
     */
    void requireNot(Handle sql, UUID center, String customer, Instant moment) {
        since(sql, center, customer)
                .filter(forgotten -> moment == null || moment.isBefore(forgotten))
                .ifPresent(_ -> {
                    throw Problems.conflict(
                            "This customer asked to be forgotten. Only a contact that they made since then "
                                    + "can be in a case.");
                });
    }
}
