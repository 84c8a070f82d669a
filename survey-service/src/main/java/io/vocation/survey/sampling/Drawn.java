package io.vocation.survey.sampling;

/**
 * What a draw found.
 *
 * @param population contacts of its days, void ones not among them
 * @param eligible those that could be drawn
 * @param excluded JSON: how many of the others, by reason
 * @param mix JSON: contacts, eligible and drawn, by call type
 */
public record Drawn(long population, long eligible, String excluded, String mix, long drawn) {}
