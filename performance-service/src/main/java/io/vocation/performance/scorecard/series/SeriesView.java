package io.vocation.performance.scorecard.series;

import io.vocation.performance.roster.Center;
import io.vocation.performance.scorecard.subject.SubjectView;
import io.vocation.performance.tally.Grain;
import io.vocation.performance.tally.Measure;
import io.vocation.performance.window.Window;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.Map;

/** A scorecard's metrics period by period. */
@Schema(
        name = "ScorecardSeries",
        description = "The metrics of a scorecard period by period, the oldest first.",
        requiredProperties = {"subject", "center", "window", "by", "metrics"})
public record SeriesView(SubjectView subject, Center center, Window window, Grain by, MetricSeries metrics) {

    /** The points of each metric; null for one that nobody answered. */
    @Schema(
            name = "MetricSeries",
            description =
                    "The points of each metric. A period in which nobody answered it has none; a metric without points "
                            + "is absent.")
    public record MetricSeries(
            List<PointView> csatCenter,
            List<PointView> csatCsr,
            List<PointView> resolution,
            List<PointView> continues,
            List<PointView> worldClassCall,

            @Schema(description = "Not of a person") List<PointView> fcr) {

        static MetricSeries of(Map<Measure, List<PointView>> points) {
            return new MetricSeries(
                    points.get(Measure.CSAT_CENTER),
                    points.get(Measure.CSAT_CSR),
                    points.get(Measure.RESOLUTION),
                    points.get(Measure.CONTINUES),
                    points.get(Measure.WORLD_CLASS_CALL),
                    points.get(Measure.FCR));
        }

        List<PointView> of(Measure measure) {
            List<PointView> points =
                    switch (measure) {
                        case CSAT_CENTER -> csatCenter;
                        case CSAT_CSR -> csatCsr;
                        case RESOLUTION -> resolution;
                        case CONTINUES -> continues;
                        case WORLD_CLASS_CALL -> worldClassCall;
                        case FCR -> fcr;
                    };
            return points == null ? List.of() : points;
        }
    }
}
