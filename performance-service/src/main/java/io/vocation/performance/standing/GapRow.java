package io.vocation.performance.standing;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.vocation.commons.figure.Rate;

import java.util.UUID;

/** A gap as a row; its JSON has the names of the columns. */
@JsonNaming(SnakeCaseStrategy.class)
record GapRow(
        UUID teamId,
        CenterGap.Metric metric,
        int units,
        int each,
        long topYes,
        long topAnswers,
        long bottomYes,
        long bottomAnswers,
        boolean spread,
        double shrunkenTop,
        double shrunkenBottom,
        double low,
        double high) {

    /** The columns, with their types. */
    static final String COLUMNS = """
            team_id uuid, metric text, units integer, each integer, top_yes bigint, top_answers bigint,
            bottom_yes bigint, bottom_answers bigint, spread boolean, shrunken_top double precision,
            shrunken_bottom double precision, low double precision, high double precision""";

    private static final UUID WHOLE_CENTER = new UUID(0, 0);

    static GapRow of(CenterGap in) {
        Gap gap = in.gap();
        return new GapRow(
                in.team() == null ? WHOLE_CENTER : in.team(),
                in.metric(),
                gap.units(),
                gap.each(),
                gap.top().numerator(),
                gap.top().denominator(),
                gap.bottom().numerator(),
                gap.bottom().denominator(),
                gap.spread(),
                gap.shrunkenTop(),
                gap.shrunkenBottom(),
                gap.low(),
                gap.high());
    }

    CenterGap gap() {
        Gap gap = new Gap(
                units,
                each,
                new Rate(topYes, topAnswers),
                new Rate(bottomYes, bottomAnswers),
                spread,
                shrunkenTop,
                shrunkenBottom,
                low,
                high);
        return new CenterGap(WHOLE_CENTER.equals(teamId) ? null : teamId, metric, gap);
    }
}
