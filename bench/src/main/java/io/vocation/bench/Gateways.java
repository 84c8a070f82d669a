package io.vocation.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Doors before the services: ours, and Spring Cloud Gateway with the same check of tokens. */
final class Gateways {
    private static final String SPRING = "bench/spring-cloud-gateway/target";

    private Gateways() {}

    /** Ours before survey and performance. */
    static Service ours(Workbench bench, int heap, Service survey, Service performance) {
        Map<String, String> all = settings(bench);
        all.put("vocation.survey.url", survey.url(""));
        all.put("vocation.performance.url", performance.url(""));
        return Service.start(bench.root(), "gateway", heap, all, log(bench));
    }

    /** Ours as its README starts it, on a processor of its own, with its access log written to a file. */
    static Service ours(Workbench bench, Service fixed, Service real) {
        Map<String, String> all = settings(bench);
        all.put("vocation.career.url", "http://127.0.0.1:" + fixed.port());
        all.put("vocation.survey.url", "http://127.0.0.1:" + real.port());
        List<String> java = onFirst("-Xmx64m", "-XX:+UseSerialGC", "-XX:MaxDirectMemorySize=48m");
        return Service.start(java, bench.root(), "gateway", all, bench.folder().resolve("gateway.log"));
    }

    /** With eight times the heap of ours; it allocates more for each request. */
    static Service spring(Workbench bench, Service fixed, Service real) {
        int port = Service.freePort();
        Path target = bench.root().resolve(SPRING);
        List<String> command = new ArrayList<>(onFirst("-Xmx512m", "-XX:+UseSerialGC", "-cp"));
        try {
            command.add(target.resolve("classes") + ":"
                    + Files.readString(target.resolve("classpath.txt")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        command.addAll(List.of(
                "io.vocation.bench.spring.SpringGateway",
                "--server.port=" + port,
                "--issuer=" + bench.settings().get("vocation.oidc.url"),
                "--fixed=http://127.0.0.1:" + fixed.port(),
                "--real=http://127.0.0.1:" + real.port()));
        return Service.start(command, port, "http://127.0.0.1:" + port + "/career/openapi", log(bench));
    }

    private static List<String> onFirst(String... options) {
        List<String> command = new ArrayList<>(Cores.first());
        command.add(Service.java());
        command.addAll(List.of(options));
        return command;
    }

    /** Whom ours believes; its limits for callers count, and refuse nobody. */
    private static Map<String, String> settings(Workbench bench) {
        Map<String, String> all = new HashMap<>(bench.settings());
        // Our issuer has no document to be discovered by.
        all.put("quarkus.oidc.discovery-enabled", "false");
        all.put("quarkus.oidc.jwks-path", "/protocol/openid-connect/certs");
        all.put("quarkus.oidc.introspection-path", "/protocol/openid-connect/token/introspect");
        all.put("quarkus.oidc.token.issuer", bench.settings().get("vocation.oidc.url"));
        all.put("vocation.gateway.rate-limit.everyone.per-second", "100000");
        all.put("vocation.gateway.rate-limit.everyone.burst", "100000");
        all.put("vocation.gateway.rate-limit.together.per-second", "1000000");
        all.put("vocation.gateway.rate-limit.together.burst", "1000000");
        return all;
    }

    private static Path log(Workbench bench) {
        return bench.folder().resolve("service.log");
    }
}
