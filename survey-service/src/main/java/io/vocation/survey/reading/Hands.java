package io.vocation.survey.reading;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads on which one part of a long input is kept while the next one is, too. They are few, because each holds a
 * connection. No request runs on them: what is to be on record is recorded before they are asked.
 */
@ApplicationScoped
public class Hands {
    private static final int MOST = 4;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0,
            MOST,
            10,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("hand-", 0).factory());

    /** Lets a free hand do it; where none is free, it is done when this returns. */
    public <R> Future<R> give(Callable<R> work) {
        FutureTask<R> task = new FutureTask<>(work);
        try {
            threads.execute(task);
        } catch (RejectedExecutionException noneIsFree) {
            task.run();
        }
        return task;
    }

    /** What came of it; throws what it ended with. */
    public static <R> R result(Future<R> work) throws InterruptedIOException {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    /** Returns when it is over, however it ended. */
    public static void settle(Future<?> work) {
        while (!work.isDone()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
