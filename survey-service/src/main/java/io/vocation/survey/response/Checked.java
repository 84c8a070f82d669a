package io.vocation.survey.response;

import io.vocation.commons.problem.Problems.Violation;

import java.util.List;

/** What checking a response found. */
public sealed interface Checked {
    /** It can be kept. */
    record Sound(Candidate candidate) implements Checked {}

    /** It cannot, and why. */
    record Unsound(List<Violation> violations) implements Checked {}
}
