package io.vocation.survey.webhook.mapping;

import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.response.NewResponse;

import java.util.List;

/** What a document turned out to be. */
public sealed interface Reading {
    /** A response, whose shape is still to be checked. */
    record Said(NewResponse response) implements Reading {}

    /** One that does not say what its mapping needs. */
    record Misread(List<Violation> violations) implements Reading {}

    /** No response: another kind of event. */
    record Passed() implements Reading {}
}
