package io.vocation.survey.me;

import io.quarkus.test.common.QuarkusTestResource;
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
@QuarkusTestResource(Surroundings.class)
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
                        Map.entry("source_id", "a source"),
                        Map.entry("response_id", "a response, which is shown"),
                        Map.entry("erasure.erased", "counts"),
                        Map.entry("retention_run.erased", "counts"),
                        Map.entry("import_id", "an import"),
                        Map.entry("other_case_id", "a case"),
                        Map.entry("joined_into", "a case"),
                        Map.entry("exception_id", "an exception, which is shown"),
                        Map.entry("closed_team_id", "a team"),
                        Map.entry("argued_team_id", "a team"),
                        Map.entry("contact_id", "a contact, which is shown"),
                        Map.entry("draw_id", "a draw"),
                        Map.entry("case_id", "a case"),
                        Map.entry("draw.excluded", "counts"),
                        Map.entry("draw.mix", "counts"),
                        Map.entry("source.asks", "what a source asks"),
                        Map.entry("source.questions", "what a source asks"),
                        Map.entry("source.columns", "how files are read"),
                        Map.entry("source.surveyed", "how files are read"),
                        Map.entry("webhook.signing", "how a vendor signs"),
                        Map.entry("webhook.mapping", "how a vendor's answers are read"),
                        Map.entry("webhook_event.payload", "is of somebody only as its agent says, which is shown"),
                        Map.entry("webhook_event.violations", "why a payload could not be read"),
                        Map.entry("subscription_id", "a subscription"),
                        Map.entry("subscription.center_ids", "centers"),
                        Map.entry("subscription_delivery.subject", "a response, which is shown"),
                        Map.entry(
                                "subscription_delivery.body",
                                "a copy of a response, which is shown; it goes by itself"),
                        Map.entry("delivery_id", "a delivery"),
                        Map.entry("reason_history.content", "what a reason was"),
                        Map.entry("import_job.lease_owner", "a process")));
    }
}
