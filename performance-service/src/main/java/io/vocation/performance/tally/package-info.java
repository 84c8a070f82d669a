/**
 * From responses to counts (practice M2–M5, M8): each response event is judged metric by metric, entered into a ledger by
 * its revision, and the difference it makes is added to the tallies by day. The tallies are at all times the sum of the
 * ledger: both change in one statement, in the transaction that also moves the position in the feed.
 */
package io.vocation.performance.tally;
