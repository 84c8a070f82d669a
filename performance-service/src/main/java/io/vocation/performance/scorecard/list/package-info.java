/** The scorecards of all people, teams, call types … of a center, in pages and as a file (practice P1). */
package io.vocation.performance.scorecard.list;
