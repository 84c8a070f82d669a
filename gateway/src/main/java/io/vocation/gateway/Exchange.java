package io.vocation.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.streams.ReadStream;
import io.vertx.core.streams.WriteStream;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * One request on its way to a service and the answer on its way back. Nothing is kept: a chunk is passed on before the
 * next one is read, in both directions. Everything here runs on the request's own event loop.
 */
final class Exchange {
    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Route route;
    private final HttpClient client;
    private final Duration linger;
    private final boolean hasBody;

    private HttpClientRequest upstream;
    private boolean firstAttempt = true;
    private boolean sent;
    private boolean over;
    private long received;
    private long lastMove = System.nanoTime();
    private long watch;

    Exchange(RoutingContext context, Route route, HttpClient client, Duration linger) {
        this.context = context;
        this.request = context.request();
        this.response = context.response();
        this.route = route;
        this.client = client;
        this.linger = linger;
        this.hasBody = announcesBody(request);
    }

    void start() {
        context.addEndHandler(outcome -> finish(outcome.failed()));
        if (announcedLength() > route.maxBody()) {
            refuse(Problem.tooLarge(route.maxBody()));
            return;
        }
        watch(route.timeout().toMillis());
        connect();
    }

    /** Answers without the service; what is left of the body is read and dropped for a moment, so the answer is seen. */
    void refuse(Problem problem) {
        over = true;
        dropUpstream();
        problem.send(context);
        dropRest();
    }

    private void connect() {
        client.request(new RequestOptions()
                        .setMethod(request.method())
                        .setAbsoluteURI(route.target().toString())
                        .setURI(request.query() == null ? request.path() : request.path() + "?" + request.query()))
                .onSuccess(this::send)
                .onFailure(this::fail);
    }

    private void send(HttpClientRequest opened) {
        if (over) {
            opened.reset();
            return;
        }
        upstream = opened;
        Headers.copyRequest(request, opened.headers(), Arrival.correlationId(context));
        opened.response().onSuccess(this::answer).onFailure(cause -> fail(opened, cause));
        opened.exceptionHandler(cause -> fail(opened, cause));
        if (!hasBody) {
            sent(opened);
            return;
        }
        if (announcedLength() < 0) {
            opened.setChunked(true);
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            response.writeContinue();
        }
        request.handler(this::forward);
        request.endHandler(end -> sent(opened));
        request.exceptionHandler(gone -> finish(true));
        request.resume();
    }

    private void sent(HttpClientRequest opened) {
        sent = true;
        opened.end();
    }

    private void forward(Buffer chunk) {
        received += chunk.length();
        if (received <= route.maxBody()) {
            pass(chunk, request, upstream);
        } else if (response.headWritten()) {
            cut();
        } else {
            refuse(Problem.tooLarge(route.maxBody()));
        }
    }

    private void answer(HttpClientResponse answer) {
        if (over) {
            return;
        }
        response.setStatusCode(answer.statusCode());
        Headers.copyResponse(answer.headers(), response.headers());
        if (mayHaveBody(answer) && answer.getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
            response.setChunked(true);
        }
        answer.handler(chunk -> pass(chunk, answer, response));
        answer.exceptionHandler(this::fail);
        answer.endHandler(end -> {
            over = true;
            response.end();
            // Only then: the connection of a request that was sent whole may carry the next one by now.
            if (!sent) {
                dropUpstream();
                dropRest();
            }
        });
    }

    private void pass(Buffer chunk, ReadStream<Buffer> from, WriteStream<Buffer> to) {
        lastMove = System.nanoTime();
        to.write(chunk);
        if (to.writeQueueFull()) {
            from.pause();
            to.drainHandler(drained -> {
                lastMove = System.nanoTime();
                from.resume();
            });
        }
    }

    /** A broken connection is reported more than once; what an earlier attempt still has to say is old news. */
    private void fail(HttpClientRequest attempt, Throwable cause) {
        if (upstream == attempt) {
            fail(cause);
        }
    }

    private void fail(Throwable cause) {
        if (over) {
            return;
        }
        if (response.headWritten()) {
            LOG.warnf("%s-service broke off its answer: %s", route.service(), cause);
            cut();
        } else if (mayTryAgain()) {
            firstAttempt = false;
            upstream = null;
            connect();
        } else if (cause instanceof ConnectionPoolTooBusyException) {
            response.putHeader("Retry-After", "1");
            refuse(Problem.unavailable("Too many requests wait for " + route.service() + "-service."));
        } else {
            LOG.warnf("%s-service: %s", route.service(), cause);
            var what = upstream == null ? " cannot be reached." : " hung up before it answered.";
            refuse(Problem.badGateway(route.service(), "The " + route.service() + "-service" + what));
        }
    }

    /** Once, and only what changes nothing: a kept connection may have been closed just as it was used. */
    private boolean mayTryAgain() {
        boolean harmless = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        return firstAttempt && upstream != null && harmless && !hasBody;
    }

    private void watch(long millis) {
        watch = context.vertx().setTimer(Math.max(1, millis), fired -> {
            long quiet = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastMove);
            if (quiet < route.timeout().toMillis()) {
                watch(route.timeout().toMillis() - quiet);
            } else if (!over) {
                giveUp();
            }
        });
    }

    private void giveUp() {
        if (response.headWritten()) {
            LOG.warnf("%s-service fell silent in the middle of its answer, or nobody reads it", route.service());
            cut();
        } else if (hasBody && !request.isEnded() && upstream != null && !upstream.writeQueueFull()) {
            refuse(Problem.requestTimeout());
        } else {
            refuse(Problem.upstreamTimeout(route.service(), route.timeout()));
        }
    }

    /** The status has left already: only a broken connection still says that this answer is not whole. */
    private void cut() {
        over = true;
        dropUpstream();
        request.connection().close();
    }

    private void finish(boolean broken) {
        context.vertx().cancelTimer(watch);
        if (broken && !over) {
            over = true;
            dropUpstream();
        }
    }

    private void dropUpstream() {
        if (upstream != null) {
            upstream.reset();
        }
    }

    private void dropRest() {
        dropRest(context, linger);
    }

    /**
     * Reads and drops a body that nobody wants. Closing at once would reset the connection under a client that is still
     * sending, and most would then never see why.
     */
    static void dropRest(RoutingContext context, Duration linger) {
        var request = context.request();
        if (request.isEnded() || !announcesBody(request)) {
            return;
        }
        request.handler(chunk -> {}).exceptionHandler(gone -> {}).endHandler(end -> {});
        request.resume();
        context.vertx().setTimer(linger.toMillis(), fired -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
    }

    private static boolean announcesBody(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }

    private long announcedLength() {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // Netty has refused anything but digits; what does not fit a long is too long for us too.
        return length == null ? -1 : length.length() > 18 ? Long.MAX_VALUE : Long.parseLong(length);
    }

    private boolean mayHaveBody(HttpClientResponse answer) {
        return request.method() != HttpMethod.HEAD && answer.statusCode() != 204 && answer.statusCode() != 304;
    }
}
