package io.vocation.survey.response;

import java.time.Instant;

/**
 * The times between which a contact can lie, by policy.
 *
 * @param now what counts as now, for all responses of one delivery
 */
public record Limits(Instant now, Instant earliest, Instant latest) {}
