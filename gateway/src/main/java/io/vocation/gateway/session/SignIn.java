package io.vocation.gateway.session;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The way to the identity server and back. Quarkus walks it (its tenant {@code browser}: PKCE, state, nonce, the code,
 * the ID token); whoever comes back gets a session of ours.
 */
@Singleton
public class SignIn {
    public static final String LOGIN = "/session/login";
    public static final String CALLBACK = "/session/callback";
    public static final String RETURN_TO = "returnTo";

    private static final Logger LOG = Logger.getLogger(SignIn.class);
    private static final String OF_QUARKUS = "q_session_browser";

    private final HttpAuthenticator authenticator;
    private final SessionCookies cookies;

    SignIn(HttpAuthenticator authenticator, SessionCookies cookies) {
        this.authenticator = authenticator;
        this.cookies = cookies;
    }

    /** What coming back from the identity server led to. */
    public sealed interface Outcome {
        /** @param returnTo where they wanted to go when they set out; empty if they did not say */
        record SignedIn(String returnTo) implements Outcome {}

        /** They did not set out here, took too long, or were refused there. */
        record Refused() implements Outcome {}

        record Undecided() implements Outcome {}
    }

    /** The address of the page to sign in at; fails when the identity server cannot be reached. */
    public Uni<String> setOut(RoutingContext context) {
        return authenticator.getChallenge(context).map(SignIn::location).invoke(() -> StateCookies.rename(context));
    }

    public Uni<Outcome> arrive(RoutingContext context) {
        return authenticator
                .attemptAuthentication(context)
                // Whoever has signed in is sent back by Quarkus to where they set out, which it calls a failure.
                .<Outcome>map(nobody -> new Outcome.Refused())
                .onFailure(AuthenticationRedirectException.class)
                .recoverWithItem(back -> signedIn(context, back))
                .onFailure(SignIn::isExpected)
                .recoverWithItem(SignIn::refused)
                .invoke(() -> StateCookies.rename(context));
    }

    private Outcome signedIn(RoutingContext context, AuthenticationRedirectException back) {
        context.response().removeCookie(OF_QUARKUS, false);
        var tokens = Handover.tokens(context);
        if (tokens == null || tokens.getAccessToken() == null || tokens.getRefreshToken() == null) {
            LOG.error("The identity server gave no tokens that a session could be made of");
            return new Outcome.Refused();
        }
        cookies.write(context, Session.begin(tokens.getAccessToken(), tokens.getRefreshToken(), Instant.now()));
        return new Outcome.SignedIn(new QueryStringDecoder(back.getRedirectUri())
                .parameters()
                .getOrDefault(RETURN_TO, List.of(""))
                .getFirst());
    }

    /** Quarkus calls everything the same; what was not refused is a fault between us and the identity server. */
    private static Outcome refused(Throwable failure) {
        if (!(failure instanceof OIDCException)
                && (failure.getCause() == null || causes(failure).skip(1).anyMatch(SignIn::isRefusal))) {
            // Without its words, some of which a stranger may have chosen.
            LOG.infof("A sign-in was refused: %s", failure.getClass().getSimpleName());
            return new Outcome.Refused();
        }
        LOG.warnf(
                "A sign-in could not be completed: %s", causes(failure).toList().getLast());
        return new Outcome.Undecided();
    }

    private static boolean isExpected(Throwable failure) {
        return failure instanceof AuthenticationCompletionException
                || failure instanceof AuthenticationFailedException
                || failure instanceof OIDCException;
    }

    private static boolean isRefusal(Throwable cause) {
        return cause instanceof AuthenticationFailedException
                || cause instanceof JoseException
                || cause instanceof InvalidJwtException
                || String.valueOf(cause.getMessage()).contains("\"invalid_grant\"");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(20);
    }

    private static String location(ChallengeData challenge) {
        return challenge.getHeaders().entrySet().stream()
                .filter(header -> header.getKey().toString().equalsIgnoreCase("Location"))
                .findFirst()
                .orElseThrow(() -> new OIDCException("No way to the identity server"))
                .getValue();
    }
}
