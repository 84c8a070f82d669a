package io.vocation.commons.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * What is wrong with a token, as a problem. The problem library has mappers of its own for these, which do not match
 * this Quarkus: they read a field that {@code ChallengeData} no longer has.
 */
class TokenMappers {
    private static final int BEFORE_LIBRARIES = 1;

    @ServerExceptionMapper(priority = BEFORE_LIBRARIES)
    Response missing(UnauthorizedException e) {
        return challenge("Send a bearer token of the realm in the Authorization header.", "Bearer");
    }

    @ServerExceptionMapper(priority = BEFORE_LIBRARIES)
    Response refused(AuthenticationFailedException e) {
        return expired(e)
                ? challenge("The token has expired.", "Bearer error=\"invalid_token\", error_description=\"expired\"")
                : challenge("The token is not one of ours.", "Bearer error=\"invalid_token\"");
    }

    private static boolean expired(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException invalid) {
                return invalid.hasExpired();
            }
        }
        return false;
    }

    private static Response challenge(String detail, String challenge) {
        return Problems.of(ProblemType.UNAUTHORIZED, detail)
                .withHeader("WWW-Authenticate", challenge)
                .build()
                .toResponse();
    }
}
