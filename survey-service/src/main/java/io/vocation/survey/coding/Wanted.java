package io.vocation.survey.coding;

import java.util.UUID;

/**
 * What somebody wants one response to be coded with.
 *
 * @param at where it stands in the request
 * @param responseId null where what was named is not kept
 * @param whole whether these are all codes it shall have; otherwise what is not said stays
 */
record Wanted(int at, UUID responseId, Codes codes, boolean whole, Boolean couldHaveDoneMore, String note) {}
