package io.vocation.survey.source.guess;

import java.nio.charset.Charset;
import java.util.List;

/**
 * The start of a file, as rows of texts.
 *
 * @param header the names of the columns, without blanks around them
 * @param rows those that have as many fields as the header
 * @param odd how many rows were looked at that have not
 */
record Sample(Charset charset, char delimiter, List<String> header, List<List<String>> rows, int odd) {}
