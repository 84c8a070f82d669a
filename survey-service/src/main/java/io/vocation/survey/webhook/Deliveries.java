package io.vocation.survey.webhook;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;

/** Which deliveries came, by their ids. */
@ApplicationScoped
class Deliveries {
    private static final Logger LOG = Logger.getLogger(Deliveries.class);
    private static final String REMEMBER = """
            INSERT INTO webhook_delivery (source_id, delivery_id, body_hash) VALUES (:source, :id, :hash)
            ON CONFLICT (source_id, delivery_id) DO NOTHING""";
    private static final String HASH =
            "SELECT body_hash FROM webhook_delivery WHERE source_id = :source AND delivery_id = :id";

    private final Jdbi jdbi;
    private final Duration remember;

    Deliveries(Jdbi jdbi, @ConfigProperty(name = "vocation.webhook.remember") Duration remember) {
        this.jdbi = jdbi;
        this.remember = remember;
    }

    /** How a delivery stands to those that came before. */
    enum Seen {
        FIRST,
        AGAIN,
        /** There was one of this id with another body. */
        OTHER
    }

    /** Remembers a delivery; one that another transaction is remembering is waited for. */
    Seen remember(UUID source, Proven proven) {
        return jdbi.withHandle(sql -> {
            int added = sql.createUpdate(REMEMBER)
                    .bind("source", source)
                    .bind("id", proven.id())
                    .bind("hash", proven.bodyHash())
                    .execute();
            if (added == 1) {
                return Seen.FIRST;
            }
            byte[] before = sql.createQuery(HASH)
                    .bind("source", source)
                    .bind("id", proven.id())
                    .mapTo(byte[].class)
                    .one();
            return Arrays.equals(before, proven.bodyHash()) ? Seen.AGAIN : Seen.OTHER;
        });
    }

    @Scheduled(every = "1h", delayed = "1m")
    void forget() {
        try {
            jdbi.useHandle(sql -> sql.createUpdate(
                            "DELETE FROM webhook_delivery WHERE received_at < now() - cast(:age AS interval)")
                    .bind("age", remember.toSeconds() + " s")
                    .execute());
        } catch (JdbiException e) {
            LOG.warnf("Old deliveries are not forgotten right now: %s", e.getMessage());
        }
    }
}
