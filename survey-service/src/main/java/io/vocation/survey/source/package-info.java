/**
 * Where responses come from: what a source asks, on which scales, and how the columns of its CSV files are read, so that
 * a file we did not design is imported untouched.
 */
package io.vocation.survey.source;
