package io.vocation.commons.feed;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jdbi.v3.core.JdbiException;

import java.time.Duration;
import java.time.Instant;

/** Tells how old is what was read by feed. That is never a reason not to answer: what is known stays true as of its time. */
@Readiness
@ApplicationScoped
class FeedHealth implements HealthCheck {
    private final FeedStates states;

    FeedHealth(FeedStates states) {
        this.states = states;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("Feeds").up();
        try {
            Instant now = Instant.now();
            for (FeedState state : states.all()) {
                answer.withData(state.feed(), state.condition(now).name());
                Duration lag = state.lag(now);
                if (lag != null) {
                    answer.withData(state.feed() + ".lagSeconds", lag.toSeconds());
                }
                if (state.failure() != null) {
                    answer.withData(state.feed() + ".failure", state.failure());
                }
            }
        } catch (JdbiException e) {
            // Another check tells that the database is down.
            answer.withData("unknown", e.getMessage());
        }
        return answer.build();
    }
}
