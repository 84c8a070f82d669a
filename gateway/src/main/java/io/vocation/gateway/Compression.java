package io.vocation.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Which answers leave compressed, and what is said of them then. */
@Singleton
class Compression {
    // Not event streams: whoever waits for an event waits for its bytes, and a few bytes do not compress.
    private static final Pattern WORTH_IT = Pattern.compile("text/(?!event-stream)[^;]*"
            + "|application/(json|xml|yaml|javascript|x-ndjson|[^;]*\\+(json|xml|yaml|json-seq))"
            + "|image/svg\\+xml");

    /** What is said of the very bytes would no longer be true. */
    private static final Set<String> SPEAK_OF_BYTES =
            Set.of("content-range", "content-digest", "repr-digest", "digest", "content-md5");

    private final GatewayConfig.Compression config;
    private final AtomicInteger running = new AtomicInteger();

    Compression(GatewayConfig config) {
        this.config = config.compression();
    }

    /**
     * @param headers of the answer as it will leave; they are changed where it is compressed, and where it would be for
     *     another caller
     */
    Coding begin(HttpServerRequest request, int status, MultiMap headers) {
        if (status == 304) {
            nameUnchanged(request, headers);
            return Coding.NONE;
        }
        if (status == 204 || status == 206 || !isWorthIt(headers)) {
            return Coding.NONE;
        }
        vary(headers);
        if (!AcceptEncoding.prefersGzip(request.headers().getAll(HttpHeaders.ACCEPT_ENCODING))) {
            return Coding.NONE;
        }
        boolean bodiless = request.method() == HttpMethod.HEAD;
        if (!bodiless && running.incrementAndGet() > config.atOnce()) {
            running.decrementAndGet();
            return Coding.NONE;
        }
        headers.set(HttpHeaders.CONTENT_ENCODING, "gzip").remove(HttpHeaders.CONTENT_LENGTH);
        headers.remove(HttpHeaders.ACCEPT_RANGES);
        var tag = headers.get(HttpHeaders.ETAG);
        if (tag != null) {
            headers.set(HttpHeaders.ETAG, EntityTags.compressed(tag));
        }
        return bodiless ? Coding.NONE : new Gzip(config.level(), running::decrementAndGet);
    }

    private boolean isWorthIt(MultiMap headers) {
        var type = headers.get(HttpHeaders.CONTENT_TYPE);
        var length = headers.get(HttpHeaders.CONTENT_LENGTH);
        var caching = headers.get(HttpHeaders.CACHE_CONTROL);
        return type != null
                && WORTH_IT.matcher(type.toLowerCase(Locale.ROOT)).lookingAt()
                && !headers.contains(HttpHeaders.CONTENT_ENCODING)
                && (length == null || length.length() > 9 || Long.parseLong(length) >= config.from())
                && (caching == null || !caching.toLowerCase(Locale.ROOT).contains("no-transform"))
                && SPEAK_OF_BYTES.stream().noneMatch(headers::contains);
    }

    /** A 304 names the version as the caller holds it. */
    private static void nameUnchanged(HttpServerRequest request, MultiMap headers) {
        vary(headers);
        var tag = headers.get(HttpHeaders.ETAG);
        if (tag != null
                && request.headers().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                        .anyMatch(sent -> sent.contains(EntityTags.compressed(tag)))) {
            headers.set(HttpHeaders.ETAG, EntityTags.compressed(tag));
        }
    }

    private static void vary(MultiMap headers) {
        var said = String.join(",", headers.getAll(HttpHeaders.VARY)).toLowerCase(Locale.ROOT);
        if (!said.contains("accept-encoding") && !said.contains("*")) {
            headers.add(HttpHeaders.VARY, "Accept-Encoding");
        }
    }
}
