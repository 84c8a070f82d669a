/**
 * The five metrics and FCR of people, teams, call types … over some days (practice M1–M7, P1, F1), beside what they are held
 * against: the rest of the team and the center, benchmarks (M9), and how they were before.
 */
package io.vocation.performance.scorecard;
