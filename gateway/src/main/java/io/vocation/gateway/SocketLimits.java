package io.vocation.gateway;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/** What Quarkus has no setting for. */
@Singleton
class SocketLimits implements HttpServerOptionsCustomizer {
    private final GatewayConfig config;

    SocketLimits(GatewayConfig config) {
        this.config = config;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        limit(options);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        limit(options);
    }

    private void limit(HttpServerOptions options) {
        options.setMaxWebSocketFrameSize((int) config.streams().maxFrame().asLongValue())
                .setMaxWebSocketMessageSize((int) config.streams().maxMessage().asLongValue())
                // A frame of 64 KB could unfold to a thousand times as much.
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false);
    }
}
