package io.vocation.gateway;

import jakarta.inject.Singleton;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.SortedSet;
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

    private final SortedSet<String> services;
    private final Set<String> kinds;

    LoggedPaths(RouteTable routes) {
        this.services = routes.services();
        this.kinds = kinds();
    }

    String of(String path) {
        if (path == null || !path.startsWith("/")) {
            return "/unknown";
        }
        var segments = path.substring(1).split("/", 5);
        if (segments[0].equals(SessionRoutes.SEGMENT)) {
            return "/" + SessionRoutes.SEGMENT;
        }
        if (!services.contains(segments[0])) {
            return path.equals("/") || path.equals("/docs") || path.startsWith("/docs/") ? "/docs" : "/unknown";
        }
        var service = "/" + segments[0];
        if (segments.length == 2 && segments[1].equals("openapi")) {
            return service + "/openapi";
        }
        var kind = segments.length < 3 ? "" : service + "/" + segments[1] + "/" + segments[2];
        if (!kinds.contains(kind)) {
            return service + "/…";
        }
        return segments.length > 3 ? kind + "/…" : kind;
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
