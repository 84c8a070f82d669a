package io.vocation.gateway;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Lets through what was found good, and holds what all who pass have in common: the connections to the services. */
@Singleton
class Passage {
    private final GatewayConfig config;
    private final Circuits circuits;
    private final Compression compression;
    private final Connections connections;
    private final WebSocketClient webSockets;
    private final Set<Conversation> conversations = ConcurrentHashMap.newKeySet();

    Passage(GatewayConfig config, Circuits circuits, Compression compression, Connections connections, Vertx vertx) {
        this.config = config;
        this.circuits = circuits;
        this.compression = compression;
        this.connections = connections;
        this.webSockets = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setMaxConnections(config.connectionsPerService())
                .setMaxFrameSize((int) config.streams().maxFrame().asLongValue())
                .setMaxMessageSize((int) config.streams().maxMessage().asLongValue()));
    }

    void begin(RoutingContext context, Route route) {
        var circuit = circuits.of(route.service());
        circuit.enter()
                .ifPresentOrElse(
                        pass -> begin(context, route, pass), () -> leaveAlone(context, route, circuit.retryAfter()));
    }

    private void begin(RoutingContext context, Route route, Circuit.Pass pass) {
        if (Conversation.isAskedFor(context.request())) {
            new Conversation(context, route, this, pass).start();
        } else {
            new Exchange(context, route, this, pass).start();
        }
    }

    /** Before connections are closed for good, both sides of a conversation hear that it ends. */
    void goAway(@Observes ShutdownDelayInitiatedEvent event) {
        conversations.forEach(Conversation::goAway);
    }

    HttpClient client() {
        return connections.here();
    }

    WebSocketClient webSockets() {
        return webSockets;
    }

    Set<Conversation> conversations() {
        return conversations;
    }

    Compression compression() {
        return compression;
    }

    GatewayConfig config() {
        return config;
    }

    private void leaveAlone(RoutingContext context, Route route, long retryAfter) {
        context.response().putHeader("Retry-After", Long.toString(retryAfter));
        Problem.leftAlone(route.service(), retryAfter).send(context);
        Linger.dropRest(context, config.linger());
    }
}
