package io.vocation.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vocation.test.Tokens;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the way through a door costs: the same requests straight to a service, through nginx, through our gateway and
 * through Spring Cloud Gateway, turn by turn.
 */
final class GatewayComparison {
    private static final String STRAIGHT = "straight to the service";
    private static final String NGINX = "through nginx, which checks no token";
    private static final String OURS = "through our gateway";
    private static final String SPRING = "through Spring Cloud Gateway";

    private static final String FIXED_PATH = "/career/v1/employees";
    private static final int CALLERS = 200;
    private static final int CONNECTIONS = 32;
    private static final int WARM_SECONDS = 60;
    /** Until what Java compiles of a proxy no longer takes a part of its processor. */
    private static final int COMPILE_SECONDS = 150;

    static final int ROUNDS = 5;
    private static final int SECONDS = 6;
    /** As long as some thousand requests of each caller take, of which the first one takes longer. */
    private static final int FULL_SECONDS = 15;

    private static final int PER_SECOND = 1000;
    private static final int REAL_ROUNDS = 3;
    private static final int REAL_PER_SECOND = 200;
    /** Each caller asks twenty times, of which the first takes longer. */
    private static final int REAL_SECONDS = 20;

    private static final double OF_NGINX = 0.5;
    private static final double OF_SPRING = 1.5;
    private static final double ADDED_MILLIS = 0.5;

    private final Workbench bench;
    private final Results results;
    private final Wrk wrk;
    private final int rounds;
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient http = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(64));

    GatewayComparison(Workbench bench, Results results, int rounds) {
        this.bench = bench;
        this.results = results;
        this.rounds = rounds;
        this.wrk = new Wrk(bench.folder(), CONNECTIONS);
    }

    static void check() {
        Programs.require("On Debian: apt-get install wrk nginx-light util-linux", "wrk", "nginx", "taskset");
    }

    void measure() throws InterruptedException {
        bench.fresh("behind");
        try (Cores _ = Cores.apart();
                Service fixed = Nginx.answering(bench.folder());
                Service real = bench.service("behind", Workbench.HEAP);
                Service nginx = Nginx.proxy(bench.folder(), fixed, real);
                Service ours = Gateways.ours(bench, fixed, real);
                Service spring = Gateways.spring(bench, fixed, real)) {
            Map<String, Service> ways = new LinkedHashMap<>();
            ways.put(STRAIGHT, fixed);
            ways.put(NGINX, nginx);
            ways.put(OURS, ours);
            ways.put(SPRING, spring);
            warmUp(ways);
            asManyAsTheyCan(ways);
            steadily(ways, FIXED_PATH, PER_SECOND, SECONDS, rounds, "a fixed answer of 1.5 KB");
            ways.put(STRAIGHT, real);
            steadily(
                    ways,
                    "/survey/v1/sources/" + bench.source(),
                    REAL_PER_SECOND,
                    REAL_SECONDS,
                    Math.min(REAL_ROUNDS, rounds),
                    "a GET that survey-service answers from its database");
            memory(ours, spring);
        } finally {
            vertx.close();
        }
        bench.databases().drop("behind");
    }

    private void warmUp(Map<String, Service> ways) {
        for (Service way : List.of(ways.get(OURS), ways.get(SPRING), ways.get(NGINX))) {
            wrk.run(url(way), tokens(), way == ways.get(NGINX) ? 2 : COMPILE_SECONDS);
        }
    }

    private void asManyAsTheyCan(Map<String, Service> ways) {
        Map<String, Rounds> perSecond = rounds(ways);
        for (int round = 0; round < rounds; round++) {
            ways.forEach((name, way) -> perSecond.get(name).add(wrk.run(url(way), tokens(), FULL_SECONDS)));
        }
        perSecond.forEach((name, measured) -> results.add(
                "Requests a second over " + CONNECTIONS + " connections, " + name, measured.told(Results::number)));
        share(perSecond, NGINX, "… our gateway's of nginx's", OF_NGINX);
        share(perSecond, SPRING, "… our gateway's of Spring Cloud Gateway's", OF_SPRING);
    }

    private void share(Map<String, Rounds> perSecond, String of, String what, double aim) {
        Rounds shares = perSecond.get(OURS).of(perSecond.get(of));
        results.add(what, shares.told(Results::ratio), "≥ " + aim, shares.median() >= aim);
    }

    private void steadily(Map<String, Service> ways, String path, int perSecond, int seconds, int times, String what)
            throws InterruptedException {
        // The sender and the service, too, are compiled while they run.
        steady(ways.get(STRAIGHT), path, perSecond, WARM_SECONDS);
        Map<String, Rounds> half = rounds(ways);
        Map<String, Rounds> most = rounds(ways);
        for (int round = 0; round < times; round++) {
            for (Map.Entry<String, Service> way : ways.entrySet()) {
                long[] nanos = steady(way.getValue(), path, perSecond, seconds);
                half.get(way.getKey()).add(SteadyLoad.millis(nanos, 0.5));
                most.get(way.getKey()).add(SteadyLoad.millis(nanos, 0.99));
            }
        }
        results.add("**" + Results.number(perSecond) + " a second, " + what + "**", "p50 / p99");
        half.forEach((name, measured) -> results.add(
                name, measured.told(Results::micros) + " / " + most.get(name).told(Results::micros)));
        for (String name : List.of(NGINX, OURS, SPRING)) {
            Rounds added = half.get(name).beyond(half.get(STRAIGHT));
            boolean isOurs = name.equals(OURS);
            results.add(
                    "… p50 added " + name,
                    added.told(Results::micros),
                    isOurs ? "< " + ADDED_MILLIS + " ms" : "",
                    added.median() < ADDED_MILLIS);
        }
    }

    private long[] steady(Service way, String path, int perSecond, int seconds) throws InterruptedException {
        List<String> tokens = tokens();
        return SteadyLoad.run(
                perSecond, perSecond * seconds, number -> ask(way, path, tokens.get(number % tokens.size())));
    }

    /** What follows an answer is asked for on its own event loop: from here it could come after the body has passed. */
    private Future<?> ask(Service way, String path, String token) {
        return http.request(HttpMethod.GET, way.port(), "127.0.0.1", path)
                .compose(request -> request.putHeader("Authorization", "Bearer " + token)
                        .send()
                        .compose(answer -> answer.body()
                                .compose(body -> answer.statusCode() == 200 && body.length() > 100
                                        ? Future.succeededFuture()
                                        : Future.failedFuture(answer.statusCode() + ": " + body))));
    }

    private void memory(Service ours, Service spring) {
        results.add("Resident memory afterwards, our gateway (heap of 64 MB)", megabytes(ours));
        results.add("Resident memory afterwards, Spring Cloud Gateway (heap of 512 MB)", megabytes(spring));
    }

    private static String megabytes(Service service) {
        return Results.number(service.resident() / 1e6) + " MB";
    }

    private static Map<String, Rounds> rounds(Map<String, Service> ways) {
        Map<String, Rounds> rounds = new LinkedHashMap<>();
        ways.keySet().forEach(name -> rounds.put(name, new Rounds()));
        return rounds;
    }

    private static String url(Service way) {
        return "http://127.0.0.1:" + way.port() + FIXED_PATH;
    }

    /** New for each measurement: none runs out, and every door sees each for the first time. */
    private static List<String> tokens() {
        return Stream.generate(() -> Tokens.asKeycloak("admin", UUID.randomUUID()))
                .limit(CALLERS)
                .toList();
    }
}
