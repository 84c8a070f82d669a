package io.vocation.survey;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.test.ContractDrift;
import io.vocation.test.Surroundings;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ContractTest {
    @Test
    void committedDocumentIsWhatTheServiceServes() {
        ContractDrift.check("survey");
    }
}
