package io.vocation.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vocation.test.Tokens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * How long it takes from a customer's answer at the gateway until the CSR's scorecard at the gateway shows it, while so many
 * answers arrive one by one. Some of them are watched: each is of a CSR of whom nothing else is delivered meanwhile, and
 * their scorecard is asked for again and again, by themselves.
 */
final class AnswerToScorecard {
    private static final int PER_SECOND = 500;
    private static final int SECONDS = 30;
    private static final int WARM_SECONDS = 20;
    private static final int WATCHED_EACH = 100;
    /** The last so many of the people are only watched. */
    private static final int WATCHED_PEOPLE = 200;

    private static final int LOOK_AGAIN_MILLIS = 50;
    private static final double AIM_MILLIS = 1000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Workbench bench;
    private final Results results;
    private final java.net.http.HttpClient looking = java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .build();
    private final int[] delivered = new int[Workbench.PEOPLE];
    private final ConcurrentLinkedQueue<Long> seen = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
    private int number;
    private int watched;

    AnswerToScorecard(Workbench bench, Results results) {
        this.bench = bench;
        this.results = results;
    }

    void measure() throws InterruptedException {
        bench.fresh("arriving");
        try (Service survey = bench.service("arriving", Workbench.HEAP);
                Service performance = bench.performance("counting", Workbench.SMALL_HEAP, survey);
                Service gateway = Gateways.ours(bench, 128, survey, performance)) {
            Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
            HttpClient http = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(256));
            // From cold, five hundred a second are more than two processors compile and serve at once.
            for (int slowly : List.of(50, 150, 300, PER_SECOND)) {
                run(http, gateway, slowly, WARM_SECONDS);
            }
            seen.clear();
            long[] answered = run(http, gateway, PER_SECOND, SECONDS);
            vertx.close();
            told(answered, performance);
        } finally {
            looking.close();
        }
        bench.databases().drop("arriving");
        bench.databases().drop("counting");
    }

    private long[] run(HttpClient http, Service gateway, int perSecond, int seconds) throws InterruptedException {
        String token = "Bearer " + Tokens.of("survey-source");
        try (ExecutorService watchers = Executors.newVirtualThreadPerTaskExecutor()) {
            long[] nanos = SteadyLoad.run(perSecond, perSecond * seconds, i -> {
                boolean watch = i % WATCHED_EACH == 0;
                int person = watch
                        ? Workbench.PEOPLE - 1 - watched++ % WATCHED_PEOPLE
                        : i % (Workbench.PEOPLE - WATCHED_PEOPLE);
                if (watch) {
                    int expected = ++delivered[person];
                    long begin = System.nanoTime();
                    watchers.execute(() -> watch(gateway, person, expected, begin));
                }
                return deliver(http, gateway, token, person);
            });
            watchers.shutdown();
            if (!watchers.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Some answers are on no scorecard yet");
            }
            if (!failures.isEmpty()) {
                throw failures.peek();
            }
            return nanos;
        }
    }

    private Future<?> deliver(HttpClient http, Service gateway, String token, int person) {
        String body = """
                {"sourceId":"%s","sourceResponseId":"S%d","agent":"csr%d","contactedAt":"%s","callType":"Billing",
                 "csatCsr":5,"csatCenter":4,"resolved":true,"verbatim":"They promised to call back, and did."}""".formatted(bench.source(), number++, person, contacted());
        return http.request(HttpMethod.POST, gateway.port(), "localhost", "/survey/v1/responses")
                .compose(request -> request.putHeader("Authorization", token)
                        .putHeader("Content-Type", "application/json")
                        .send(Buffer.buffer(body))
                        // On the answer's own event loop: from here it could come after the body has passed.
                        .compose(answer -> answer.body()
                                .compose(said -> answer.statusCode() == 201
                                        ? Future.succeededFuture()
                                        : Future.failedFuture(answer.statusCode() + ": " + said))));
    }

    /** Yesterday, so that the day does not change on the way. */
    private static Instant contacted() {
        return Instant.now()
                .minus(1, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.DAYS)
                .plus(12, ChronoUnit.HOURS);
    }

    private void watch(Service gateway, int person, int expected, long begin) {
        try {
            UUID employee = Workbench.person(person);
            LocalDate day = contacted().atZone(ZoneOffset.UTC).toLocalDate();
            HttpRequest request = HttpRequest.newBuilder(URI.create(gateway.url(
                            "/performance/v1/employees/" + employee + "/scorecard?from=" + day + "&to=" + day)))
                    .header("Authorization", "Bearer " + Tokens.of("csr", employee))
                    .build();
            while (responses(request) < expected) {
                if (System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(30)) {
                    throw new IllegalStateException("An answer is on no scorecard after 30 s");
                }
                Thread.sleep(LOOK_AGAIN_MILLIS);
            }
            seen.add(System.nanoTime() - begin);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failures.add(e);
        }
    }

    private long responses(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<byte[]> answer = looking.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("A scorecard was answered with " + answer.statusCode());
            }
            return JSON.readTree(answer.body()).path("responses").asLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void told(long[] answered, Service performance) {
        List<Long> sorted = new ArrayList<>(seen);
        sorted.sort(null);
        long[] nanos = sorted.stream().mapToLong(Long::longValue).toArray();
        double p99 = SteadyLoad.millis(nanos, 0.99);
        results.add(
                "Answers at the gateway, " + PER_SECOND + " a second, p50 / p99",
                Results.millis(SteadyLoad.millis(answered, 0.5)) + " / "
                        + Results.millis(SteadyLoad.millis(answered, 0.99)));
        results.add(
                "… until the scorecard at the gateway shows them, p50 / p99 of " + nanos.length,
                Results.millis(SteadyLoad.millis(nanos, 0.5)) + " / " + Results.millis(p99),
                "p99 < " + Results.millis(AIM_MILLIS),
                p99 < AIM_MILLIS);
        results.add(
                "… resident memory of performance-service then",
                (performance.resident() >> 20) + " MB",
                "< 400 MB",
                performance.resident() >> 20 < 400);
    }
}
