package io.vocation.survey.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.response.Candidate;
import io.vocation.survey.webhook.vendor.Happening;

import java.util.List;

/** What a thing that a delivery tells of is worth. */
sealed interface Judged {
    /** It can be kept as a response. */
    record Sound(Candidate candidate) implements Judged {}

    /**
     * It can be kept as a dead letter only.
     *
     * @param agent whom it is about, as far as it can be read; null where it cannot
     * @param customer whose it is, as far as it can be read; null where it cannot
     */
    record Unsound(String detail, List<Violation> violations, String agent, String customer, ObjectNode document)
            implements Judged {}

    /** Its answers are still to be fetched. */
    record Pointed(Happening.Pointer to) implements Judged {}

    /** It is nothing of ours. */
    record Passed() implements Judged {}
}
