package io.vocation.survey.webhook;

/**
 * A delivery whose signature was accepted.
 *
 * @param id part of what was signed
 */
record Proven(String id, byte[] bodyHash) {}
