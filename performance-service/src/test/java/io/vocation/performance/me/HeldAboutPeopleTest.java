package io.vocation.performance.me;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.commons.held.Holdings;
import io.vocation.test.HeldColumns;
import io.vocation.test.Surroundings;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Map;

@QuarkusTest
@WithTestResource(Surroundings.class)
class HeldAboutPeopleTest {
    @Inject
    Jdbi jdbi;

    @Inject
    Holdings holdings;

    @Test
    @Tag("L1")
    void everyColumnThatCanReferToAPersonIsShownOrNamed() {
        HeldColumns.check(
                jdbi,
                holdings,
                Map.of(
                        "unreadable_event.data",
                        "an event that could not be understood, so nor whom it is about",
                        "retention_model.sample",
                        "how often each combination of answers occurred in a center",
                        "retention_model.coefficients",
                        "of a center",
                        "retention_model.covariance",
                        "of a center",
                        "retention_model.held_out",
                        "of a center",
                        "target.principle_id",
                        "a principle",
                        "target_change.target_id",
                        "a target",
                        "check_in_statement.check_in_id",
                        "a check-in, with which it is shown"));
    }
}
