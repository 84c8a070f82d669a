/** One metric on a scorecard: its two scores (practice M7), and what it is held against (practice M9, P1). */
package io.vocation.performance.scorecard.metric;
