/** Scorecards over time: period by period, in the center's calendar (practice P1). */
package io.vocation.performance.scorecard.series;
