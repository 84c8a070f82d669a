package io.vocation.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
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
    private final Passage passage;
    private final Circuit.Pass pass;
    private final Silence silence;

    private HttpClientRequest upstream;
    private Coding coding = Coding.NONE;
    private boolean firstAttempt = true;
    private boolean sent;
    private boolean over;
    private long received;
    /** Bytes of the answer that are still to be passed on; below zero where it does not say how many it has. */
    private long unsent;

    Exchange(RoutingContext context, Route route, Passage passage, Circuit.Pass pass) {
        this.context = context;
        this.request = context.request();
        this.response = context.response();
        this.route = route;
        this.passage = passage;
        this.pass = pass;
        this.silence = new Silence(context.vertx(), route.timeout(), this::giveUp);
    }

    void start() {
        context.addEndHandler(ignored -> finish(!Arrival.isWhole(context)));
        if (Framing.announcedLength(request.headers()) > route.maxBody()) {
            refuse(Problem.tooLarge(route.maxBody()));
            return;
        }
        silence.watch();
        connect();
    }

    /** Answers without the service; what is left of the body is read and dropped for a moment, so the answer is seen. */
    private void refuse(Problem problem) {
        over = true;
        dropUpstream();
        problem.send(context);
        dropRest();
    }

    private void connect() {
        passage.client()
                .request(route.target()
                        .in(new RequestOptions())
                        .setMethod(request.method())
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
        Headers.copyRequest(context, opened.headers());
        opened.response().onSuccess(this::answer).onFailure(cause -> fail(opened, cause));
        opened.exceptionHandler(cause -> fail(opened, cause));
        if (sent || !Framing.mayHaveBody(request)) {
            sent(opened);
            return;
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
        if (over) {
            return;
        }
        if (received == 0 && Framing.announcedLength(request.headers()) < 0) {
            upstream.setChunked(true);
        }
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
        pass.worked();
        response.setStatusCode(answer.statusCode());
        Headers.copyResponse(answer.headers(), response.headers());
        coding = passage.compression().begin(request, answer.statusCode(), response.headers());
        if (Framing.isEventStream(answer)) {
            silence.limit(passage.config().streams().silence());
        }
        if (Framing.mayHaveBody(request.method(), answer) && !response.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            response.setChunked(true);
        }
        unsent = Framing.announcedLength(response.headers());
        answer.handler(chunk -> pass(chunk, answer));
        answer.exceptionHandler(this::fail);
        answer.endHandler(end -> finishAnswer(coding.last()));
    }

    private void pass(Buffer chunk, HttpClientResponse answer) {
        if (over) {
            return;
        }
        unsent -= chunk.length();
        if (unsent == 0) {
            // That its end is still to be read makes no difference; a small answer is written once.
            finishAnswer(coding.next(chunk));
        } else {
            pass(coding.next(chunk), answer, response);
        }
    }

    private void finishAnswer(Buffer rest) {
        if (over) {
            return;
        }
        over = true;
        if (rest.length() == 0) {
            response.end();
        } else {
            response.end(rest);
        }
        // Only then: the connection of a request that was sent whole may carry the next one by now.
        if (!sent) {
            dropUpstream();
            dropRest();
        }
    }

    private void pass(Buffer chunk, ReadStream<Buffer> from, WriteStream<Buffer> to) {
        silence.broken();
        to.write(chunk);
        BackPressure.apply(from, to, silence::broken);
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
            pass.failed();
            var what = upstream == null ? " cannot be reached." : " hung up before it answered.";
            refuse(Problem.badGateway(route.service(), "The " + route.service() + "-service" + what));
        }
    }

    /** Once, and only what changes nothing: a kept connection may have been closed just as it was used. */
    private boolean mayTryAgain() {
        boolean harmless = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        return firstAttempt && upstream != null && harmless && sent && received == 0;
    }

    private void giveUp() {
        if (over) {
            return;
        }
        if (response.headWritten()) {
            LOG.warnf("%s-service fell silent in the middle of its answer, or nobody reads it", route.service());
            cut();
        } else if (!sent && upstream != null && !upstream.writeQueueFull()) {
            refuse(Problem.requestTimeout());
        } else {
            pass.failed();
            refuse(Problem.upstreamTimeout(route.service(), route.timeout()));
        }
    }

    /** The status has left already: only a broken connection still says that this answer is not whole. */
    private void cut() {
        over = true;
        dropUpstream();
        Linger.cut(context);
    }

    private void finish(boolean broken) {
        silence.end();
        coding.close();
        pass.abandoned();
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
        Linger.dropRest(context, passage.config().linger());
    }
}
