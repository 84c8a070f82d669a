package io.vocation.survey.coding.reason;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("M6")
class ReasonTreeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    /** Somebody wants a reason to be there, or somewhere else. */
    record Wish(String code, String parent, int position) {
        Reason reason() {
            return new Reason(code, code, parent, null, position, DAY, null, 1, null);
        }
    }

    @Provide
    Arbitrary<Wish> wishes() {
        Arbitrary<String> codes = Arbitraries.of("a", "b", "c", "d", "e", "f", "g", "h", "i");
        return Combinators.combine(
                        codes, codes.injectNull(0.2), Arbitraries.integers().between(0, 2))
                .as(Wish::new);
    }

    @Property(tries = 2_000)
    void takesExactlyWhatLeavesATreeOfAtMostSixLevels(
            @ForAll @Size(max = 60) List<@net.jqwik.api.From("wishes") Wish> wishes) {
        ReasonTree tree = ReasonTree.of(List.of());
        Map<String, String> parents = new HashMap<>();
        for (Wish wish : wishes) {
            Map<String, String> then = new HashMap<>(parents);
            then.put(wish.code(), wish.parent());
            boolean sound = (wish.parent() == null || parents.containsKey(wish.parent())) && isTree(then);
            assertEquals(sound, tree.whyNot(wish.reason()).isEmpty(), wish + " in " + parents);
            if (sound) {
                parents = then;
                tree = tree.with(wish.reason());
            }
        }
        assertEachOnceAndAfterItsParent(tree, parents);
    }

    /** Every way up ends after at most six steps. */
    private static boolean isTree(Map<String, String> parents) {
        for (String start : parents.keySet()) {
            String at = start;
            for (int steps = 0; at != null; steps++) {
                if (steps == 6) {
                    return false;
                }
                at = parents.get(at);
            }
        }
        return true;
    }

    private static void assertEachOnceAndAfterItsParent(ReasonTree tree, Map<String, String> parents) {
        List<Reason> ordered = tree.inOrder();
        var seen = new HashSet<String>();
        for (Reason reason : ordered) {
            assertTrue(reason.parent() == null || seen.contains(reason.parent()));
            assertTrue(seen.add(reason.code()));
            assertEquals(reason, tree.path(reason.code()).getLast());
        }
        assertEquals(parents.keySet(), seen);
        List<String> top = new ArrayList<>();
        ordered.forEach(reason -> top.add(tree.atLevel(reason.code(), 1).code()));
        assertTrue(top.stream().allMatch(code -> parents.get(code) == null));
    }
}
