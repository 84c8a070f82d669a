package io.vocation.performance.trend;

import java.util.List;

/** What charting came to (practice C3). Only a {@link Drawn} one has limits. */
public sealed interface ControlChart {

    /** The points, oldest first, as they were put together. */
    List<Sample> samples();

    /** What was left out at the end because it has too few answers yet, and nothing after it to be put together with. */
    List<Sample> leftOut();

    ChartState state();

    /** No limits can be drawn. */
    record NotEnoughData(List<Sample> samples, List<Sample> leftOut, Reason reason) implements ControlChart {

        /** Why there are no limits. */
        public enum Reason {
            /** Fewer points than policy asks for. */
            FEW_POINTS,
            /** All answers of the baseline are alike, so it says nothing about how much is usual. */
            NOTHING_VARIES
        }

        @Override
        public ChartState state() {
            return ChartState.NOT_ENOUGH_DATA;
        }
    }

    /** Limits, and what happened within or beyond them; signals in the order of the points. */
    record Drawn(Baseline baseline, List<ChartPoint> points, List<Signal> signals, List<Sample> leftOut)
            implements ControlChart {
        @Override
        public List<Sample> samples() {
            return points.stream().map(ChartPoint::sample).toList();
        }

        @Override
        public ChartState state() {
            return signals.isEmpty() ? ChartState.IN_CONTROL : ChartState.SIGNAL;
        }
    }
}
