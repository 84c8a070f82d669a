/**
 * Whether people know their numbers (practice P3): they acknowledge the scorecard of a month, and state their rates when
 * they are asked; the share who can is a figure of teams and centers.
 */
package io.vocation.performance.awareness;
