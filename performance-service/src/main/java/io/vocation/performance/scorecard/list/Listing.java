package io.vocation.performance.scorecard.list;

import io.vocation.commons.policy.Policies;
import io.vocation.performance.roster.Center;
import io.vocation.performance.scorecard.metric.Behind;
import io.vocation.performance.scorecard.metric.HeldAgainst;
import io.vocation.performance.scorecard.metric.Metrics;
import io.vocation.performance.scorecard.metric.Peers;
import io.vocation.performance.scorecard.metric.Rules;
import io.vocation.performance.scorecard.subject.Names;
import io.vocation.performance.scorecard.subject.SubjectView;
import io.vocation.performance.tally.Counts;
import io.vocation.performance.tally.Subject;
import io.vocation.performance.tally.Subject.Kind;
import io.vocation.performance.tally.TallyPages;
import io.vocation.performance.window.Window;
import io.vocation.performance.window.WindowQuery;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Map;

/** Makes the scorecards of many of a center. */
@ApplicationScoped
class Listing {
    private final TallyPages tallies;
    private final Names names;
    private final Policies policies;

    Listing(TallyPages tallies, Names names, Policies policies) {
        this.tallies = tallies;
        this.names = names;
        this.policies = policies;
    }

    /** What was asked for, in a center. */
    record Asked(Center center, Window window, Rules rules) {}

    /** Sums of subjects in the order of their keys, each of which becomes a row when it is needed. */
    record Counted(Asked asked, Kind kind, TallyPages.Part part, Map<String, String> names) {
        List<String> keys() {
            return List.copyOf(part.subjects().keySet());
        }

        ScorecardRow row(String key) {
            Center center = asked.center();
            Counts own = part.subjects().get(key);
            Subject subject = new Subject(kind, key);
            Peers rest = new Peers(
                    Peers.Group.CENTER,
                    center.id(),
                    center.name(),
                    part.center(),
                    part.center().minus(own),
                    false);
            return new ScorecardRow(
                    SubjectView.of(subject, names.get(key)),
                    own.responses(),
                    Metrics.of(
                            kind == Kind.EMPLOYEE,
                            own,
                            new HeldAgainst(List.of(rest), Map.of()),
                            asked.rules(),
                            Behind.of(center.id(), subject, asked.window())));
        }
    }

    Asked asked(Center center, WindowQuery query) {
        WindowQuery.Days days = query.in(center);
        Rules rules = Rules.of(policies, center.id(), days.to());
        return new Asked(center, days.window(rules::windowDays), rules);
    }

    /**
     * Those after a key.
     *
     * @param after empty from the beginning
     */
    Counted count(Asked asked, Kind kind, String after, int most) {
        TallyPages.Part part = tallies.after(asked.center().id(), kind, asked.window(), after, most);
        return new Counted(asked, kind, part, names.of(kind, part.subjects().keySet()));
    }
}
