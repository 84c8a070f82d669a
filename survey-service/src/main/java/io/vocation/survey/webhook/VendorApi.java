package io.vocation.survey.webhook;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.ShutdownEvent;
import io.vocation.survey.webhook.vendor.Delivery;
import io.vocation.survey.webhook.vendor.ThinAdapter;
import io.vocation.survey.work.RetryAfter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks vendors for answers. It follows no redirect, since the token is for the configured address alone. */
@ApplicationScoped
class VendorApi {
    private static final int MOST_BYTES = 4 << 20;
    private static final String NO_ANSWER = "The vendor's API did not answer.";

    private final VendorAddresses addresses;
    private final Duration timeout;
    private final HttpClient http;

    VendorApi(VendorAddresses addresses, @ConfigProperty(name = "vocation.webhook.timeout") Duration timeout) {
        this.addresses = addresses;
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    void stop(@Observes ShutdownEvent stopped) {
        http.shutdownNow();
    }

    Fetched get(URI base, ThinAdapter.Call call) throws InterruptedException {
        if (addresses.refuse(base)) {
            return new Fetched.Never("The vendor's API is not asked. " + VendorAddresses.REFUSED);
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + call.path()))
                .header(call.header(), call.value())
                .header("Accept", "application/json")
                .timeout(timeout)
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            // The request's own timeout ends with the headers; a body may still trickle.
            return judge(answer.get(timeout.toMillis() * 2, TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            return new Fetched.Later(NO_ANSWER, Duration.ZERO);
        } finally {
            answer.cancel(true);
        }
    }

    private static Fetched judge(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        String said = "The vendor's API answered " + status + ".";
        if (status / 100 == 3) {
            return new Fetched.Never(said + " Redirects are not followed.");
        }
        return switch (status) {
            case 200 -> read(answer.body());
            // A token can be replaced; a response may be found a little later.
            case 401, 403, 404, 408, 425 -> new Fetched.Later(said, Duration.ZERO);
            case 429, 503 ->
                new Fetched.Later(
                        said,
                        RetryAfter.read(
                                answer.headers().firstValue("Retry-After").orElse(null), Instant.now()));
            default -> status >= 500 ? new Fetched.Later(said, Duration.ZERO) : new Fetched.Never(said);
        };
    }

    private static Fetched read(byte[] body) {
        try {
            return new Fetched.Got(Delivery.parse(new String(body, StandardCharsets.UTF_8)));
        } catch (HttpProblem noJson) {
            return new Fetched.Later("The vendor's API answered no JSON.", Duration.ZERO);
        }
    }
}
