package io.vocation.performance.trend;

/** A rule that fired: at which point of the chart, counted from 0, and which way it went. */
public record Signal(int point, Rule rule, Direction direction) {}
