package io.vocation.commons.http;

import io.vocation.commons.problem.ProblemType;
import io.vocation.commons.problem.Problems;
import jakarta.ws.rs.core.EntityTag;

/** {@code ETag} and {@code If-Match}: nobody overwrites a change they have not seen. */
public final class Versions {
    private Versions() {}

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Refuses a change that was not made on this version.
     *
     * @param ifMatch the header as sent; {@code *} stands for any version
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 428 without the header, 412 when it is another version
     */
    public static void require(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problems.of(ProblemType.PRECONDITION_REQUIRED, "Send the ETag you read as If-Match.")
                    .build();
        }
        String given = ifMatch.strip();
        if (!given.equals("*") && !given.equals("\"" + version + "\"")) {
            throw Problems.of(
                            ProblemType.PRECONDITION_FAILED,
                            "The current version is \"" + version + "\", not " + given + ".")
                    .build();
        }
    }
}
