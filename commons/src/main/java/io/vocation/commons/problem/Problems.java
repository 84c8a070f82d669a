package io.vocation.commons.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;

import java.util.List;

/** The problems that the code of a service throws; everything else is mapped by {@link ProblemTypes}. */
public final class Problems {
    private Problems() {}

    /** What is wrong with one field. {@code in} is body, query, path or header. */
    public record Violation(String field, String in, String message) {
        public static Violation body(String field, String message) {
            return new Violation(field, "body", message);
        }

        public static Violation query(String field, String message) {
            return new Violation(field, "query", message);
        }
    }

    /** 404, also for what the caller may not see: whether it exists is part of what is protected (practice L2). */
    public static HttpProblem notFound(String what, Object id) {
        return of(ProblemType.NOT_FOUND, "There is no " + what + " " + id + ".").build();
    }

    /** 409. */
    public static HttpProblem conflict(String detail) {
        return of(ProblemType.CONFLICT, detail).build();
    }

    /** 403, for a role that may never do this. */
    public static HttpProblem forbidden(String detail) {
        return of(ProblemType.FORBIDDEN, detail).build();
    }

    /** 400 with the violations listed. */
    public static HttpProblem invalid(Violation... violations) {
        return invalid(List.of(violations));
    }

    /** 400 with the violations listed. */
    public static HttpProblem invalid(List<Violation> violations) {
        return of(ProblemType.VALIDATION, violations.getFirst().message())
                .with("violations", violations)
                .build();
    }

    /** 503 with Retry-After, when something we need is down for now. */
    public static HttpProblem unavailable(String detail, int retryAfterSeconds) {
        return of(ProblemType.UNAVAILABLE, detail)
                .withHeader("Retry-After", retryAfterSeconds)
                .build();
    }

    /** A builder with type, title and status set, for problems that carry more. */
    public static HttpProblem.Builder of(ProblemType type, String detail) {
        return HttpProblem.builder()
                .withType(type.uri())
                .withTitle(type.title())
                .withStatus(type.status())
                .withDetail(detail);
    }
}
