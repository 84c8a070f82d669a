package io.vocation.survey.subscription.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The deliveries that wait for their next attempt. Who claims one has it until its lease runs out. */
@ApplicationScoped
class Deliveries {
    /** A test is sent also while a subscription is disabled, so that it can be tried before it is enabled again. */
    private static final String IS_DUE = """
            d.state = 'PENDING' AND d.next_attempt_at <= :now AND (d.claimed_until IS NULL OR d.claimed_until <= :now)
            AND (s.enabled AND (s.held_until IS NULL OR s.held_until <= :now) OR d.type = 'subscription.test')""";

    private static final String DUE = """
            SELECT s.id, s.failing_since IS NOT NULL AS failing FROM subscription s
            WHERE EXISTS (SELECT FROM subscription_delivery d WHERE d.subscription_id = s.id AND %s)
            ORDER BY random()""".formatted(IS_DUE);
    /** The oldest first: so those come to their end in time, however many wait behind them. */
    private static final String CLAIM = """
            UPDATE subscription_delivery SET attempts = attempts + 1, claimed_until = :until
            WHERE id = ANY (ARRAY(SELECT d.id FROM subscription_delivery d JOIN subscription s ON s.id = d.subscription_id
              WHERE d.subscription_id = :subscription AND %s
              ORDER BY d.id LIMIT :room FOR UPDATE OF d SKIP LOCKED))
            RETURNING id, subscription_id, type, body::text AS body, attempts, claimed_until""".formatted(IS_DUE);

    private static final String FINISH = """
            UPDATE subscription_delivery SET state = :state, finished_at = :at, next_attempt_at = NULL, claimed_until = NULL
            WHERE id = :id AND state = 'PENDING' AND claimed_until = :claimed""";
    private static final String POSTPONE = """
            UPDATE subscription_delivery SET next_attempt_at = :next, claimed_until = NULL
            WHERE id = :id AND state = 'PENDING' AND claimed_until = :claimed""";

    private final Jdbi jdbi;

    Deliveries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A subscription for which something is due, and whether its last attempt failed. */
    record Due(UUID id, boolean failing) {}

    /** Each time in another order, so that nobody is always the last. */
    List<Due> due(Instant now) {
        return jdbi.withHandle(
                sql -> sql.createQuery(DUE).bind("now", now).mapTo(Due.class).list());
    }

    /** What is due for a subscription, now ours. */
    List<Claimed> claim(UUID subscription, int room, Instant now, Instant until) {
        return jdbi.withHandle(sql -> sql.createQuery(CLAIM)
                .bind("subscription", subscription)
                .bind("room", room)
                .bind("now", now)
                .bind("until", until)
                .mapTo(Claimed.class)
                .list());
    }

    /** Ends a delivery; false when it is no longer ours. */
    boolean finish(Claimed claimed, DeliveryState state, Instant at) {
        return jdbi.withHandle(sql -> sql.createUpdate(FINISH)
                        .bind("id", claimed.id())
                        .bind("claimed", claimed.claimedUntil())
                        .bind("state", state)
                        .bind("at", at)
                        .execute())
                == 1;
    }

    /** Leaves a delivery for another attempt; false when it is no longer ours. */
    boolean postpone(Claimed claimed, Instant next) {
        return jdbi.withHandle(sql -> sql.createUpdate(POSTPONE)
                        .bind("id", claimed.id())
                        .bind("claimed", claimed.claimedUntil())
                        .bind("next", next)
                        .execute())
                == 1;
    }
}
