/**
 * What a center stands for (practice P5): vision, mission and operating principles, published version after version, which
 * people acknowledge and targets refer to.
 */
package io.vocation.performance.principle;
