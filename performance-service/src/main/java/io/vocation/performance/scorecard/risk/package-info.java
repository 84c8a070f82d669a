/** Customers who do not intend to continue, and those who are likely to leave (practice M5). */
package io.vocation.performance.scorecard.risk;
