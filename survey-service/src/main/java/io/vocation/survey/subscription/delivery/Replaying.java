package io.vocation.survey.subscription.delivery;

import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.subscription.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Sends deliveries again, from the first attempt on and under the same id. What waits for its next attempt is tried at once;
 * what is being tried right now, or was never tried yet, is left alone.
 */
@ApplicationScoped
class Replaying {
    static final int MOST = 10_000;

    private static final String REPLAY = """
            UPDATE subscription_delivery SET state = 'PENDING', attempts = 0, next_attempt_at = :now, finished_at = NULL,
              claimed_until = NULL
            WHERE id = ANY (ARRAY(SELECT id FROM subscription_delivery WHERE subscription_id = :subscription AND %s
              AND (state <> 'PENDING' OR attempts > 0 AND (claimed_until IS NULL OR claimed_until <= :now))
              ORDER BY created_at, id LIMIT :most FOR UPDATE))
            RETURNING created_at""";
    private static final String ONE = REPLAY.formatted("id = :id");
    private static final String RANGE = REPLAY.formatted(
            "id >= :first AND type <> :test AND created_at >= :since AND created_at < :until AND state IN (<states>)");

    private final Jdbi jdbi;
    private final Subscriptions subscriptions;
    private final Health health;
    private final CurrentOperation current;

    Replaying(Jdbi jdbi, Subscriptions subscriptions, Health health, CurrentOperation current) {
        this.jdbi = jdbi;
        this.subscriptions = subscriptions;
        this.health = health;
        this.current = current;
    }

    @Transactional
    void replay(UUID subscription, UUID id, Instant now) {
        begin(subscription, now);
        jdbi.useHandle(sql -> sql.createQuery(ONE)
                .bind("subscription", subscription)
                .bind("id", id)
                .bind("now", now)
                .bind("most", 1)
                .mapTo(Instant.class)
                .list());
        current.detail("delivery", id);
    }

    @Transactional
    ReplayReceipt replay(UUID subscription, NewReplay wanted, Instant now) {
        if (wanted.until() != null && !wanted.until().isAfter(wanted.since())) {
            throw Problems.invalid(Violation.body("until", "It is not after since."));
        }
        begin(subscription, now);
        List<Instant> made = jdbi.withHandle(sql -> sql.createQuery(RANGE)
                .bind("subscription", subscription)
                .bind("test", Testing.TYPE)
                .bind("first", firstId(wanted.since()))
                .bind("since", wanted.since())
                .bind("until", wanted.until() == null ? now : wanted.until())
                .bindList(
                        "states", List.copyOf(wanted.states() == null ? Set.of(DeliveryState.FAILED) : wanted.states()))
                .bind("now", now)
                .bind("most", MOST)
                .mapTo(Instant.class)
                .list());
        current.detail("replayed", made.size());
        return new ReplayReceipt(
                made.size(),
                made.size() < MOST
                        ? null
                        : made.stream().max(Instant::compareTo).orElseThrow());
    }

    /** No delivery that was made at a time or later has a lesser id: ids begin with the milliseconds (RFC 9562, version 7). */
    private static UUID firstId(Instant made) {
        return new UUID(Math.max(0, made.toEpochMilli()) << Short.SIZE, 0);
    }

    /** Whoever asks for it knows better than the receiver did how long to wait. */
    private void begin(UUID subscription, Instant now) {
        subscriptions.require(subscription);
        health.hold(subscription, now);
        current.detail("subscription", subscription);
    }
}
