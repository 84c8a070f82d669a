package io.vocation.e2e.fuzz;

import java.util.List;

/** What a generated request is meant to be. */
public enum Kind {
    /** As the document says. */
    VALID,
    /** One thing is wrong with it. */
    ALMOST,
    /** Nobody sends this by mistake. */
    HOSTILE;

    /** What the rounds over all operations are, in turn: first everything as it should be. */
    private static final List<Kind> TURNS = List.of(VALID, ALMOST, HOSTILE, ALMOST, HOSTILE, ALMOST, HOSTILE);

    static Kind of(int round) {
        return TURNS.get(round % TURNS.size());
    }

    /** How many rounds of the same kind there were before. */
    static int turn(int round) {
        long ofItsKind = TURNS.stream().filter(of(round)::equals).count();
        long inThisTurn = TURNS.stream()
                .limit(round % TURNS.size())
                .filter(of(round)::equals)
                .count();
        return Math.toIntExact(round / TURNS.size() * ofItsKind + inThisTurn);
    }
}
