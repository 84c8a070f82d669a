/**
 * Guesses how a file is to be read: from a header and samples to the draft of a source, which a person corrects and
 * declares. It says of each column what it was taken for and why, and what it cannot tell it leaves out and names.
 */
package io.vocation.survey.source.guess;
