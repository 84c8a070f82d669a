package io.vocation.commons.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vocation.commons.problem.Problems.Violation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import java.util.List;
import java.util.Set;

/** What every refusal says, whoever made it: what is wrong, where it was asked, and which method would have done. */
class WholeProblems {
    private final AllowedMethods methods;

    WholeProblems(AllowedMethods methods) {
        this.methods = methods;
    }

    @ServerResponseFilter
    void complete(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == Status.METHOD_NOT_ALLOWED.getStatusCode()
                && !response.getHeaders().containsKey(HttpHeaders.ALLOW)) {
            Set<String> allowed =
                    methods.of(request.getUriInfo().getRequestUri().getRawPath());
            response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", allowed));
        }
        if (response.getEntity() instanceof HttpProblem problem
                && (problem.getInstance() == null || problem.getDetail() == null)) {
            response.setEntity(whole(problem, request));
        }
    }

    private static HttpProblem whole(HttpProblem problem, ContainerRequestContext request) {
        HttpProblem.Builder whole = HttpProblem.builder(problem);
        if (problem.getInstance() == null) {
            whole.withInstance(
                    java.net.URI.create(request.getUriInfo().getRequestUri().getRawPath()));
        }
        if (problem.getDetail() == null) {
            whole.withDetail(detail(problem));
        }
        return whole.build();
    }

    private static String detail(HttpProblem problem) {
        if (problem.getParameters().get("violations") instanceof List<?> violations && !violations.isEmpty()) {
            return switch (violations.getFirst()) {
                case Violation ours -> ours.field() + " " + ours.message();
                case io.quarkiverse.resteasy.problem.validation.Violation theirs -> theirs.field + " " + theirs.message;
                default -> problem.getTitle();
            };
        }
        return problem.getTitle();
    }
}
