package io.vocation.gateway;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;

import java.util.Optional;

/** How long a request's address and headers may be. Netty's own limits lie above, for it refuses without a word. */
@Singleton
class HeadLimits {
    // As Netty and HTTP/2 count: the separators of a line.
    private static final int PER_HEADER = 4;

    private final GatewayConfig.Head config;

    HeadLimits(GatewayConfig config) {
        this.config = config.head();
    }

    Optional<Problem> exceeded(HttpServerRequest request) {
        if (request.uri().length() > config.maxUrl()) {
            return Optional.of(Problem.urlTooLong(config.maxUrl()));
        }
        var size = new Size();
        Headers.each(request.headers(), size::add);
        return size.count > config.maxHeaders()
                        || size.bytes > config.maxBytes().asLongValue()
                ? Optional.of(Problem.headersTooLarge(
                        config.maxHeaders(), config.maxBytes().asLongValue()))
                : Optional.empty();
    }

    private static final class Size {
        private int count;
        private long bytes;

        void add(CharSequence name, CharSequence value) {
            count++;
            bytes += name.length() + value.length() + PER_HEADER;
        }
    }
}
