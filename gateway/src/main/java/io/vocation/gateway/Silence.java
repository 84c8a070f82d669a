package io.vocation.gateway;

import io.vertx.core.Vertx;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Notices that nothing has moved for a while. One timer, however often something moves. */
final class Silence {
    private final Vertx vertx;
    private final Runnable tooLong;
    private long limitMillis;
    private long lastMove = System.nanoTime();
    private long timer = -1;

    Silence(Vertx vertx, Duration limit, Runnable tooLong) {
        this.vertx = vertx;
        this.limitMillis = limit.toMillis();
        this.tooLong = tooLong;
    }

    void watch() {
        watch(limitMillis);
    }

    void broken() {
        lastMove = System.nanoTime();
    }

    void limit(Duration limit) {
        limitMillis = limit.toMillis();
        if (timer >= 0) {
            end();
            watch();
        }
    }

    void end() {
        vertx.cancelTimer(timer);
        timer = -1;
    }

    private void watch(long millis) {
        timer = vertx.setTimer(Math.max(1, millis), fired -> {
            long quiet = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastMove);
            if (quiet < limitMillis) {
                watch(limitMillis - quiet);
            } else {
                timer = -1;
                tooLong.run();
            }
        });
    }
}
