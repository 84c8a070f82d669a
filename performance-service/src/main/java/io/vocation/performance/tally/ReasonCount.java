package io.vocation.performance.tally;

/**
 * How often one reason for calling again was coded (practice M6).
 *
 * @param responses at least 1
 */
public record ReasonCount(String reason, long responses) {}
