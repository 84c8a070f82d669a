package io.vocation.commons.policy;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Looks up what holds in a contact center on a day. */
@ApplicationScoped
public class Policies {
    private static final String EFFECTIVE = """
             AND (center_id = :center OR center_id IS NULL) AND effective_from <= :day AND withdrawn_at IS NULL
            ORDER BY key, center_id NULLS LAST, effective_from DESC, id DESC""";
    private static final String IN_FORCE =
            "SELECT id, key, value, unit, effective_from, source FROM policy WHERE key = :key" + EFFECTIVE + " LIMIT 1";
    private static final String ALL_IN_FORCE = "SELECT DISTINCT ON (key) id, key, value, unit, effective_from, source"
            + " FROM policy WHERE key = ANY(:keys)" + EFFECTIVE;

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

    /**
     * Many values in force, by key, with one query.
     *
     * @param center null for what is common to all
     * @throws IllegalStateException when a key was never seeded, which is a defect of ours
     */
    public Map<String, Policy> inForce(UUID center, Collection<String> keys, LocalDate day) {
        Map<String, Policy> values = jdbi.withHandle(sql -> sql.createQuery(ALL_IN_FORCE)
                .bindArray("keys", String.class, keys)
                .bind("center", center)
                .bind("day", day)
                .mapTo(Policy.class)
                .collectToMap(Policy::key, policy -> policy));
        keys.stream().filter(key -> !values.containsKey(key)).findFirst().ifPresent(missing -> {
            throw new IllegalStateException("No policy value for " + missing + " on " + day);
        });
        return values;
    }
}
