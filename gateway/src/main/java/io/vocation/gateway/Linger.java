package io.vocation.gateway;

import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

import java.time.Duration;

/** How the door lets go of a caller before everything was said. */
final class Linger {
    private static final long HTTP2_NO_ERROR = 0;
    private static final long HTTP2_INTERNAL_ERROR = 2;

    private Linger() {}

    /**
     * Reads and drops a body that nobody wants. Closing at once would reset the connection under a client that is still
     * sending, and most would then never see why.
     */
    static void dropRest(RoutingContext context, Duration linger) {
        var request = context.request();
        if (request.isEnded() || !Framing.mayHaveBody(request)) {
            return;
        }
        request.handler(chunk -> {}).exceptionHandler(gone -> {}).endHandler(end -> {});
        request.resume();
        context.vertx().setTimer(linger.toMillis(), fired -> {
            if (!request.isEnded()) {
                cut(context);
            }
        });
    }

    /** Breaks off what can no longer be told otherwise: under HTTP/2 this stream, and not its neighbors. */
    static void cut(RoutingContext context) {
        if (context.request().version() == HttpVersion.HTTP_2) {
            // After a whole answer it only says that nobody reads the rest of the request (RFC 9113, 8.1).
            context.response().reset(context.response().ended() ? HTTP2_NO_ERROR : HTTP2_INTERNAL_ERROR);
        } else {
            context.request().connection().close();
        }
    }
}
