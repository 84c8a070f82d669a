package io.vocation.performance.standing;

import io.vocation.performance.tally.Score;
import io.vocation.performance.window.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PeerGroupTest {

    private static final UUID CENTER = UUID.fromString("00000000-0000-0000-0000-00000000000c");
    private static final StandingRules CONTROLLABLE =
            new StandingRules(5, 25, 180, 0.05, 0.15, 8, 0.95, Score.CONTROLLABLE, 4, "test");
    private static final Window WINDOW = Window.rolling(LocalDate.of(2026, 3, 31), 180, "Europe/Oslo");

    @Test
    @Tag("F1")
    void membersWithTooFewAnswersHaveAStateOfTheirOwnAndChangeNobodysRank() {
        List<Peer> enough = peers(190, 200, 150, 200, 110, 200);
        List<Peer> more = new ArrayList<>(enough);
        more.addAll(peers(24, 24, 0, 3));

        PeerGroup group = compared(more, ComparingTest.RULES);

        assertEquals(3, group.group().comparable());
        assertEquals(5, group.group().population());
        assertEquals(StandingState.RANKED, group.group().state());
        MemberStanding few = of(group, more.get(3));
        assertEquals(StandingState.INSUFFICIENT_DATA, few.state());
        assertNull(few.rank());
        for (Peer peer : enough) {
            MemberStanding alone = of(compared(enough, ComparingTest.RULES), peer);
            assertEquals(alone.rank(), of(group, peer).rank());
            assertEquals(alone.shrunken(), of(group, peer).shrunken());
        }
    }

    @Test
    @Tag("F7")
    void theSeedIsThatOfWhatIsCompared() {
        List<Peer> peers = peers(190, 200, 150, 200);

        PeerGroup first = compared(peers, ComparingTest.RULES);

        assertEquals(first, compared(peers, ComparingTest.RULES));
        assertNotEquals(
                first.group().seed(),
                PeerGroup.compared(CENTER, "Billing", peers, WINDOW, ComparingTest.RULES)
                        .group()
                        .seed());
    }

    /** Two people with 20 misses in 100: of one the organization caused 15, of the other none. */
    @Test
    @Tag("M7")
    void thePolicySaysWhichScoreRanksAndTheOtherIsShownBesideIt() {
        Peer let = peer(Map.of("", new Answers(80, 100, 15)));
        Peer failing = peer(Map.of("", new Answers(80, 100, 0)));

        PeerGroup all = compared(List.of(let, failing), ComparingTest.RULES);
        PeerGroup controllable = compared(List.of(let, failing), CONTROLLABLE);

        assertEquals(StandingState.NOT_DISTINGUISHABLE, all.group().state());
        assertEquals(StandingState.RANKED, controllable.group().state());
        assertEquals(1.0, of(controllable, let).rank());
        MemberView lived = MemberView.of(of(all, let), ComparingTest.RULES, true);
        assertEquals(0.8, lived.rate());
        assertEquals(80 / 85.0, lived.other().rate());
        assertEquals(85, lived.other().denominator());
        MemberView could = MemberView.of(of(controllable, let), CONTROLLABLE, true);
        assertEquals(85, could.answers());
        assertEquals(80 / 85.0, could.rate());
        assertEquals(0.8, could.other().rate());
    }

    /** 30 answers, but only 24 that the CSR could control. */
    @Test
    @Tag("M7")
    void onlyAnswersThatTheRankingScoreCountsMakeOneComparable() {
        Peer excused = peer(Map.of("", new Answers(20, 30, 6)));
        List<Peer> peers = new ArrayList<>(peers(90, 100, 50, 100));
        peers.add(excused);

        assertEquals(
                StandingState.RANKED,
                of(compared(peers, ComparingTest.RULES), excused).state());
        assertEquals(
                StandingState.INSUFFICIENT_DATA,
                of(compared(peers, CONTROLLABLE), excused).state());
    }

    @Test
    @Tag("F1")
    void nobodyHavingBeenAskedIsAStateToo() {
        Peer unasked = peer(Map.of());

        MemberStanding standing = of(compared(List.of(unasked), ComparingTest.RULES), unasked);
        MemberView view = MemberView.of(standing, ComparingTest.RULES, false);

        assertEquals(StandingState.INSUFFICIENT_DATA, standing.state());
        assertEquals(0, view.answers());
        assertNull(view.rate());
        assertNull(view.adjusted());
        assertNull(view.employeeId());
    }

    @Test
    @Tag("L1")
    void everyStateIsExplained() {
        PeerGroup ranked = compared(peers(190, 200, 150, 200, 110, 200), ComparingTest.RULES);
        PeerGroup same = compared(peers(90, 100, 91, 100), ComparingTest.RULES);
        PeerGroup few = compared(peers(90, 100, 9, 10), ComparingTest.RULES);

        assertEquals(
                "The 3 people in General who have answers enough differ in call resolution by more than chance (p < 0.001, "
                        + "level 0.05); they are ranked by estimates that allow for how many answers each has.",
                explanation(ranked).ofGroup());
        assertTrue(explanation(ranked)
                .of(ranked.members().getLast())
                .endsWith("; groups below 8 people have no quartiles."));
        assertTrue(explanation(same).ofGroup().contains("no more than chance makes equals differ (p = "));
        assertEquals(
                "1 of 2 people in General have the 25 answers on call resolution that ranking needs, so nobody is compared.",
                explanation(few).of(few.members().getFirst()));
    }

    private static Explanation explanation(PeerGroup group) {
        return new Explanation(group.group(), ComparingTest.RULES);
    }

    private static PeerGroup compared(List<Peer> peers, StandingRules rules) {
        return PeerGroup.compared(CENTER, "General", peers, WINDOW, rules);
    }

    private static MemberStanding of(PeerGroup group, Peer peer) {
        return group.members().stream()
                .filter(member -> member.employeeId().equals(peer.employeeId()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Peer> peers(long... yesAndAnswers) {
        List<Peer> peers = new ArrayList<>();
        for (int i = 0; i < yesAndAnswers.length; i += 2) {
            peers.add(peer(Map.of("Billing", new Answers(yesAndAnswers[i], yesAndAnswers[i + 1], 0))));
        }
        return peers;
    }

    private static Peer peer(Map<String, Answers> resolved) {
        return new Peer(UUID.randomUUID(), "General", null, null, resolved, Answers.NONE);
    }
}
