package io.vocation.performance.standing;

import io.vocation.commons.access.Access;
import io.vocation.commons.access.Scope;
import io.vocation.commons.figure.RateView;
import io.vocation.commons.page.Page;
import io.vocation.commons.problem.Problems;
import io.vocation.performance.roster.Center;
import io.vocation.performance.roster.Roster;
import io.vocation.performance.tally.Score;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Shows kept standings, naming nobody whom the caller may not know (practice L2), and notes who was shown. */
@ApplicationScoped
class ShowingStandings {

    private final Snapshots snapshots;
    private final Restatements restatements;
    private final Roster roster;
    private final Access access;

    ShowingStandings(Snapshots snapshots, Restatements restatements, Roster roster, Access access) {
        this.snapshots = snapshots;
        this.restatements = restatements;
        this.roster = roster;
        this.access = access;
    }

    CenterStandingsView page(Snapshot snapshot, MembersQuery query) {
        Scope known = access.scopeIn("getEmployeeStanding");
        UUID knownTo = known instanceof Scope.Team(UUID supervisor) ? supervisor : null;
        List<MemberRow> rows = snapshots.page(snapshot, query.filter(knownTo), query.after(), query.limit + 1);
        Page<MemberRow> page = Page.of(rows, query.limit, last -> Integer.toString(last.ordinal()));
        return new CenterStandingsView(
                SnapshotView.of(snapshot),
                roster.center(snapshot.centerId()),
                snapshot.window(),
                MethodView.of(snapshot),
                resolution(snapshot),
                groups(snapshot, query.peerGroup, page.items(), whoIsNamed(known)),
                page.next());
    }

    private List<PeerGroupView> groups(
            Snapshot snapshot, String only, List<MemberRow> rows, Predicate<MemberStanding> named) {
        Map<String, List<MemberView>> members = rows.stream()
                .map(row -> row.standing(snapshot.rules().intervalLevel()))
                .collect(Collectors.groupingBy(
                        MemberStanding::position,
                        Collectors.mapping(member -> view(snapshot, member, named), Collectors.toList())));
        return snapshots.groups(snapshot).stream()
                .filter(group -> group.answers().answers() > 0)
                .filter(group -> only == null || only.equals(group.position()))
                .map(group ->
                        PeerGroupView.of(group, snapshot.rules(), members.getOrDefault(group.position(), List.of())))
                .toList();
    }

    private MemberView view(Snapshot snapshot, MemberStanding member, Predicate<MemberStanding> named) {
        boolean known = named.test(member);
        if (known) {
            access.concerns(member.employeeId());
        }
        return MemberView.of(member, snapshot.rules(), known);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for somebody who is not in it */
    StandingView person(Snapshot snapshot, UUID employee) {
        MemberStanding member = snapshots
                .member(snapshot, employee)
                .orElseThrow(() -> Problems.notFound("standing on " + snapshot.day() + " of employee", employee));
        GroupStanding group = snapshots.groups(snapshot).stream()
                .filter(each -> each.position().equals(member.position()))
                .findFirst()
                .orElseThrow();
        Center center = roster.center(snapshot.centerId());
        StandingRules rules = snapshot.rules();
        return new StandingView(
                employee,
                SnapshotView.of(snapshot),
                center,
                snapshot.window(),
                group.position(),
                group.population(),
                group.comparable(),
                member.state(),
                new Explanation(group, rules).of(member),
                MemberView.of(member, rules, true),
                group.test()
                        .map(test -> TestView.of(test, rules.heterogeneityLevel()))
                        .orElse(null),
                resolution(snapshot),
                MethodView.of(snapshot),
                Long.toHexString(group.seed()),
                restatements.of(snapshot, employee).orElse(null));
    }

    static RateView resolution(Snapshot snapshot) {
        return snapshot.centerResolution()
                .rate(Score.LIVED)
                .map(rate -> RateView.of(rate, snapshot.rules().intervalLevel()))
                .orElse(null);
    }

    /** Peers are anonymous by default: of a standing, one knows those whose own standing one may read. */
    private Predicate<MemberStanding> whoIsNamed(Scope known) {
        return member -> switch (known) {
            case Scope.Everyone _, Scope.Center _ -> true;
            case Scope.Team(UUID supervisor) ->
                supervisor.equals(member.employeeId())
                        || supervisor.equals(member.supervisorId()) && access.sees(known, member.employeeId());
            case Scope.Self(UUID me) -> me.equals(member.employeeId());
            case Scope.Nobody _ -> false;
        };
    }
}
