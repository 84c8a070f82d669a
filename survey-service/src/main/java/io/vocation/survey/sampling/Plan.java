package io.vocation.survey.sampling;

import io.vocation.commons.policy.Policies;
import io.vocation.commons.policy.Policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The sampling plan of a center, as it holds on a day (practice M11).
 *
 * @param quota the most invitations of a CSR in a month
 * @param cooldownDays for how long nobody is asked again
 * @param withinDays how many business days after the contact there are to ask
 */
record Plan(int quota, int cooldownDays, int withinDays) {
    private static final String QUOTA = "sampling.quota-csr";
    private static final String COOLDOWN = "sampling.cooldown";
    private static final String WITHIN = "sampling.within";

    static Plan of(Policies policies, UUID center, LocalDate day) {
        Map<String, Policy> values = policies.inForce(center, List.of(QUOTA, COOLDOWN, WITHIN), day);
        return new Plan(
                values.get(QUOTA).asInt(),
                values.get(COOLDOWN).asInt(),
                values.get(WITHIN).asInt());
    }
}
