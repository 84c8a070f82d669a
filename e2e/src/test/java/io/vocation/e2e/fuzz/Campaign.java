package io.vocation.e2e.fuzz;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Sends the requests of a run, several at a time, and has each answer judged. */
public final class Campaign {
    private static final Duration PATIENCE = Judge.BOUND.plusSeconds(5);
    /** A feed waits for news as long as it is asked to. */
    private static final Duration FEEDS_PATIENCE = Duration.ofSeconds(70);
    /** Of what is no request, more may be expected: silence is all right. */
    private static final Duration SHORT = Duration.ofMillis(1_500);

    private static final int TRIES = 4;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

    private final URI base;
    private final Requests requests;
    private final Templates templates;
    private final Judge judge;
    private final Report report;

    /** Where requests that are right come from. */
    @FunctionalInterface
    public interface Templates {
        /** @param fresh whether it must be about something that nobody changed yet */
        Template of(Operation operation, boolean fresh);
    }

    public Campaign(URI base, Api api, Requests requests, Templates templates, Report report) {
        this.base = base;
        this.requests = requests;
        this.templates = templates;
        this.judge = new Judge(api);
        this.report = report;
    }

    /** Numbers 0 up to this, in turn. */
    public void run(int total, int threads) throws Exception {
        runAll(
                IntStream.range(0, total)
                        .filter(number -> !requests.isLeftOut(number))
                        .toArray(),
                threads);
    }

    /** Only these, one after the other. */
    public void runAll(int[] numbers, int threads) throws Exception {
        IntUnaryOperator nth = at -> numbers[at];
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> parts = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread;
                parts.add(pool.submit(() -> part(first, threads, numbers.length, nth)));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        }
    }

    private void part(int first, int step, int length, IntUnaryOperator nth) {
        try (Wire wire = new Wire(base)) {
            for (int at = first; at < length; at += step) {
                one(nth.applyAsInt(at), wire);
            }
        }
    }

    private void one(int number, Wire wire) {
        Operation operation = requests.operation(number);
        Sent sent;
        try {
            boolean fresh = requests.kind(number) == Kind.VALID && operation.changes();
            sent = requests.make(number, template(operation, fresh));
        } catch (RuntimeException | AssertionError e) {
            report.tell(operation.id(), number, e);
            return;
        }
        Answer answer = wire.ask(sent, patience(operation, sent));
        report.tell(sent, answer, judge.faults(sent, answer));
    }

    /** Not at the first try, perhaps: another request may have sent the very people elsewhere, and a later one back. */
    private Template template(Operation operation, boolean fresh) {
        for (int left = TRIES - 1; left > 0; left--) {
            try {
                return templates.of(operation, fresh);
            } catch (AssertionError e) {
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
        return templates.of(operation, fresh);
    }

    private static Duration patience(Operation operation, Sent sent) {
        if (sent.expectation() == Sent.Expectation.NO_HTTP) {
            return SHORT;
        }
        return operation.isFeed() ? FEEDS_PATIENCE : PATIENCE;
    }
}
