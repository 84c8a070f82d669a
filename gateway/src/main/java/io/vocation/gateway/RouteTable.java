package io.vocation.gateway;

import jakarta.inject.Singleton;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The map of the house: the first segment names the service, a few paths have rules of their own. */
@Singleton
class RouteTable {
    private final Map<String, URI> services;
    private final GatewayConfig.Defaults defaults;
    private final List<Rule> rules;

    RouteTable(GatewayConfig config) {
        this.services = new TreeMap<>(config.services());
        this.defaults = config.defaults();
        this.rules = config.routes().stream()
                .map(special -> new Rule(PathPattern.of(special.path()), special))
                .toList();
    }

    /** @return empty where no service owns the first segment */
    Optional<Route> find(String method, String path) {
        var service = firstSegment(path);
        var target = services.get(service);
        if (target == null) {
            return Optional.empty();
        }
        // Once, and not for each rule: it takes longer than to compare.
        var segments = PathPattern.split(path);
        var special = rules.stream()
                .filter(rule -> rule.pattern().matches(segments))
                .map(Rule::special)
                .findFirst();
        return Optional.of(new Route(
                service,
                target,
                special.filter(rule -> isOpen(rule, method)).isPresent(),
                special.flatMap(GatewayConfig.Special::maxBody)
                        .orElse(defaults.maxBody())
                        .asLongValue(),
                special.flatMap(GatewayConfig.Special::timeout).orElse(defaults.timeout())));
    }

    SortedSet<String> services() {
        return new TreeSet<>(services.keySet());
    }

    private static boolean isOpen(GatewayConfig.Special special, String method) {
        return special.open()
                && special.methods().map(open -> open.contains(method)).orElse(true);
    }

    private static String firstSegment(String path) {
        int end = path.indexOf('/', 1);
        return path.substring(1, end < 0 ? path.length() : end);
    }

    private record Rule(PathPattern pattern, GatewayConfig.Special special) {}
}
