package io.vocation.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The map of the house: the first segment names the service, a few paths have rules of their own. */
@Singleton
class RouteTable {
    private final SortedMap<String, Route> usual = new TreeMap<>();
    private final List<Rule> rules;

    RouteTable(GatewayConfig config) {
        var defaults = config.defaults();
        config.services()
                .forEach((service, address) -> usual.put(
                        service,
                        new Route(
                                service,
                                Target.of(address),
                                false,
                                defaults.maxBody().asLongValue(),
                                defaults.timeout())));
        this.rules = config.routes().stream()
                .map(special -> new Rule(PathPattern.of(special.path()), special))
                .toList();
    }

    /** @return empty where no service owns the first segment */
    Optional<Route> find(String method, String path) {
        var route = usual.get(firstSegment(path));
        if (route == null) {
            return Optional.empty();
        }
        // Once, and not for each rule: it takes longer than to compare.
        var segments = PathPattern.split(path);
        return Optional.of(rules.stream()
                .filter(rule -> rule.pattern().matches(segments))
                .findFirst()
                .map(rule -> rule.applied(route, method))
                .orElse(route));
    }

    SortedSet<String> services() {
        return new TreeSet<>(usual.keySet());
    }

    private static String firstSegment(String path) {
        int end = path.indexOf('/', 1);
        return path.substring(1, end < 0 ? path.length() : end);
    }

    private record Rule(PathPattern pattern, GatewayConfig.Special special) {
        Route applied(Route usual, String method) {
            return new Route(
                    usual.service(),
                    usual.target(),
                    isOpen(method),
                    special.maxBody().map(MemorySize::asLongValue).orElse(usual.maxBody()),
                    special.timeout().orElse(usual.timeout()));
        }

        private boolean isOpen(String method) {
            return special.open()
                    && special.methods().map(open -> open.contains(method)).orElse(true);
        }
    }
}
