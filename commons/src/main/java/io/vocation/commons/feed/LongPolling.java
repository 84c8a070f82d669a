package io.vocation.commons.feed;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for news by looking again and again; no thread is held in between. */
final class LongPolling {
    /** The longest a reader may wait for news. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private LongPolling() {}

    /**
     * What a look finds, as soon as that is something.
     *
     * @param look runs on the worker pool
     * @param timeout how long to wait at most, no longer than {@link #LONGEST_WAIT}; then the answer is nothing
     */
    static <T> Uni<T> until(Supplier<T> look, Predicate<T> none, Duration timeout) {
        return look(look, none, Instant.now().plus(timeout.compareTo(LONGEST_WAIT) < 0 ? timeout : LONGEST_WAIT));
    }

    private static <T> Uni<T> look(Supplier<T> look, Predicate<T> none, Instant until) {
        return Uni.createFrom()
                .item(look)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(found -> none.test(found) && Instant.now().isBefore(until)
                        ? Uni.createFrom()
                                .voidItem()
                                .onItem()
                                .delayIt()
                                .by(BETWEEN_LOOKS)
                                .chain(() -> look(look, none, until))
                        : Uni.createFrom().item(found));
    }
}
