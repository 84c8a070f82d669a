package io.vocation.performance.standing;

import io.vocation.performance.window.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PeerGroupTest {

    private static final UUID CENTER = UUID.fromString("00000000-0000-0000-0000-00000000000c");
    private static final Window WINDOW = Window.rolling(LocalDate.of(2026, 3, 31), 180, "Europe/Oslo");

    @Test
    @Tag("F1")
    void membersWithTooFewAnswersHaveAStateOfTheirOwnAndChangeNobodysRank() {
        List<Peer> enough = peers(190, 200, 150, 200, 110, 200);
        List<Peer> more = new ArrayList<>(enough);
        more.addAll(peers(24, 24, 0, 3));

        PeerGroup group = compared(more);

        assertEquals(3, group.comparable());
        assertEquals(StandingState.RANKED, group.state());
        assertEquals(StandingState.INSUFFICIENT_DATA, group.stateOf(more.get(3)));
        assertTrue(group.placeOf(more.get(3)).isEmpty());
        assertEquals(compared(enough).comparison(), group.comparison());
    }

    @Test
    @Tag("F7")
    void theSeedIsThatOfWhatIsCompared() {
        List<Peer> peers = peers(190, 200, 150, 200);

        long seed = compared(peers).seed();

        assertEquals(seed, compared(peers).seed());
        assertNotEquals(
                seed,
                PeerGroup.compared(CENTER, "Billing", peers, WINDOW, ComparingTest.RULES)
                        .seed());
    }

    @Test
    @Tag("L1")
    void everyStateIsExplained() {
        PeerGroup ranked = compared(peers(190, 200, 150, 200, 110, 200));
        PeerGroup same = compared(peers(90, 100, 91, 100));
        PeerGroup few = compared(peers(90, 100, 9, 10));

        assertEquals(
                "The 3 people in General who have answers enough differ in call resolution by more than chance (p < 0.001, "
                        + "level 0.05); they are ranked by estimates that allow for how many answers each has.",
                Explanation.of(ranked));
        assertTrue(Explanation.of(ranked, ranked.peers().getLast())
                .endsWith("; groups below 8 people have no quartiles."));
        assertTrue(Explanation.of(same).contains("no more than chance makes equals differ (p = "));
        assertEquals(
                "1 of 2 people in General have the 25 answers on call resolution that ranking needs, so nobody is compared.",
                Explanation.of(few, few.peers().getFirst()));
    }

    private static PeerGroup compared(List<Peer> peers) {
        return PeerGroup.compared(CENTER, "General", peers, WINDOW, ComparingTest.RULES);
    }

    private static List<Peer> peers(long... yesAndAnswers) {
        List<Peer> peers = new ArrayList<>();
        for (int i = 0; i < yesAndAnswers.length; i += 2) {
            peers.add(new Peer(UUID.randomUUID(), "General", null, yesAndAnswers[i], yesAndAnswers[i + 1]));
        }
        return peers;
    }
}
