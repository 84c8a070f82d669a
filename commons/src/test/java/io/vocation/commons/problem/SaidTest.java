package io.vocation.commons.problem;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SaidTest {
    @Test
    void whatIsPlainIsSaidAsItIs() {
        assertEquals("'Zoë \ud83d\udc69'", Said.of("Zoë \ud83d\udc69"));
        assertEquals("'7'", Said.of(7));
        assertEquals("'null'", Said.of(null));
    }

    @Test
    void noLineOfItIsAnotherLine() {
        assertEquals("'a\uFFFD\uFFFDb\uFFFD\uFFFD\uFFFD'", Said.of("a\r\nb\u0000\u2028\ud800"));
    }

    @Test
    void whatIsLongIsCutBetweenCharacters() {
        assertEquals("'" + "\ud83d\udc69".repeat(100) + "…'", Said.of("\ud83d\udc69".repeat(101)));
    }
}
