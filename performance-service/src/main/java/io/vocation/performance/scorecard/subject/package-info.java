/** Whose scorecard: people, those they supervise, teams, call types, lines of business and centers (practice P1). */
package io.vocation.performance.scorecard.subject;
