/** The five metrics and FCR of a person, team or center over some days (practice M1–M5, F1), beside the benchmarks (M9). */
package io.vocation.performance.scorecard;
