package io.vocation.performance;

import io.vocation.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theRulesOfTheHouseHold() {
        ArchitectureRules.check("io.vocation.performance");
    }
}
