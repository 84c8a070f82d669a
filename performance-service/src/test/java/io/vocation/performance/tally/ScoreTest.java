package io.vocation.performance.tally;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ScoreTest {
    @Test
    void anOldStandingIsStillRead() throws JsonProcessingException {
        assertEquals(Score.LIVED, new ObjectMapper().readValue("\"ALL\"", Score.class));
    }

    @Test
    void aPolicyValueNamesOneOfTwo() {
        assertEquals(Score.LIVED, Score.ofPolicy(1));
        assertEquals(Score.CONTROLLABLE, Score.ofPolicy(2));
        assertThrows(IllegalStateException.class, () -> Score.ofPolicy(3));
    }
}
