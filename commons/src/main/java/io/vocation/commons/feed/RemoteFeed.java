package io.vocation.commons.feed;

import io.quarkus.oidc.client.reactive.filter.OidcClientRequestReactiveFilter;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Another service's feed, asked with our own token. */
public final class RemoteFeed {
    private final FeedApi api;
    private final Duration wait;

    /**
     * @param wait how long the feed may wait for news before it answers that there are none
     * @param patience how much longer than that an answer may take
     */
    public RemoteFeed(URI feed, Duration wait, Duration patience) {
        this.wait = wait;
        this.api = QuarkusRestClientBuilder.newBuilder()
                .baseUri(feed)
                .connectTimeout(2, TimeUnit.SECONDS)
                .readTimeout(wait.plus(patience).toMillis(), TimeUnit.MILLISECONDS)
                .register(OidcClientRequestReactiveFilter.class)
                .build(FeedApi.class);
    }

    /**
     * The answer as it came; no transaction may run.
     *
     * @param position null for the begin
     * @throws RuntimeException when it does not answer, or not with events
     */
    public byte[] after(String position, int limit) {
        return api.after(position, Long.toString(wait.toMillis()), limit);
    }
}
