package io.vocation.career.eligibility;

import io.vocation.commons.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks performance-service for a person's standing on a day. It must be fresh, since a decision about a person rests on
 * it; when it cannot be had the answer is 503, never an old or empty standing.
 */
@ApplicationScoped
class Standings {
    private static final int RETRY_AFTER_SECONDS = 5;

    private final Asking asking;

    Standings(Asking asking) {
        this.asking = asking;
    }

    /**
     * @return empty when performance-service knows no such person yet
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 with Retry-After while it is down
     */
    Optional<Standing> of(UUID employee, LocalDate asOf) {
        try {
            return Optional.of(asking.standing(employee, asOf));
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == 404) {
                return Optional.empty();
            }
            throw down();
        } catch (ProcessingException | CircuitBreakerOpenException e) {
            throw down();
        }
    }

    private static RuntimeException down() {
        return Problems.unavailable(
                "The standing cannot be had from performance-service right now.", RETRY_AFTER_SECONDS);
    }

    /** The call itself, where retry and breaker are woven in; that someone is unknown is no failure. */
    @ApplicationScoped
    static class Asking {
        private final PerformanceApi performance;

        Asking(@RestClient PerformanceApi performance) {
            this.performance = performance;
        }

        @Retry(maxRetries = 2, delay = 150, delayUnit = ChronoUnit.MILLIS, retryOn = ProcessingException.class)
        @CircuitBreaker(requestVolumeThreshold = 10, failOn = ProcessingException.class)
        Standing standing(UUID employee, LocalDate asOf) {
            return performance.standing(employee, asOf);
        }
    }
}
