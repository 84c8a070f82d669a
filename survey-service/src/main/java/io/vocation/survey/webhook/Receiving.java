package io.vocation.survey.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vocation.commons.access.Caller;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.problem.ProblemType;
import io.vocation.commons.problem.Problems;
import io.vocation.survey.response.Ingesting;
import io.vocation.survey.source.Source;
import io.vocation.survey.source.Sources;
import io.vocation.survey.webhook.mapping.AnswerReader;
import io.vocation.survey.webhook.vendor.Adapter;
import io.vocation.survey.webhook.vendor.Delivery;
import io.vocation.survey.webhook.vendor.Happening;
import jakarta.enterprise.context.ApplicationScoped;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes a delivery: believes it by its signature, reads it by its mapping, and keeps it before it is answered. */
@ApplicationScoped
class Receiving {
    private final Sources sources;
    private final Webhooks webhooks;
    private final Judging judging;
    private final KeepingDelivery keeping;
    private final Fetching fetching;
    private final Caller caller;
    private final CurrentOperation current;

    Receiving(
            Sources sources,
            Webhooks webhooks,
            Judging judging,
            KeepingDelivery keeping,
            Fetching fetching,
            Caller caller,
            CurrentOperation current) {
        this.sources = sources;
        this.webhooks = webhooks;
        this.judging = judging;
        this.keeping = keeping;
        this.fetching = fetching;
        this.caller = caller;
        this.current = current;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 401, in the same words whatever it is that is not accepted */
    List<WebhookReceipt> receive(UUID id, Delivery delivery) {
        Webhook webhook = webhooks.find(id).orElseThrow(Receiving::unproven);
        Adapter adapter = webhook.vendor().adapter();
        Instant now = Instant.now();
        String proof = adapter.prove(delivery, webhooks.keys(webhook, now), now).orElseThrow(Receiving::unproven);
        caller.provesToBe("webhook:" + id);
        List<Judged> told = judge(sources.require(id), webhook, adapter.read(delivery));
        current.detail("vendor", webhook.vendor());
        current.detail("items", told.size());
        if (told.size() > Ingesting.CHUNK) {
            throw Problems.of(ProblemType.TOO_LARGE, "At most " + Ingesting.CHUNK + " responses at a time.")
                    .build();
        }
        List<WebhookReceipt> receipts = keeping.keep(id, new Proven(proof, hash(delivery)), told);
        if (webhook.vendor().thin()) {
            fetching.wake();
        }
        return receipts;
    }

    private List<Judged> judge(Source source, Webhook webhook, List<Happening> happenings) {
        AnswerReader reader = new AnswerReader(source, webhook.mapping());
        List<Judged> told = new ArrayList<>();
        for (Happening happening : happenings) {
            switch (happening) {
                case Happening.Passed _ -> told.add(new Judged.Passed());
                case Happening.Pointed(Happening.Pointer to) -> told.add(new Judged.Pointed(to));
                case Happening.Told(ObjectNode document) ->
                    told.addAll(judging.judge(source, reader, reader.split(document)));
            }
        }
        return told;
    }

    private static byte[] hash(Delivery delivery) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(delivery.body());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RuntimeException unproven() {
        return Problems.of(
                        ProblemType.UNAUTHORIZED,
                        "There is no webhook here, or its signature or the signed time is not accepted.")
                .withHeader("WWW-Authenticate", "Webhook-Signature")
                .build();
    }
}
