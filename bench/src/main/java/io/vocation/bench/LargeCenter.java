package io.vocation.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vocation.test.Tokens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/** Scorecards and standings of a center of 10,000 CSRs with few responses and with many. */
final class LargeCenter {
    private static final long FEW = 1_000_000;
    private static final int PER_SECOND = 200;
    private static final int SECONDS = 30;
    /** Two processors are busy with compiling until then. */
    private static final int WARM_UP_SECONDS = 150;

    /** MB, as {@code ./vocation up} gives it. */
    private static final int HEAP = 160;

    private static final int CALLERS = 400;
    private static final int WINDOW_DAYS = 180;
    private static final double SCORECARD_MILLIS = 10;
    private static final double TIMES_FASTER = 100;
    private static final double FLAT = 1.2;
    private static final double STANDINGS_SECONDS = 10;
    private static final double PAGE_MILLIS = 50;

    private final Workbench bench;
    private final Results results;
    private final long rows;
    private final LocalDate to = LargeLedger.lastDay();
    private final LocalDate from = to.minusDays(WINDOW_DAYS - 1L);

    LargeCenter(Workbench bench, Results results, long rows) {
        this.bench = bench;
        this.results = results;
        this.rows = rows;
    }

    void measure() throws InterruptedException {
        double few = measure("few", FEW, false);
        double many = measure("many", rows, true);
        results.add(
                "… p50 with " + millions(rows) + " against " + millions(FEW),
                Results.ratio(many / few),
                "≤ " + FLAT,
                many / few <= FLAT);
    }

    private double measure(String database, long responses, boolean all) throws InterruptedException {
        bench.databases().create(database, null);
        bench.performance(database, HEAP).close();
        new LargeLedger(bench.databases(), database, Workbench.center()).fill(responses);
        bench.databases().settle();
        try (Service service = bench.performance(database, HEAP)) {
            double p50 = scorecards(service, database, responses, all);
            if (all) {
                standings(service);
                results.add(
                        "… resident memory of performance-service then",
                        (service.resident() >> 20) + " MB",
                        "< 400 MB",
                        service.resident() >> 20 < 400);
            }
            return p50;
        } finally {
            bench.databases().drop(database);
        }
    }

    private double scorecards(Service service, String database, long responses, boolean all)
            throws InterruptedException {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        HttpClient http = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(64));
        List<String> callers = IntStream.range(0, CALLERS)
                .mapToObj(i -> "Bearer " + Tokens.of("csr", person(i)))
                .toList();
        SteadyLoad.run(
                PER_SECOND, PER_SECOND * WARM_UP_SECONDS, i -> scorecard(http, service, callers.get(i % CALLERS)));
        long[] nanos = SteadyLoad.run(
                PER_SECOND, PER_SECOND * SECONDS, i -> scorecard(http, service, callers.get(i % CALLERS)));
        vertx.close();
        double p50 = SteadyLoad.millis(nanos, 0.5);
        double p99 = SteadyLoad.millis(nanos, 0.99);
        String what =
                "A CSR's scorecard, " + millions(responses) + " responses, " + PER_SECOND + " a second, p50 / p99";
        if (!all) {
            results.add(what, Results.millis(p50) + " / " + Results.millis(p99));
            return p50;
        }
        results.add(
                what,
                Results.millis(p50) + " / " + Results.millis(p99),
                "p99 < " + Results.millis(SCORECARD_MILLIS),
                p99 < SCORECARD_MILLIS);
        double sql = sql(database);
        results.add("The same sums by SQL over the responses", Results.millis(sql));
        results.add(
                "… as many times the p50 of the scorecard",
                Results.number(sql / p50),
                "≥ " + Results.number(TIMES_FASTER),
                sql / p50 >= TIMES_FASTER);
        return p50;
    }

    private static UUID person(int caller) {
        return Workbench.person(new SplittableRandom(caller).nextInt(LargeLedger.PEOPLE));
    }

    private Future<?> scorecard(HttpClient http, Service service, String token) {
        return http.request(
                        HttpMethod.GET,
                        service.port(),
                        "localhost",
                        "/performance/v1/me/scorecard?from=" + from + "&to=" + to)
                .compose(request -> request.putHeader("Authorization", token)
                        .send()
                        // On the answer's own event loop: from here it could come after the body has passed.
                        .compose(answer -> answer.body()
                                .compose(said -> answer.statusCode() == 200
                                        ? Future.succeededFuture()
                                        : Future.failedFuture(answer.statusCode() + ": " + said))));
    }

    /** What a scorecard shows: the person's sums, their team's and their center's. The median of five people. */
    private double sql(String database) {
        double[] millis = IntStream.range(0, 5)
                .mapToDouble(i -> {
                    long begin = System.nanoTime();
                    for (String of : List.of(
                            " AND employee_id = md5('e" + i * 15 + "')::uuid",
                            " AND team_id = md5('t" + i + "')::uuid",
                            "")) {
                        bench.databases()
                                .number(
                                        database,
                                        "SELECT " + LargeLedger.counters()
                                                + " FROM counted_response WHERE center_id = '"
                                                + Workbench.center() + "' AND state = 'COUNTED' AND day BETWEEN '"
                                                + from
                                                + "' AND '" + to + "'" + of);
                    }
                    return (System.nanoTime() - begin) / 1e6;
                })
                .sorted()
                .toArray();
        return millis[millis.length / 2];
    }

    private void standings(Service service) throws InterruptedException {
        String path = "/performance/v1/centers/" + Workbench.center() + "/standings";
        long begin = System.nanoTime();
        bench.send(service, "POST", path, "application/json", "{\"day\": \"" + to + "\"}", 201);
        double seconds = Intake.seconds(begin);
        results.add(
                "All standings of " + Results.number(LargeLedger.PEOPLE) + " CSRs, made and kept",
                String.format(java.util.Locale.ROOT, "%.1f s", seconds),
                "< " + Results.number(STANDINGS_SECONDS) + " s",
                seconds < STANDINGS_SECONDS);
        double[] millis = IntStream.range(0, 60)
                .mapToDouble(i -> page(service, path + "?asOf=" + to))
                .skip(20)
                .sorted()
                .toArray();
        double median = millis[millis.length / 2];
        results.add(
                "… their first page, median / slowest of " + millis.length,
                Results.millis(median) + " / " + Results.millis(millis[millis.length - 1]),
                "< " + Results.millis(PAGE_MILLIS),
                median < PAGE_MILLIS);
    }

    private double page(Service service, String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(service.url(path)))
                    .header("Authorization", "Bearer " + Tokens.of("hr"))
                    .build();
            long begin = System.nanoTime();
            HttpResponse<byte[]> answer = bench.http().send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The standings were answered with " + answer.statusCode());
            }
            return (System.nanoTime() - begin) / 1e6;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String millions(long rows) {
        return Results.number(rows / 1e6) + " million";
    }
}
