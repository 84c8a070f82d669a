package io.vocation.survey.webhook;

import io.vocation.survey.response.Ingesting;
import io.vocation.survey.work.Lost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import java.time.Duration;
import java.util.List;

/** Keeps what an attempt came to together with its event: both or neither. */
@ApplicationScoped
class KeepingFetched {
    private final Ingesting ingesting;
    private final ForgettingLetters forgetting;
    private final Events events;

    KeepingFetched(Ingesting ingesting, ForgettingLetters forgetting, Events events) {
        this.ingesting = ingesting;
        this.forgetting = forgetting;
        this.events = events;
    }

    @Transactional
    void keep(Event event, Judged judged) {
        switch (judged) {
            case Judged.Sound sound -> {
                // Other content than before is kept as a proposed correction: there is nothing left to fetch.
                ingesting.ingest(List.of(sound.candidate()));
                require(events.done(event));
            }
            case Judged.Unsound unsound -> dead(event, unsound);
            case Judged.Passed _, Judged.Pointed _ -> require(events.done(event));
        }
    }

    @Transactional
    void die(Event event, String why) {
        require(events.die(event, why, null, null, null));
    }

    @Transactional
    void later(Event event, Duration delay, String why) {
        events.later(event, delay, why);
    }

    private void dead(Event event, Judged.Unsound told) {
        Judged.Unsound why = forgetting.forget(event.sourceId(), told);
        require(events.die(event, why.detail(), why.violations(), why.agent(), why.customer()));
    }

    private static void require(boolean ours) {
        if (!ours) {
            throw new Lost();
        }
    }
}
