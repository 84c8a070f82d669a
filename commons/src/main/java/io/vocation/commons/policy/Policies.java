package io.vocation.commons.policy;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.time.LocalDate;
import java.util.UUID;

/** Looks up what holds in a contact center on a day. */
@ApplicationScoped
public class Policies {
    private static final String IN_FORCE = """
            SELECT id, key, value, unit, effective_from, source FROM policy
            WHERE key = :key AND (center_id = :center OR center_id IS NULL) AND effective_from <= :day
              AND withdrawn_at IS NULL
            ORDER BY center_id NULLS LAST, effective_from DESC, id DESC LIMIT 1""";

    private final Jdbi jdbi;

    Policies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The value in force: the center's own before the common one, then the newest.
     *
     * @param center null for what is common to all
     * @throws IllegalStateException when the key was never seeded, which is a defect of ours
     */
    public Policy inForce(UUID center, String key, LocalDate day) {
        return jdbi.withHandle(sql -> sql.createQuery(IN_FORCE)
                .bind("key", key)
                .bind("center", center)
                .bind("day", day)
                .mapTo(Policy.class)
                .findOne()
                .orElseThrow(() -> new IllegalStateException("No policy value for " + key + " on " + day)));
    }
}
