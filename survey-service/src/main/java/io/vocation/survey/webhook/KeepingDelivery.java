package io.vocation.survey.webhook;

import io.vocation.commons.problem.Problems;
import io.vocation.survey.response.Candidate;
import io.vocation.survey.response.Ingesting;
import io.vocation.survey.response.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/**
 * Keeps all that a delivery tells, and that it came, in one transaction: responses, events to be fetched and dead letters.
 * When it is answered, it is kept; when it is not, it can come again.
 */
@ApplicationScoped
class KeepingDelivery {
    private final Ingesting ingesting;
    private final Deliveries deliveries;
    private final DeadLetters letters;
    private final ForgettingLetters forgetting;
    private final Events events;

    KeepingDelivery(
            Ingesting ingesting,
            Deliveries deliveries,
            DeadLetters letters,
            ForgettingLetters forgetting,
            Events events) {
        this.ingesting = ingesting;
        this.forgetting = forgetting;
        this.deliveries = deliveries;
        this.letters = letters;
        this.events = events;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when another body came under its id */
    @Transactional
    List<WebhookReceipt> keep(UUID source, Proven proven, List<Judged> told) {
        Iterator<Outcome> outcomes = ingesting.ingest(candidates(told)).iterator();
        Deliveries.Seen seen = deliveries.remember(source, proven);
        if (seen == Deliveries.Seen.OTHER) {
            throw Problems.conflict("A delivery of this id came before, with another body.");
        }
        List<WebhookReceipt> receipts = new ArrayList<>();
        for (int index = 0; index < told.size(); index++) {
            Place place = new Place(source, index, proven.id() + "/" + index, seen == Deliveries.Seen.FIRST);
            receipts.add(receipt(place, told.get(index), outcomes));
        }
        return receipts;
    }

    /** Keeps what by now a response can be made of, and removes its letter. */
    @Transactional
    WebhookReceipt revive(DeadLetter letter, Judged judged) {
        Iterator<Outcome> outcomes =
                ingesting.ingest(candidates(List.of(judged))).iterator();
        Place place = new Place(letter.sourceId(), 0, letter.eventId(), false);
        WebhookReceipt receipt = receipt(place, judged, outcomes);
        if (receipt.settled()) {
            letters.remove(letter.sourceId(), letter.id());
        } else if (judged instanceof Judged.Unsound unsound) {
            letters.tell(letter.id(), unsound);
        }
        return receipt;
    }

    /** Has the answers of a letter fetched from the start. */
    @Transactional
    void queueAgain(DeadLetter letter) {
        events.revive(letter.id());
    }

    /** @param first whether nothing was made of it before */
    private record Place(UUID source, int index, String event, boolean first) {}

    private WebhookReceipt receipt(Place place, Judged judged, Iterator<Outcome> outcomes) {
        return switch (judged) {
            case Judged.Passed _ -> WebhookReceipt.of(place.index(), Fate.PASSED);
            case Judged.Pointed(var to) -> {
                if (place.first()) {
                    events.queue(place.source(), to);
                }
                yield WebhookReceipt.of(place.index(), Fate.QUEUED);
            }
            case Judged.Unsound unsound -> dead(place, unsound);
            case Judged.Sound _ -> WebhookReceipt.kept(place.index(), outcomes.next());
        };
    }

    private WebhookReceipt dead(Place place, Judged.Unsound why) {
        if (place.first()) {
            letters.bury(place.source(), place.event(), forgetting.forget(place.source(), why));
        }
        return WebhookReceipt.dead(
                place.index(), why, letters.of(place.source(), place.event()).orElse(null));
    }

    private static List<Candidate> candidates(List<Judged> told) {
        return told.stream()
                .filter(Judged.Sound.class::isInstance)
                .map(judged -> ((Judged.Sound) judged).candidate())
                .toList();
    }
}
