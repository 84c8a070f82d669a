package io.vocation.gateway;

import io.netty.channel.EventLoop;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.impl.ContextInternal;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Connections to the services, kept apart by event loop: a request that came on one and left on another's connection would
 * wake a sleeping thread for each part of it, which takes longer than what is done with it.
 */
@Singleton
class Connections {
    private final Vertx vertx;
    private final List<HttpClient> clients;
    private final AtomicInteger given = new AtomicInteger();
    private final ConcurrentMap<EventLoop, HttpClient> byLoop = new ConcurrentHashMap<>();

    Connections(
            GatewayConfig config,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.vertx.event-loops-pool-size") int loops) {
        this.vertx = vertx;
        int each = Math.ceilDiv(config.connectionsPerService(), loops);
        var options = new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                // Shorter than the services' own idle timeout, so that it is us who close first.
                .setKeepAliveTimeout(30)
                .setMaxWaitQueueSize(each);
        // Not when first asked for: one that is made on an event loop belongs to the server there, and holds up its
        // end.
        this.clients = Stream.generate(() -> vertx.httpClientBuilder()
                        .with(options)
                        .with(new PoolOptions().setHttp1MaxSize(each))
                        .withConnectHandler(HeaderBytes::on)
                        .build())
                .limit(loops)
                .toList();
    }

    /** Those of the event loop on which this is asked. */
    HttpClient here() {
        var loop = ((ContextInternal) vertx.getOrCreateContext()).nettyEventLoop();
        return byLoop.computeIfAbsent(loop, first -> clients.get(given.getAndIncrement() % clients.size()));
    }
}
