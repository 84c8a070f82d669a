/** Thresholds as dated, sourced data of each contact center; no number of the practice is a constant in code. */
package io.vocation.commons.policy;
