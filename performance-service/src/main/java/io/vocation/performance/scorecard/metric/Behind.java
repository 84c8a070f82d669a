package io.vocation.performance.scorecard.metric;

import io.vocation.performance.tally.Measure;
import io.vocation.performance.tally.Score;
import io.vocation.performance.tally.Subject;
import io.vocation.performance.window.Window;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Finds the responses behind a figure: the paths in survey-service that list exactly those that were counted. */
public final class Behind {
    private final String all;

    private Behind(String all) {
        this.all = all;
    }

    /** All that was counted for a subject of a center over some days; days begin when they begin in the center's zone. */
    public static Behind of(UUID center, Subject subject, Window window) {
        String all = "/survey/v1/responses?center=" + center + "&state=COUNTED"
                + filter("contactedFrom", window.begins()) + filter("contactedTo", window.ends());
        return new Behind(all
                + switch (subject.kind()) {
                    case EMPLOYEE -> filter("employee", subject.key());
                    case SUPERVISOR -> filter("supervisor", subject.key());
                    case TEAM -> filter("team", subject.key());
                    case LINE_OF_BUSINESS -> filter("lineOfBusiness", subject.key());
                    case CALL_TYPE -> filter("callType", subject.key());
                    case CENTER -> "";
                });
    }

    public URI all() {
        return URI.create(all);
    }

    /** Those that answer a metric with yes or no. */
    public URI answers(Measure measure, Score score) {
        return score == Score.LIVED ? with("metric", measure) : with("metric", measure, "controllable", true);
    }

    /** Those that answer a metric so. */
    public URI answers(Measure measure, Score score, boolean yes) {
        String verdict = filter("verdict", yes ? "YES" : "NO");
        return URI.create(answers(measure, score) + verdict);
    }

    /**
     * Those to which all of this applies.
     *
     * @param filters names and values of survey-service's filters by turns; a value may be any text
     */
    public URI with(Object... filters) {
        StringBuilder path = new StringBuilder(all);
        for (int i = 0; i < filters.length; i += 2) {
            path.append(filter(filters[i].toString(), filters[i + 1]));
        }
        return URI.create(path.toString());
    }

    private static String filter(String name, Object value) {
        return "&" + name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }
}
