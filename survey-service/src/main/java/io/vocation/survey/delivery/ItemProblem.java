package io.vocation.survey.delivery;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vocation.commons.problem.Problems.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.net.URI;
import java.util.List;

/** The problem (RFC 9457) that one of many would have been answered with, had it come alone. */
@Schema(description = "The problem that this response would have been answered with, had it come alone.")
public record ItemProblem(URI type, String title, int status, String detail, List<Violation> violations) {
    public static ItemProblem of(HttpProblem problem) {
        return new ItemProblem(
                problem.getType(),
                problem.getTitle(),
                problem.getStatusCode(),
                problem.getDetail(),
                problem.getParameters().get("violations") instanceof List<?> listed
                        ? listed.stream().map(Violation.class::cast).toList()
                        : null);
    }
}
