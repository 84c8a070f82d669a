/**
 * Who of a peer group resolves more calls than the others, if that can be told at all (practice F1–F3, F7).
 *
 * <p>The statistics ({@link io.vocation.performance.standing.Comparing} and what it uses) know neither database nor
 * HTTP: counts go in, a sealed {@link io.vocation.performance.standing.Comparison} comes out. Three answers are possible
 * and only one of them has ranks: too few answers, not distinguishable from chance, ranked. Ranking goes by the shrunken
 * estimate and never comes without the probability of being elsewhere.
 */
package io.vocation.performance.standing;
