package io.vocation.survey.subscription.delivery;

import io.vocation.survey.subscription.DisabledBecause;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.util.UUID;

/** How subscriptions fare, and when they are told nothing any more. Each takes part in the running transaction. */
@ApplicationScoped
class Health {
    private static final Logger LOG = Logger.getLogger(Health.class);
    private static final String ACCEPTED = """
            UPDATE subscription SET failing_since = NULL, given_up = 0
            WHERE id = :id AND (failing_since IS NOT NULL OR given_up > 0)""";
    private static final String DISABLE = """
            UPDATE subscription SET enabled = false, disabled_at = :at, disabled_because = :because, version = version + 1
            WHERE id = :id AND enabled""";

    private final Jdbi jdbi;
    private final int most;

    Health(Jdbi jdbi, @ConfigProperty(name = "vocation.subscription.disable-after") int most) {
        this.jdbi = jdbi;
        this.most = most;
    }

    void lock(UUID id) {
        jdbi.useHandle(sql -> sql.createQuery("SELECT id FROM subscription WHERE id = :id FOR NO KEY UPDATE")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne());
    }

    void accepted(UUID id) {
        jdbi.useHandle(sql -> sql.createUpdate(ACCEPTED).bind("id", id).execute());
    }

    void failed(UUID id, Instant at) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        "UPDATE subscription SET failing_since = :at WHERE id = :id AND failing_since IS NULL")
                .bind("id", id)
                .bind("at", at)
                .execute());
    }

    /** The receiver asked for it. */
    void hold(UUID id, Instant until) {
        jdbi.useHandle(sql -> sql.createUpdate("UPDATE subscription SET held_until = :until WHERE id = :id")
                .bind("id", id)
                .bind("until", until)
                .execute());
    }

    void gone(UUID id, Instant at) {
        disable(id, at, DisabledBecause.GONE);
    }

    /** A delivery came to its last attempt, and that failed, too. */
    void gaveUp(UUID id, Instant at) {
        int inARow = jdbi.withHandle(sql -> sql.createQuery(
                        "UPDATE subscription SET given_up = given_up + 1 WHERE id = :id RETURNING given_up")
                .bind("id", id)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0));
        if (inARow >= most) {
            disable(id, at, DisabledBecause.FAILED_TOO_OFTEN);
        }
    }

    private void disable(UUID id, Instant at, DisabledBecause because) {
        int changed = jdbi.withHandle(sql -> sql.createUpdate(DISABLE)
                .bind("id", id)
                .bind("at", at)
                .bind("because", because)
                .execute());
        if (changed == 1) {
            LOG.warnf("Subscription %s is disabled: %s", id, because);
        }
    }
}
