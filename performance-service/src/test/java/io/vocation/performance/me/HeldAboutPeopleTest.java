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
                Map.ofEntries(
                        Map.entry(
                                "retention_model.sample", "how often each combination of answers occurred in a center"),
                        Map.entry("retention_model.coefficients", "of a center"),
                        Map.entry("retention_model.covariance", "of a center"),
                        Map.entry("retention_model.held_out", "of a center"),
                        Map.entry("snapshot_id", "a standing"),
                        Map.entry("standing_mark.response_id", "a response, shown in its own section"),
                        Map.entry("standing_member.supervisor_id", "whom one led on a day is shown of the roster"),
                        Map.entry("standing_snapshot.rules", "policy values"),
                        Map.entry("standing_restatement.changes", "responses, shown in their own section"),
                        Map.entry("standing_work.lease_owner", "a process"),
                        Map.entry("rebuild.lease_owner", "a process"),
                        Map.entry("rebuild.removed_until", "how far a rebuild is"),
                        Map.entry("reconciliation_id", "a reconciliation"),
                        Map.entry("rebuild_id", "a rebuild"),
                        Map.entry("target.principle_id", "a principle"),
                        Map.entry("target_change.target_id", "a target"),
                        Map.entry("check_in_statement.check_in_id", "a check-in, with which it is shown")));
    }
}
