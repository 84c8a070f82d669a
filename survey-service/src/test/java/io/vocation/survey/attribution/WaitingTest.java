package io.vocation.survey.attribution;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static io.vocation.survey.Surveys.as;
import static io.vocation.survey.Surveys.deliver;
import static io.vocation.survey.Surveys.response;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@Tag("M8")
class WaitingTest {
    private static final String WAITING = "/survey/v1/waiting";

    private final String ghost = "ghost-" + UUID.randomUUID();

    @Inject
    Jdbi jdbi;

    private UUID center;
    private UUID any;
    private UUID phone;

    @BeforeEach
    void whoWaits() {
        center = Roster.center("UTC");
        any = Surveys.source(center);
        phone = Surveys.declared("""
                {"centerId": "%s", "name": "Phone", "system": "phone", "questions": {"resolved": {}}}""".formatted(center));
        Roster.employee(center, null, null, "shared", "known");
        Roster.employee(center, null, null, "shared");
        deliver(response(any, "1", ghost, "").replace("2026-03-02T", "2026-03-05T"));
        deliver(response(any, "2", ghost, ""));
        deliver(response(Surveys.source(center), "1", ghost, ""));
        deliver(response(phone, "1", ghost, ""));
        deliver(response(any, "3", "shared", ""));
        deliver(response(any, "4", "known", ""));
    }

    @Test
    void whoWaitsIsOneLineForEachNameSystemAndReason() {
        as(Tokens.of("admin"))
                .queryParam("center", center)
                .get(WAITING)
                .then()
                .statusCode(200)
                .body("items.agent", contains(ghost, ghost, "shared"))
                .body("items.system", contains(null, "phone", null))
                .body("items.reason", contains("UNKNOWN_AGENT", "UNKNOWN_AGENT", "SHARED_ALIAS"))
                .body("items.responses", contains(3, 1, 1))
                .body("items[0].oldestContact", equalTo("2026-03-02T09:12:58Z"))
                .body("items[0].newestContact", equalTo("2026-03-05T09:12:58Z"))
                .body("items[0].sources", hasSize(2))
                .body("next", nullValue());
        as(Tokens.of("survey-source"))
                .queryParam("center", center)
                .queryParam("reason", "SHARED_ALIAS")
                .get(WAITING)
                .then()
                .body("items.agent", contains("shared"));
    }

    @Test
    void whomTheRosterNamesWaitsNoMore() {
        Roster.employee(center, null, null, ghost);
        as(Tokens.of("hr")).queryParam("center", center).get(WAITING).then().body("items.agent", contains("shared"));
    }

    @Test
    void pagesCoverEachLineOnce() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            var page = as(Tokens.of("hr"))
                    .queryParam("center", center)
                    .queryParam("limit", 1)
                    .queryParam("cursor", cursor)
                    .get(WAITING)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .extract();
            seen.add(page.path("items[0].agent"));
            cursor = page.path("next");
        } while (cursor != null);
        assertEquals(List.of(ghost, ghost, "shared"), seen);
    }

    @Test
    @Tag("L2")
    void aManagerSeesTheirCentersOnly() {
        UUID other = Roster.center("UTC");
        deliver(response(Surveys.source(other), "1", "stranger", ""));
        String manager = Tokens.of("manager", Roster.employee(other, null, null));
        as(manager).get(WAITING).then().statusCode(200).body("items.agent", contains("stranger"));
        as(manager).queryParam("center", center).get(WAITING).then().body("items", hasSize(0));
        as(Tokens.of("hr")).queryParam("limit", 500).get(WAITING).then().body("items.agent", hasItem("stranger"));
        for (String role : List.of("csr", "supervisor", "trainer", "hr-system")) {
            as(Tokens.of(role, UUID.randomUUID())).get(WAITING).then().statusCode(403);
        }
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        for (String query : List.of("cursor=x", "cursor=_", "cursor=YQ", "limit=0", "reason=NONE", "center=x")) {
            as(Tokens.of("hr")).get(WAITING + "?" + query).then().statusCode(400);
        }
    }

    @Test
    void itCostsWhatWaitsAndNotWhatIsKept() {
        String plan = jdbi.withHandle(sql -> {
            sql.execute("SET enable_seqscan = off");
            String lines = String.join(
                    "\n",
                    sql.createQuery("EXPLAIN SELECT agent, source_id, waiting_reason, min(contacted_at) FROM response"
                                    + " WHERE state = 'WAITING' AND center_id = :center GROUP BY 1, 2, 3")
                            .bind("center", center)
                            .mapTo(String.class)
                            .list());
            sql.execute("RESET enable_seqscan");
            return lines;
        });
        assertTrue(plan.contains("center_id_agent_source_id_waiting_reason"), plan);
        assertTrue(!plan.contains("Seq Scan"), plan);
    }
}
