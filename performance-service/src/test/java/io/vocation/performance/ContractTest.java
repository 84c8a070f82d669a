package io.vocation.performance;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.test.ContractDrift;
import io.vocation.test.Surroundings;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class ContractTest {

    @Test
    void theCommittedDocumentIsWhatTheServiceServes() {
        ContractDrift.check("performance");
    }
}
