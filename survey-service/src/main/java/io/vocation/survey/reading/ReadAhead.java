package io.vocation.survey.reading;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Prepares the next item on a thread of its own while the one before it is worked on, so that reading and keeping take
 * turns on nothing. At most two items are ready at a time.
 *
 * @param <T> what is prepared
 */
public final class ReadAhead<T> implements AutoCloseable {
    private final BlockingQueue<Ready<T>> ready = new ArrayBlockingQueue<>(1);
    private final Thread thread;

    /** Prepares one item after the other. */
    @FunctionalInterface
    public interface Preparing<T> {
        /** The next item; null at the end. */
        T next() throws IOException;
    }

    private record Ready<T>(T item, Throwable failure) {}

    public ReadAhead(Preparing<T> preparing) {
        thread = Thread.ofPlatform().daemon().name("read ahead").start(() -> run(preparing));
    }

    /**
     * The next item; null at the end.
     *
     * @throws IOException what reading it failed with
     */
    public T take() throws IOException {
        try {
            Ready<T> next = ready.take();
            switch (next.failure()) {
                case null -> {
                    return next.item();
                }
                case IOException broken -> throw broken;
                case RuntimeException broken -> throw broken;
                case Throwable broken -> throw new IllegalStateException(broken);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private void run(Preparing<T> preparing) {
        try {
            T item;
            do {
                item = preparing.next();
                ready.put(new Ready<>(item, null));
            } while (item != null);
        } catch (InterruptedException e) {
            // Nobody wants the rest.
        } catch (IOException | RuntimeException | Error e) {
            tell(e);
        }
    }

    private void tell(Throwable failure) {
        try {
            ready.put(new Ready<>(null, failure));
        } catch (InterruptedException e) {
            // Nobody wants to know any more.
        }
    }

    /** Ends the reading; what is ready is dropped. */
    @Override
    public void close() {
        thread.interrupt();
        ready.clear();
    }
}
