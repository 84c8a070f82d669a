package io.vocation.career.policy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.commons.policy.PolicyKeys;
import io.vocation.test.SeededPolicies;
import io.vocation.test.Surroundings;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class SeededPoliciesTest {
    @Inject
    Jdbi jdbi;

    @Inject
    PolicyKeys keys;

    @Test
    void everySeededValueLiesInItsRange() {
        SeededPolicies.check(jdbi, keys);
    }
}
