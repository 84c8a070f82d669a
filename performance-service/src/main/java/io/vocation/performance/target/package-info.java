/**
 * What is expected of a center, team, position or person, metric by metric (practice P2, P6): a target and a minimum
 * acceptable level, from a day on. The most specific one wins, field by field; no closed period is scored again.
 */
package io.vocation.performance.target;
