package io.vocation.gateway;

import jakarta.inject.Singleton;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the access log says of a path: the kind of resource, {@code /career/v1/employees/…}. Only words that our own
 * document knows are written; everything else is the caller's, and may be a person's name or number.
 */
@Singleton
class LoggedPaths {
    private static final String DOCUMENT = "META-INF/resources/docs/vocation.yaml";
    private static final Pattern KIND = Pattern.compile("^ {2}(/[a-z]+/v[0-9]+/[a-z-]+)[/:].*");

    private static final String SESSION = "/" + SessionRoutes.SEGMENT;

    private final Set<String> services;
    private final Set<String> kinds;

    LoggedPaths(RouteTable routes) {
        this.services =
                routes.services().stream().map(service -> "/" + service).collect(Collectors.toUnmodifiableSet());
        this.kinds = kinds();
    }

    String of(String path) {
        if (path == null || !path.startsWith("/")) {
            return "/unknown";
        }
        int first = end(path, 1);
        var service = path.substring(0, first);
        if (service.equals(SESSION)) {
            return SESSION;
        }
        if (!services.contains(service)) {
            return path.equals("/") || service.equals("/docs") ? "/docs" : "/unknown";
        }
        if (path.startsWith("/openapi", first) && path.length() == first + 8) {
            return path;
        }
        int third = end(path, end(path, first + 1) + 1);
        var kind = path.substring(0, third);
        if (!kinds.contains(kind)) {
            return service + "/…";
        }
        return third < path.length() ? kind + "/…" : kind;
    }

    /** Where a segment ends, which begins there. */
    private static int end(String path, int begin) {
        int slash = path.indexOf('/', begin);
        return slash < 0 ? path.length() : slash;
    }

    private static Set<String> kinds() {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var document = loader.getResourceAsStream(DOCUMENT)) {
            if (document == null) {
                throw new IllegalStateException("There is no " + DOCUMENT);
            }
            return new BufferedReader(new InputStreamReader(document, StandardCharsets.UTF_8))
                    .lines()
                    .map(KIND::matcher)
                    .filter(line -> line.matches())
                    .map(line -> line.group(1))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
