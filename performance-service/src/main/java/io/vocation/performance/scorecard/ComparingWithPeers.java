package io.vocation.performance.scorecard;

import io.vocation.commons.access.Access;
import io.vocation.commons.access.Scope;
import io.vocation.performance.scorecard.metric.Peers;
import io.vocation.performance.scorecard.metric.Peers.Group;
import io.vocation.performance.scorecard.metric.Rules;
import io.vocation.performance.scorecard.subject.Crowd;
import io.vocation.performance.scorecard.subject.Whose;
import io.vocation.performance.scorecard.subject.Whose.Stay;
import io.vocation.performance.tally.Counts;
import io.vocation.performance.tally.SideBySide;
import io.vocation.performance.tally.Subject;
import io.vocation.performance.window.Window;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Counts somebody's or something's answers, and those of the groups they are part of. */
@ApplicationScoped
class ComparingWithPeers {
    private final SideBySide sums;
    private final Crowd crowd;
    private final Access access;

    ComparingWithPeers(SideBySide sums, Crowd crowd, Access access) {
        this.sums = sums;
        this.crowd = crowd;
        this.access = access;
    }

    /** What was counted, beside the groups to compare with. */
    record Counted(Counts own, List<Peers> peers) {}

    Counted count(Whose whose, Window window, Rules rules) {
        return whose.person() ? person(whose, window, rules) : group(whose, window);
    }

    private Counted group(Whose whose, Window window) {
        UUID center = whose.center().id();
        if (whose.subject().equals(Subject.CENTER)) {
            Map<Subject, Counts> counts = sums.groups(center, List.of(Subject.CENTER), window);
            return new Counted(counts.get(Subject.CENTER), List.of());
        }
        Map<Subject, Counts> counts = sums.groups(center, List.of(whose.subject(), Subject.CENTER), window);
        Counts own = counts.get(whose.subject());
        Counts all = counts.get(Subject.CENTER);
        return new Counted(
                own, List.of(new Peers(Group.CENTER, center, whose.center().name(), all, all.minus(own), false)));
    }

    private Counted person(Whose whose, Window window, Rules rules) {
        UUID person = UUID.fromString(whose.subject().key());
        UUID center = whose.center().id();
        Stay stay = whose.stayOn(window.to())
                .filter(there -> there.teamId() != null)
                .orElse(null);
        UUID team = stay == null ? null : stay.teamId();
        SideBySide.Person counts = sums.person(center, person, team, window);
        boolean alone = seesOnlyThemselves();
        List<Peers> peers = new ArrayList<>();
        boolean hidden = alone;
        if (team != null) {
            hidden = alone && crowd.onTeam(center, team, person, window) < rules.peopleFrom();
            Counts rest = counts.team().minus(counts.onTeam());
            peers.add(new Peers(Group.TEAM, team, stay.teamName(), counts.team(), rest, hidden));
        }
        // Whoever is enough on the team is enough in its center.
        hidden = hidden && crowd.inCenter(center, person, window, rules.peopleFrom()) < rules.peopleFrom();
        peers.add(new Peers(
                Group.CENTER,
                center,
                whose.center().name(),
                counts.center(),
                counts.center().minus(counts.own()),
                hidden));
        return new Counted(counts.own(), peers);
    }

    /** Also when they read their own by a way on which everyone reaches only themselves. */
    private boolean seesOnlyThemselves() {
        return access.scopeIn("getEmployeeScorecard") instanceof Scope.Self;
    }
}
