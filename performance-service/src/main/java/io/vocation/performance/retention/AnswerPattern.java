package io.vocation.performance.retention;

/**
 * Responses that said the same.
 *
 * @param csatCenter null where not answered, like the others
 * @param yes how many of them continue to do business
 * @param all how many of them said whether they do
 */
public record AnswerPattern(Boolean csatCenter, Boolean csatCsr, Boolean resolved, Boolean fcr, long yes, long all) {}
