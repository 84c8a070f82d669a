package io.vocation.performance.scorecard;

import io.vocation.commons.policy.Policies;
import io.vocation.performance.scorecard.ComparingWithPeers.Counted;
import io.vocation.performance.scorecard.error.ErrorsView;
import io.vocation.performance.scorecard.error.RepeatReasonsView;
import io.vocation.performance.scorecard.metric.Behind;
import io.vocation.performance.scorecard.metric.HeldAgainst;
import io.vocation.performance.scorecard.metric.Metrics;
import io.vocation.performance.scorecard.metric.Rules;
import io.vocation.performance.scorecard.risk.AtRiskView;
import io.vocation.performance.scorecard.risk.DefectionsView;
import io.vocation.performance.scorecard.subject.Expecting;
import io.vocation.performance.scorecard.subject.Whose;
import io.vocation.performance.tally.Counts;
import io.vocation.performance.tally.Tallies;
import io.vocation.performance.window.Window;
import io.vocation.performance.window.WindowQuery;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.util.UUID;

/** Makes scorecards of what was counted and the policy in force on the window's last day. */
@ApplicationScoped
class Scoring {
    private final ComparingWithPeers comparing;
    private final Expecting expecting;
    private final Tallies tallies;
    private final Policies policies;
    private final Jdbi jdbi;

    Scoring(ComparingWithPeers comparing, Expecting expecting, Tallies tallies, Policies policies, Jdbi jdbi) {
        this.comparing = comparing;
        this.expecting = expecting;
        this.tallies = tallies;
        this.policies = policies;
        this.jdbi = jdbi;
    }

    /** All that is read is read over one connection: to take one for each of five short queries costs as much as a query. */
    Scorecard of(Whose whose, WindowQuery query) {
        return jdbi.withHandle(_ -> made(whose, query));
    }

    private Scorecard made(Whose whose, WindowQuery query) {
        UUID center = whose.center().id();
        WindowQuery.Days days = query.in(whose.center());
        Rules rules = Rules.of(policies, center, days.to());
        Window window = days.window(rules::windowDays);
        Counted counted = comparing.count(whose, window, rules);
        Counts own = counted.own();
        HeldAgainst others = new HeldAgainst(counted.peers(), expecting.on(whose, window.to()));
        Behind behind = Behind.of(center, whose.subject(), window);
        return new Scorecard(
                whose.shown(),
                whose.center(),
                window,
                own.responses(),
                rules.ranksBy(),
                Metrics.of(whose.person(), own, others, rules, behind),
                AtRiskView.of(own, rules, behind),
                whose.person() ? null : DefectionsView.of(own, rules, behind),
                ErrorsView.of(own, rules, behind),
                RepeatReasonsView.of(tallies.reasons(center, whose.subject(), window), rules, behind),
                behind.all());
    }
}
