package io.vocation.commons.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Map;

/** Gives every problem, whoever raised it, its stable type and a title in our words; a 5xx tells nothing of our insides. */
@ApplicationScoped
class ProblemTypes implements ProblemPostProcessor {
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
        if (problem.getStatusCode() == 500) {
            typed.withDetail("The failure was logged under this answer's correlation id.");
        }
        return typed.build();
    }
}
