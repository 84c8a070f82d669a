package io.vocation.career.me;

import io.vocation.commons.held.MyData;
import io.vocation.commons.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** Asks the other services what they hold about the caller. All of it or nothing: a part would look like everything. */
@ApplicationScoped
class OtherServices {
    private static final int RETRY_AFTER_SECONDS = 5;

    private final Asking asking;

    OtherServices(Asking asking) {
        this.asking = asking;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 503 with Retry-After while survey-service is down */
    MyData survey() {
        return answer("survey-service", asking::survey);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 503 with Retry-After while performance-service is down */
    MyData performance() {
        return answer("performance-service", asking::performance);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 503 with Retry-After while training-service is down */
    MyData training() {
        return answer("training-service", asking::training);
    }

    private static MyData answer(String service, Supplier<MyData> call) {
        try {
            return call.get();
        } catch (WebApplicationException | ProcessingException | CircuitBreakerOpenException e) {
            throw Problems.unavailable(
                    "What " + service + " holds cannot be had right now, and a part is not everything.",
                    RETRY_AFTER_SECONDS);
        }
    }

    /** The calls themselves, where retry and breaker are woven in, for each service by itself. */
    @ApplicationScoped
    static class Asking {
        private final SurveyApi survey;
        private final PerformanceApi performance;
        private final TrainingApi training;

        Asking(@RestClient SurveyApi survey, @RestClient PerformanceApi performance, @RestClient TrainingApi training) {
            this.survey = survey;
            this.performance = performance;
            this.training = training;
        }

        @Retry(maxRetries = 2, delay = 150, delayUnit = ChronoUnit.MILLIS, retryOn = ProcessingException.class)
        @CircuitBreaker(requestVolumeThreshold = 10, failOn = ProcessingException.class)
        MyData survey() {
            return survey.myData();
        }

        @Retry(maxRetries = 2, delay = 150, delayUnit = ChronoUnit.MILLIS, retryOn = ProcessingException.class)
        @CircuitBreaker(requestVolumeThreshold = 10, failOn = ProcessingException.class)
        MyData performance() {
            return performance.myData();
        }

        @Retry(maxRetries = 2, delay = 150, delayUnit = ChronoUnit.MILLIS, retryOn = ProcessingException.class)
        @CircuitBreaker(requestVolumeThreshold = 10, failOn = ProcessingException.class)
        MyData training() {
            return training.myData();
        }
    }
}
