package io.vocation.survey.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vocation.commons.audit.PendingEntry;
import io.vocation.commons.audit.RecordingTogether;
import io.vocation.commons.sql.Outage;
import io.vocation.survey.delivery.Sorting.Sorted;
import io.vocation.survey.response.Outcome;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Keeps responses that are delivered one by one: those that arrive while others are being kept are kept together, in one
 * transaction. Each request waits for its own answer and is on record by itself.
 */
@ApplicationScoped
class Gathering {
    private static final int MOST = 200;

    /** While one waits for the disk, the other gathers. */
    private static final int THREADS = 2;

    private final Delivering delivering;
    private final KeepingTogether keeping;
    private final RecordingTogether recording;
    private final BlockingQueue<Delivery> arrived = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();

    Gathering(Delivering delivering, KeepingTogether keeping, RecordingTogether recording) {
        this.delivering = delivering;
        this.keeping = keeping;
        this.recording = recording;
    }

    @PostConstruct
    void start() {
        for (int i = 0; i < THREADS; i++) {
            threads.add(Thread.ofPlatform().daemon().name("gathering-" + i).start(this::run));
        }
    }

    /** One response, and the request that waits for what becomes of it. */
    private record Delivery(JsonNode body, PendingEntry entry, CompletableFuture<Outcome> outcome) {}

    /** @throws HttpProblem when it cannot be kept: 400, 404 without such a source, 409 when there with other content */
    Outcome keep(JsonNode body) {
        Delivery delivery = new Delivery(body, recording.pending(), new CompletableFuture<>());
        arrived.add(delivery);
        Outcome outcome = outcome(delivery);
        recording.written();
        if (outcome.status() == Outcome.Status.CONFLICT) {
            throw Refusals.conflict(outcome);
        }
        return outcome;
    }

    private Outcome outcome(Delivery delivery) {
        try {
            return delivery.outcome().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RecordingTogether.NotOnRecord) {
                recording.failed();
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    private void run() {
        List<Delivery> together = new ArrayList<>();
        try {
            while (true) {
                together.add(arrived.take());
                arrived.drainTo(together, MOST - 1);
                keep(together);
                together.clear();
            }
        } catch (InterruptedException stopped) {
            // The service ends; whoever still waits is answered by the end of their connection.
        }
    }

    private void keep(List<Delivery> together) {
        try {
            keepSound(together);
        } catch (Throwable e) {
            if (together.size() > 1 && e instanceof Exception && Outage.in(e).isEmpty()) {
                // Whatever one of them did wrong is not for the others to suffer.
                together.forEach(delivery -> keep(List.of(delivery)));
            } else {
                together.forEach(delivery -> delivery.outcome().completeExceptionally(e));
            }
        }
    }

    private void keepSound(List<Delivery> together) {
        Sorting sorting = delivering.sorting();
        List<Delivery> sound = new ArrayList<>();
        List<Sorted> sorted = new ArrayList<>();
        for (Delivery delivery : together) {
            Sorted next = sorting.sort(0, delivery.body());
            if (next.refusal() == null) {
                sound.add(delivery);
                sorted.add(next);
            } else {
                delivery.outcome().completeExceptionally(next.refusal());
            }
        }
        if (!sound.isEmpty()) {
            Iterator<Outcome> outcomes = keeping.keep(
                            sorted.stream().map(Sorted::candidate).toList(),
                            sound.stream().map(Delivery::entry).toList())
                    .iterator();
            sound.forEach(delivery -> delivery.outcome().complete(outcomes.next()));
        }
    }

    @PreDestroy
    void stop() {
        threads.forEach(Thread::interrupt);
    }
}
