package io.vocation.survey.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vocation.survey.source.Source;
import io.vocation.survey.source.Sources;
import io.vocation.survey.webhook.mapping.AnswerReader;
import io.vocation.survey.webhook.vendor.ThinAdapter;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One attempt to make a response of an event that only says where the answers are. */
@ApplicationScoped
class FetchingAnswers {
    private final Sources sources;
    private final Webhooks webhooks;
    private final VendorApi api;
    private final Judging judging;
    private final KeepingFetched keeping;
    private final Backoff backoff;
    private final int most;

    FetchingAnswers(
            Sources sources,
            Webhooks webhooks,
            VendorApi api,
            Judging judging,
            KeepingFetched keeping,
            Backoff backoff,
            @ConfigProperty(name = "vocation.webhook.attempts") int most) {
        this.sources = sources;
        this.webhooks = webhooks;
        this.api = api;
        this.judging = judging;
        this.keeping = keeping;
        this.backoff = backoff;
        this.most = most;
    }

    void run(Event event) throws InterruptedException {
        Optional<Webhook> webhook = webhooks.find(event.sourceId()).filter(there -> there.token() != null);
        if (webhook.isEmpty() || !(webhook.get().vendor().adapter() instanceof ThinAdapter adapter)) {
            keeping.die(event, "The source has no webhook any more from which answers are fetched.");
            return;
        }
        URI base = webhook.get().apiUrl() == null
                ? adapter.home().orElseThrow()
                : webhook.get().apiUrl();
        Fetched fetched;
        try {
            fetched = api.get(base, adapter.call(event.pointer(), webhooks.token(webhook.get())));
        } catch (HttpProblem sealedOtherwise) {
            fetched = new Fetched.Later(sealedOtherwise.getDetail(), Duration.ZERO);
        }
        switch (fetched) {
            case Fetched.Got(JsonNode answer) -> read(event, webhook.get(), adapter, answer);
            case Fetched.Never(String why) -> keeping.die(event, why);
            case Fetched.Later(String why, Duration atLeast) -> later(event, why, atLeast);
        }
    }

    private void read(Event event, Webhook webhook, ThinAdapter adapter, JsonNode answer) {
        Source source = sources.require(event.sourceId());
        try {
            AnswerReader reader = new AnswerReader(source, webhook.mapping());
            keeping.keep(
                    event,
                    judging.judge(source, reader, List.of(adapter.document(answer)))
                            .getFirst());
        } catch (IllegalArgumentException notAnswers) {
            keeping.die(event, notAnswers.getMessage());
        }
    }

    private void later(Event event, String why, Duration atLeast) {
        if (event.attempts() >= most) {
            keeping.die(event, why);
        } else {
            keeping.later(event, backoff.after(event.attempts(), atLeast), why);
        }
    }
}
