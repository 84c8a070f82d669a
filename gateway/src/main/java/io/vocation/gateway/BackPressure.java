package io.vocation.gateway;

import io.vertx.core.streams.ReadStream;
import io.vertx.core.streams.WriteStream;

/** Holds one side back while the other is slow. */
final class BackPressure {
    private BackPressure() {}

    static void apply(ReadStream<?> from, WriteStream<?> to, Runnable moved) {
        if (!to.writeQueueFull()) {
            return;
        }
        from.pause();
        to.drainHandler(drained -> {
            moved.run();
            from.resume();
        });
        // A kept connection may belong to another event loop, and have drained before it knew whom to tell.
        if (!to.writeQueueFull()) {
            from.resume();
        }
    }
}
