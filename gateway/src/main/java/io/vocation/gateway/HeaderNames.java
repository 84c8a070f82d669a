package io.vocation.gateway;

import io.vertx.core.MultiMap;

import java.util.Collection;
import java.util.List;

/** Names of headers, however they are spelled. To ask makes no Strings of what arrived as bytes. */
final class HeaderNames {
    static final HeaderNames NONE = of();

    private final MultiMap names = MultiMap.caseInsensitiveMultiMap();

    private HeaderNames(Collection<String> names) {
        names.forEach(name -> this.names.add(name, ""));
    }

    static HeaderNames of(String... names) {
        return new HeaderNames(List.of(names));
    }

    static HeaderNames of(Collection<String> names) {
        return new HeaderNames(names);
    }

    boolean contains(CharSequence name) {
        return names.contains(name);
    }
}
