package io.vocation.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Responses one by one over 64 connections, each of which sends the next when the one before is answered. */
final class SinglePosts {
    private static final int CONNECTIONS = 64;
    private static final int WARM = 20_000;
    private static final int MEASURED = 60_000;

    private final Calls calls;
    private final Service service;
    private final Results results;
    private final AtomicLong number = new AtomicLong();

    SinglePosts(Calls calls, Service service, Results results) {
        this.calls = calls;
        this.service = service;
        this.results = results;
    }

    void measure() throws InterruptedException {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        HttpClient http = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        run(http, WARM);
        long begin = System.nanoTime();
        long[] nanos = run(http, MEASURED);
        double speed = MEASURED / Intake.seconds(begin);
        vertx.close();
        Arrays.sort(nanos);
        results.add("Single responses over " + CONNECTIONS + " connections", Results.number(speed) + " accepted/s");
        results.add(
                "… time of each, p50 / p99",
                millis(nanos[nanos.length / 2]) + " / " + millis(nanos[nanos.length * 99 / 100]));
    }

    private long[] run(HttpClient http, int most) throws InterruptedException {
        long[] nanos = new long[most];
        AtomicInteger next = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(most);
        String token = "Bearer " + Workbench.token();
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            send(http, token, nanos, next, failed, done);
        }
        done.await();
        if (failed.get() > 0) {
            throw new IllegalStateException(failed + " were not accepted");
        }
        return nanos;
    }

    private void send(
            HttpClient http,
            String token,
            long[] nanos,
            AtomicInteger next,
            AtomicInteger failed,
            CountDownLatch done) {
        int mine = next.getAndIncrement();
        if (mine >= nanos.length) {
            return;
        }
        Buffer body = Buffer.buffer(calls.json(number.getAndIncrement(), 1_000_000));
        long begin = System.nanoTime();
        http.request(HttpMethod.POST, service.port(), "localhost", "/survey/v1/responses")
                .compose(request -> request.putHeader("Authorization", token)
                        .putHeader("Content-Type", "application/json")
                        .send(body)
                        // On the answer's own event loop: from here it could come after the body has passed.
                        .compose(answer -> answer.body().map(answer.statusCode())))
                .onComplete(status -> {
                    nanos[mine] = System.nanoTime() - begin;
                    if (status.failed() || status.result() != 201) {
                        failed.incrementAndGet();
                    }
                    done.countDown();
                    send(http, token, nanos, next, failed, done);
                });
    }

    private static String millis(long nanos) {
        return String.format(java.util.Locale.ROOT, "%.1f ms", nanos / 1e6);
    }
}
