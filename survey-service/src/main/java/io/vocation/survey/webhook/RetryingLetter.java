package io.vocation.survey.webhook;

import io.vocation.commons.problem.Problems;
import io.vocation.survey.source.Source;
import io.vocation.survey.source.Sources;
import io.vocation.survey.webhook.mapping.AnswerReader;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;

/** Tries again what nothing could be made of, with the mapping as it is now. */
@ApplicationScoped
class RetryingLetter {
    private final Sources sources;
    private final Webhooks webhooks;
    private final DeadLetters letters;
    private final Judging judging;
    private final KeepingDelivery keeping;
    private final Fetching fetching;

    RetryingLetter(
            Sources sources,
            Webhooks webhooks,
            DeadLetters letters,
            Judging judging,
            KeepingDelivery keeping,
            Fetching fetching) {
        this.sources = sources;
        this.webhooks = webhooks;
        this.letters = letters;
        this.judging = judging;
        this.keeping = keeping;
        this.fetching = fetching;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 without such a letter, 409 without a webhook */
    WebhookReceipt retry(UUID sourceId, UUID id) {
        Source source = sources.require(sourceId);
        DeadLetter letter = letters.find(sourceId, id).orElseThrow(() -> Problems.notFound("dead letter", id));
        Webhook webhook = webhooks.find(sourceId)
                .orElseThrow(() -> Problems.conflict("The source has no webhook, so nothing says how it is read."));
        if (letter.fetched()) {
            keeping.queueAgain(letter);
            fetching.wake();
            return WebhookReceipt.of(0, Fate.QUEUED);
        }
        AnswerReader reader = new AnswerReader(source, webhook.mapping());
        Judged judged =
                judging.judge(source, reader, List.of(letter.document())).getFirst();
        return keeping.revive(letter, judged);
    }
}
