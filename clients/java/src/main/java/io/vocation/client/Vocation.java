package io.vocation.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vocation.client.http.ApiClient;
import io.vocation.client.http.ApiException;
import io.vocation.client.model.Problem;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** The platform, as a generated {@code …Api} wants to reach it. */
public final class Vocation {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(60);
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Vocation() {}

    /**
     * What every {@code …Api} takes: {@code new RosterApi(Vocation.at(…))}. Share one; it is safe for many threads.
     *
     * @param gateway the public door, for example {@code https://vocation.example.com}
     * @param token gives an access token that is good now, and is asked before each request; {@link SignIn} is one
     */
    public static ApiClient at(URI gateway, Supplier<String> token) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(gateway.toString().replaceFirst("/$", ""));
        client.setConnectTimeout(CONNECT_TIMEOUT);
        client.setReadTimeout(READ_TIMEOUT);
        client.setRequestInterceptor(request -> request.setHeader("Authorization", "Bearer " + token.get()));
        return client;
    }

    /** The problem that a refusal carries (RFC 9457); empty where something on the way refused with something else. */
    public static Optional<Problem> problem(ApiException refusal) {
        try {
            return Optional.ofNullable(refusal.getResponseBody())
                    .filter(body -> body.startsWith("{"))
                    .map(Vocation::read)
                    .filter(problem -> problem.getType() != null);
        } catch (IllegalArgumentException noProblem) {
            return Optional.empty();
        }
    }

    private static Problem read(String body) {
        try {
            return JSON.readValue(body, Problem.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
