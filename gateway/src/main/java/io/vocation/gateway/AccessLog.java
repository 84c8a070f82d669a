package io.vocation.gateway;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.handlers.ConsoleHandler;

import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;

/**
 * The access log: one line for each request. Its lines are written together, a fifth of a second late at most: to write each
 * by itself takes longer than to pass a small request on. What else is logged has a handler of its own, and is written at
 * once.
 */
@Singleton
class AccessLog {
    private static final long AT_MOST_LATE_MILLIS = 200;

    private final Logger log = Logger.getLogger("access");

    /** @param line without anything about a person */
    void add(String line) {
        log.info(line);
    }

    void begin(@Observes StartupEvent event, Vertx vertx) {
        var kept = handlers();
        kept.forEach(handler -> handler.setAutoFlush(false));
        vertx.setPeriodic(AT_MOST_LATE_MILLIS, timer -> kept.forEach(Handler::flush));
    }

    /** Requests have come to their end by then. */
    void end(@Observes ShutdownEvent event) {
        handlers().forEach(handler -> {
            handler.flush();
            handler.setAutoFlush(true);
        });
    }

    private List<ConsoleHandler> handlers() {
        return Arrays.stream(log.getHandlers())
                .filter(ConsoleHandler.class::isInstance)
                .map(ConsoleHandler.class::cast)
                .toList();
    }
}
