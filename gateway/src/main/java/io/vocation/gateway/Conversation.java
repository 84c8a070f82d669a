package io.vocation.gateway;

import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketBase;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A WebSocket between a caller and a service. The service is asked first, so that a caller whom it refuses gets its
 * answer and no open socket. Frames pass one by one; a slow side holds the other back.
 */
final class Conversation {
    private static final Logger LOG = Logger.getLogger(Conversation.class);
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    // RFC 6455, 7.4 and the IANA registry
    private static final short GOING_AWAY = 1001;
    private static final short NO_STATUS = 1005;
    private static final short TOO_BIG = 1009;
    private static final short BAD_GATEWAY = 1014;

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final Route route;
    private final Passage passage;
    private final Circuit.Pass pass;
    private final Silence silence;
    private final Context home;

    private WebSocketBase caller;
    private WebSocketBase service;
    private boolean over;

    Conversation(RoutingContext context, Route route, Passage passage, Circuit.Pass pass) {
        this.context = context;
        this.request = context.request();
        this.route = route;
        this.passage = passage;
        this.pass = pass;
        this.home = context.vertx().getOrCreateContext();
        this.silence = new Silence(
                context.vertx(),
                passage.config().streams().silence(),
                () -> end(GOING_AWAY, "Nothing was said for too long."));
    }

    static boolean isAskedFor(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_1_1
                && request.method() == HttpMethod.GET
                && "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))
                && request.headers().contains(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE, true);
    }

    void start() {
        context.addEndHandler(outcome -> finish());
        passage.webSockets().connect(options()).onSuccess(this::accepted).onFailure(this::refused);
    }

    /** From any thread. */
    void goAway() {
        home.runOnContext(now -> end(GOING_AWAY, "The gateway goes away."));
    }

    /** Ends it on both sides with the same words. */
    private void end(short code, String reason) {
        if (caller != null) {
            caller.close(code, reason);
        }
        if (service != null) {
            service.close(code, reason);
        }
    }

    private WebSocketConnectOptions options() {
        var headers = MultiMap.caseInsensitiveMultiMap();
        Headers.copyRequest(context, headers);
        // What one hop agrees on; the client says its own.
        List.of("Sec-WebSocket-Key", "Sec-WebSocket-Version", "Sec-WebSocket-Extensions", "Sec-WebSocket-Protocol")
                .forEach(headers::remove);
        var options = route.target().in(new WebSocketConnectOptions()).setAllowOriginHeader(false);
        options.setHeaders(headers)
                .setURI(request.uri())
                .setTimeout(route.timeout().toMillis());
        request.headers().getAll("Sec-WebSocket-Protocol").stream()
                .flatMap(sent -> Arrays.stream(COMMA.split(sent.strip())))
                .forEach(options::addSubProtocol);
        return options;
    }

    private void refused(Throwable cause) {
        if (over) {
            return;
        }
        if (cause instanceof UpgradeRejectedException rejected) {
            pass.worked();
            var response = context.response().setStatusCode(rejected.getStatus());
            Headers.copyResponse(rejected.getHeaders(), response.headers());
            response.headers().remove(HttpHeaders.CONTENT_LENGTH);
            if (rejected.getBody() == null) {
                response.end();
            } else {
                response.end(rejected.getBody());
            }
            return;
        }
        LOG.warnf("%s-service: %s", route.service(), cause);
        pass.failed();
        Problem.badGateway(route.service(), "The " + route.service() + "-service cannot be reached.")
                .send(context);
    }

    private void accepted(WebSocket opened) {
        pass.worked();
        opened.pause();
        service = opened;
        if (over) {
            service.close(GOING_AWAY);
            return;
        }
        if (opened.subProtocol() != null) {
            context.response().putHeader("Sec-WebSocket-Protocol", opened.subProtocol());
        }
        request.toWebSocket().onSuccess(this::join).onFailure(cause -> {
            LOG.debugf("The caller's side did not become a WebSocket: %s", cause);
            service.close(GOING_AWAY);
        });
    }

    private void join(WebSocketBase other) {
        caller = other;
        caller.pause();
        LastWords.on(request.connection(), passage.config().linger());
        passage.conversations().add(this);
        relay(caller, service);
        relay(service, caller);
        caller.closeHandler(closed -> closed(caller, service, GOING_AWAY));
        service.closeHandler(closed -> closed(service, caller, BAD_GATEWAY));
        silence.watch();
        caller.resume();
        service.resume();
    }

    private void relay(WebSocketBase from, WebSocketBase to) {
        var length = new long[1];
        from.exceptionHandler(this::broke);
        from.frameHandler(frame -> {
            silence.broken();
            // Each side's own connection answers pings, and closing is passed on once it is done.
            if (frame.isText() || frame.isBinary() || frame.isContinuation()) {
                length[0] = frame.isContinuation() ? length[0] + length(frame) : length(frame);
                pass(frame, length[0], from, to);
            }
        });
    }

    /** Vert.x only closes the connection: what was wrong is for us to say. */
    private void broke(Throwable cause) {
        LOG.debugf("A WebSocket broke: %s", cause);
        if (cause instanceof CorruptedWebSocketFrameException wrong) {
            var status = wrong.closeStatus();
            end((short) status.code(), status.reasonText());
        }
    }

    private void pass(WebSocketFrame frame, long length, WebSocketBase from, WebSocketBase to) {
        if (to.isClosed()) {
            return;
        }
        if (length > passage.config().streams().maxMessage().asLongValue()) {
            end(TOO_BIG, "The message is too long.");
            return;
        }
        to.writeFrame(frame);
        BackPressure.apply(from, to, silence::broken);
    }

    private static int length(WebSocketFrame frame) {
        return frame.binaryData().length();
    }

    /** @param broken what to say where a side left without a word */
    private void closed(WebSocketBase gone, WebSocketBase left, short broken) {
        Arrival.leave(context, 101);
        finish();
        if (left.isClosed()) {
            return;
        }
        var code = gone.closeStatusCode();
        if (code == null || code == 1006) {
            left.close(broken);
        } else if (code == NO_STATUS) {
            left.close();
        } else {
            left.close(code, gone.closeReason());
        }
    }

    private void finish() {
        over = true;
        silence.end();
        pass.abandoned();
        passage.conversations().remove(this);
    }
}
