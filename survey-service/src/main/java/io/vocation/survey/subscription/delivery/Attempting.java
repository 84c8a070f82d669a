package io.vocation.survey.subscription.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vocation.survey.subscription.Subscription;
import io.vocation.survey.subscription.Subscriptions;
import io.vocation.survey.subscription.receiver.Answer;
import io.vocation.survey.subscription.receiver.Ending;
import io.vocation.survey.subscription.receiver.Posting;
import io.vocation.survey.webhook.vendor.StandardWebhooks;
import jakarta.enterprise.context.ApplicationScoped;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One attempt to tell a receiver: signed, sent, and put into the log with what follows from it. */
@ApplicationScoped
class Attempting {
    private final Subscriptions subscriptions;
    private final Posting posting;
    private final KeepingOutcome keeping;
    private final MeterRegistry metrics;

    Attempting(Subscriptions subscriptions, Posting posting, KeepingOutcome keeping, MeterRegistry metrics) {
        this.subscriptions = subscriptions;
        this.posting = posting;
        this.keeping = keeping;
        this.metrics = metrics;
    }

    void attempt(Claimed claimed, Instant now) throws InterruptedException {
        Optional<Subscription> subscription = subscriptions.find(claimed.subscriptionId());
        if (subscription.isEmpty()) {
            return;
        }
        long start = System.nanoTime();
        Answer answer = send(claimed, subscription.get(), now);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Timer.builder("vocation.subscription.attempts")
                .tag("ending", answer.ending().name())
                .register(metrics)
                .record(took);
        keeping.keep(claimed, answer, now, took);
    }

    private Answer send(Claimed claimed, Subscription to, Instant now) throws InterruptedException {
        byte[] body = claimed.body().getBytes(StandardCharsets.UTF_8);
        String id = claimed.id().toString();
        String signatures;
        try {
            signatures = subscriptions.secrets(to, now).stream()
                    .map(secret -> StandardWebhooks.sign(secret, id, now, body))
                    .collect(Collectors.joining(" "));
        } catch (HttpProblem sealedOtherwise) {
            return Answer.none(Ending.NOT_SIGNED);
        }
        Map<String, String> headers = Map.of(
                "content-type",
                "application/json",
                "user-agent",
                "Vocation",
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(now.getEpochSecond()),
                "webhook-signature",
                signatures);
        return posting.post(to.address(), claimed.attempts() - 1, headers, body);
    }
}
