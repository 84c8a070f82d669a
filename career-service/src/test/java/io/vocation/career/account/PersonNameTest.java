package io.vocation.career.account;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PersonNameTest {
    @Test
    void splitsAtTheLastSpace() {
        assertEquals(new PersonName("Ana María", "Núñez"), PersonName.of(" Ana  María Núñez ", "x"));
        assertEquals(new PersonName("Becky", null), PersonName.of("Becky", "x"));
    }

    @Test
    void leavesOutWhatKeycloakRefuses() {
        assertEquals(new PersonName("Ada", "Okafor"), PersonName.of("Ada <Okafor>", "x"));
        assertEquals(new PersonName("O'Neil", "Jr."), PersonName.of("O'Neil (Jr.)", "x"));
        assertEquals(new PersonName("e-1", null), PersonName.of("???", "e-1"));
    }
}
