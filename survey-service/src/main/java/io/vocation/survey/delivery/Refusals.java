package io.vocation.survey.delivery;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vocation.commons.problem.ProblemType;
import io.vocation.commons.problem.Problems;
import io.vocation.survey.response.Outcome;
import io.vocation.survey.response.UnreadableResponse;

import java.io.IOException;

/** Why a response is not kept, in words for who delivered it. */
final class Refusals {
    private Refusals() {}

    static HttpProblem conflict(Outcome outcome) {
        return Problems.of(
                        ProblemType.CONFLICT,
                        "The source delivered this response before, with other content, which stays as it was. This one is kept"
                                + " as a proposed correction.")
                .with("id", outcome.id())
                .build();
    }

    static HttpProblem tooLong(int most) {
        return Problems.of(ProblemType.TOO_LARGE, "A response has at most " + most + " bytes.")
                .build();
    }

    /** Says which field cannot be read, and what it should be. */
    static HttpProblem unreadable(IOException e) {
        return UnreadableResponse.violation(e).map(Problems::invalid).orElseGet(() -> Problems.of(
                        ProblemType.MALFORMED, UnreadableResponse.NOT_ONE)
                .build());
    }
}
