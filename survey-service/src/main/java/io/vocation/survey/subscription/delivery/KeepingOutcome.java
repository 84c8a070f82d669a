package io.vocation.survey.subscription.delivery;

import io.vocation.survey.subscription.receiver.Answer;
import io.vocation.survey.subscription.receiver.Ending;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Jdbi;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Keeps what became of an attempt: in the log, for the delivery, and for the subscription. All of it or nothing. */
@ApplicationScoped
class KeepingOutcome {
    private static final String LOG = """
            INSERT INTO subscription_attempt (delivery_id, at, ending, status, millis)
            SELECT id, :at, :ending, :status, :millis FROM subscription_delivery WHERE id = :id""";

    private final Jdbi jdbi;
    private final Deliveries deliveries;
    private final Health health;
    private final RetrySchedule schedule;

    KeepingOutcome(Jdbi jdbi, Deliveries deliveries, Health health, RetrySchedule schedule) {
        this.jdbi = jdbi;
        this.deliveries = deliveries;
        this.health = health;
        this.schedule = schedule;
    }

    /** An attempt whose lease ran out meanwhile stays in the log, and nothing else follows from it. */
    @Transactional
    void keep(Claimed claimed, Answer answer, Instant at, Duration took) {
        // First of all, in the order in which removing it takes its locks.
        health.lock(claimed.subscriptionId());
        log(claimed, answer, at, took);
        Instant ended = at.plus(took);
        if (answer.ending() == Ending.ACCEPTED) {
            if (deliveries.finish(claimed, DeliveryState.DELIVERED, ended) && !claimed.isTest()) {
                health.accepted(claimed.subscriptionId());
            }
        } else if (claimed.isTest()) {
            deliveries.finish(claimed, DeliveryState.FAILED, ended);
        } else {
            failed(claimed, answer, ended);
        }
    }

    private void failed(Claimed claimed, Answer answer, Instant ended) {
        Optional<Duration> wait = schedule.after(claimed.attempts(), answer.retryAfter());
        boolean ours = wait.isPresent()
                ? deliveries.postpone(claimed, ended.plus(wait.get()))
                : deliveries.finish(claimed, DeliveryState.FAILED, ended);
        if (!ours) {
            return;
        }
        health.failed(claimed.subscriptionId(), ended);
        if (!answer.retryAfter().isZero()) {
            health.hold(claimed.subscriptionId(), ended.plus(schedule.granted(answer.retryAfter())));
        }
        if (answer.ending() == Ending.GONE) {
            health.gone(claimed.subscriptionId(), ended);
        } else if (wait.isEmpty()) {
            health.gaveUp(claimed.subscriptionId(), ended);
        }
    }

    private void log(Claimed claimed, Answer answer, Instant at, Duration took) {
        jdbi.useHandle(sql -> sql.createUpdate(LOG)
                .bind("id", claimed.id())
                .bind("at", at)
                .bind("ending", answer.ending())
                .bind("status", answer.status())
                .bind("millis", (int) took.toMillis())
                .execute());
    }
}
