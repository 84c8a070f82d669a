/**
 * What went wrong where a call was not resolved on the first contact, and why customers called again (practice M6): said by
 * people, one response or many at once, each time with what it was before. A coding is a new revision of its response, which
 * the feed tells, so that both scores of M7 follow.
 */
package io.vocation.survey.coding;
