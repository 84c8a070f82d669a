package io.vocation.commons.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkiverse.resteasy.problem.validation.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Gives every problem, whoever raised it, its stable type and a title in our words; a 5xx tells nothing of our insides. */
@ApplicationScoped
class ProblemTypes implements ProblemPostProcessor {
    private static final Pattern OWN_WORDS = Pattern.compile("\\.?<[^>]*>");

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null) {
            return problem;
        }
        Map<String, Object> more = problem.getParameters();
        ProblemType type =
                more.containsKey("violations") ? ProblemType.VALIDATION : ProblemType.of(problem.getStatusCode());
        HttpProblem.Builder typed = HttpProblem.builder(problem).withType(type.uri());
        if (type.status() == problem.getStatusCode()) {
            typed.withTitle(type.title());
        }
        if (more.get("violations") instanceof List<?> violations) {
            typed.with(
                    "violations", violations.stream().map(ProblemTypes::named).toList());
        }
        // The framework answers for a body that it cannot read, and says nothing but that it is bad.
        if (context.cause instanceof WebApplicationException
                && context.cause.getCause() instanceof JsonProcessingException json) {
            typed.withDetail(FailureMappers.unread(json));
        }
        if (problem.getStatusCode() == 500) {
            typed.withDetail("The failure was logged under this answer's correlation id.");
        }
        return typed.build();
    }

    /** An element of a list is named as a reader of JSON knows it, without the validator's own words for it. */
    private static Object named(Object violation) {
        return violation instanceof Violation raised
                ? new Problems.Violation(OWN_WORDS.matcher(raised.field).replaceAll(""), raised.in, raised.message)
                : violation;
    }
}
