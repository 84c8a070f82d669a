/**
 * Which movement of a figure over time is real (practice C3, P1): control charts of a share, period by period.
 *
 * <p>The arithmetic ({@link io.vocation.performance.trend.Charting} and what it uses) knows neither database nor HTTP, nor
 * what is counted: samples of yes answers go in, a sealed {@link io.vocation.performance.trend.ControlChart} comes out.
 */
package io.vocation.performance.trend;
