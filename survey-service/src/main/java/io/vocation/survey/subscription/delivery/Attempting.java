package io.vocation.survey.subscription.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.arc.All;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** One attempt to tell a receiver: signed, sent, and put into the log with what follows from it. */
@ApplicationScoped
class Attempting {
    private final Subscriptions subscriptions;
    private final Posting posting;
    private final KeepingOutcome keeping;
    private final List<LateContent> contents;
    private final ObjectMapper json;
    private final MeterRegistry metrics;

    Attempting(
            Subscriptions subscriptions,
            Posting posting,
            KeepingOutcome keeping,
            @All List<LateContent> contents,
            ObjectMapper json,
            MeterRegistry metrics) {
        this.subscriptions = subscriptions;
        this.posting = posting;
        this.keeping = keeping;
        this.contents = contents;
        this.json = json;
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
        byte[] body = body(claimed).getBytes(StandardCharsets.UTF_8);
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

    private String body(Claimed claimed) {
        return contents.stream()
                .filter(late -> late.type().equals(claimed.type()))
                .findFirst()
                .map(late -> completed(claimed, late))
                .orElseGet(claimed::body);
    }

    private String completed(Claimed claimed, LateContent late) {
        try {
            ObjectNode event = (ObjectNode) json.readTree(claimed.body());
            UUID subject = UUID.fromString(event.get("subject").textValue());
            return event.<ObjectNode>set("data", late.about(subject)).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event cannot be read", e);
        }
    }
}
