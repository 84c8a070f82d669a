package io.vocation.survey.subscription.receiver;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfigUtils;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vocation.survey.work.RetryAfter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import javax.net.ssl.SSLException;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Posts to receivers, each time to an address that was just checked, and to no other: it follows no redirect, and the name
 * is not looked up again. Certificates are those of the name; {@code quarkus.tls.subscriptions} says which else to trust.
 */
@ApplicationScoped
public class Posting {
    private static final String TLS = "subscriptions";
    private static final int MOST_BYTES = 4096;
    private static final int CONNECTIONS = 64;
    /** Shorter than servers keep idle connections, so that none is used that was just closed. */
    private static final int IDLE_SECONDS = 2;

    private final Addresses addresses;
    private final Duration timeout;
    private final HttpClient http;

    Posting(
            Vertx vertx,
            TlsConfigurationRegistry tls,
            Addresses addresses,
            @ConfigProperty(name = "vocation.subscription.timeout") Duration timeout) {
        this.addresses = addresses;
        this.timeout = timeout;
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) timeout.toMillis())
                .setKeepAliveTimeout(IDLE_SECONDS)
                .setMaxPoolSize(CONNECTIONS)
                .setMaxHeaderSize(2 * MOST_BYTES);
        tls.get(TLS).ifPresent(trusted -> TlsConfigUtils.configure(options, trusted));
        // Whatever breaks a connection is in the log of deliveries: receivers do not write into ours.
        this.http = vertx.httpClientBuilder()
                .with(options)
                .withConnectHandler(connection -> connection.exceptionHandler(_ -> {}))
                .build();
    }

    void stop(@Observes ShutdownEvent stopped) {
        http.close();
    }

    /**
     * Posts once; blocks until there is an answer, for no longer than the timeout after the name was looked up.
     *
     * @param turn where the host has several addresses, each gets its turn
     */
    public Answer post(URI url, int turn, Map<String, String> headers, byte[] body) throws InterruptedException {
        try {
            return post(options(url, addresses.of(host(url), turn), headers), body);
        } catch (UnknownHostException e) {
            return Answer.none(Ending.UNKNOWN_HOST);
        } catch (Addresses.Forbidden e) {
            return Answer.none(Ending.FORBIDDEN_ADDRESS);
        }
    }

    private Answer post(RequestOptions options, byte[] body) throws InterruptedException {
        CompletableFuture<Answer> head = new CompletableFuture<>();
        CompletableFuture<Answer> whole = new CompletableFuture<>();
        Future<HttpClientRequest> asked = http.request(options);
        asked.onFailure(whole::completeExceptionally).onSuccess(request -> send(request, body, head, whole));
        try {
            return whole.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            asked.onSuccess(HttpClientRequest::reset);
            return head.getNow(Answer.none(Ending.TIMED_OUT));
        } catch (ExecutionException e) {
            return head.getNow(Answer.none(ending(e.getCause())));
        }
    }

    private static void send(
            HttpClientRequest request, byte[] body, CompletableFuture<Answer> head, CompletableFuture<Answer> whole) {
        request.response()
                .onFailure(whole::completeExceptionally)
                .onSuccess(response -> read(request, response, head, whole));
        request.end(Buffer.buffer(body));
    }

    /** The status is the answer; what follows is only waited for so that the connection can be used again. */
    private static void read(
            HttpClientRequest request,
            HttpClientResponse response,
            CompletableFuture<Answer> head,
            CompletableFuture<Answer> whole) {
        Answer answer =
                Answer.of(response.statusCode(), RetryAfter.read(response.getHeader("Retry-After"), Instant.now()));
        head.complete(answer);
        int[] bytes = {0};
        response.exceptionHandler(_ -> whole.complete(answer));
        response.endHandler(_ -> whole.complete(answer));
        response.handler(part -> {
            bytes[0] += part.length();
            if (bytes[0] > MOST_BYTES) {
                whole.complete(answer);
                request.reset();
            }
        });
    }

    private static RequestOptions options(URI url, InetAddress address, Map<String, String> headers) {
        boolean secure = "https".equals(url.getScheme());
        int port = url.getPort() > 0 ? url.getPort() : secure ? 443 : 80;
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, port)))
                .setHost(host(url))
                .setPort(port)
                .setSsl(secure)
                .setFollowRedirects(false)
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery());
        headers.forEach(options::putHeader);
        return options;
    }

    /** Without the brackets of IPv6. */
    private static String host(URI url) {
        String host = url.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static Ending ending(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof SSLException) {
                return Ending.NOT_TRUSTED;
            }
            if (each instanceof ConnectException) {
                return Ending.NOT_CONNECTED;
            }
        }
        return Ending.CUT_OFF;
    }
}
