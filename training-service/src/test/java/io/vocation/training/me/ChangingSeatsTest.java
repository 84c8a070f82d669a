package io.vocation.training.me;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import io.vocation.training.Cast;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static io.vocation.training.Cast.as;
import static io.vocation.training.Cast.hr;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Everyone whose seat or place a change touches is in its entry. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ChangingSeatsTest {
    @Inject
    Cast cast;

    @Test
    @Tag("L1")
    void whoMovesUpIsNamedBesideWhoLeft() {
        UUID center = cast.center();
        List<UUID> five = cast.employees(center, 5);
        UUID waiting = cast.employee(center);
        String session = cast.full(center, 20, five);
        Cast.await(hr(), session, waiting).then().statusCode(201);

        Response freed = hr().delete(Cast.SESSIONS + "/" + session + "/seats/" + five.getFirst());

        assertEquals(204, freed.statusCode());
        assertEquals(Set.of(five.getFirst().toString(), waiting.toString()), people(freed));
        as("csr", waiting)
                .get("/training/v1/me/audit")
                .then()
                .statusCode(200)
                .body("items.operation", hasItems("freeSeat", "joinWaitingList"));
    }

    @Test
    void aCanceledSessionConcernsWhoeverSatInIt() {
        UUID center = cast.center();
        List<UUID> five = cast.employees(center, 5);
        String session = cast.full(center, 21, five);
        Response canceled = hr().delete(Cast.SESSIONS + "/" + session);
        assertEquals(204, canceled.statusCode());
        assertEquals(new HashSet<>(five.stream().map(UUID::toString).toList()), people(canceled));
    }

    @Test
    void whoIsRefusedASeatForSomebodyHiddenIsOnRecord() {
        UUID center = cast.center();
        UUID supervisor = cast.employee(center);
        UUID stranger = cast.employee(center);
        String session = Cast.planned(center, 22);
        Response refused = Cast.seat(as("supervisor", supervisor), session, stranger);
        assertEquals(404, refused.statusCode());
        Map<String, Object> entry = entries(refused).getFirst();
        assertEquals("REFUSED", entry.get("outcome"));
        assertEquals(404, entry.get("status"));
        assertEquals(Set.of(stranger.toString()), people(refused));

        Response full = Cast.seat(hr(), UUID.randomUUID().toString(), stranger);
        assertEquals(404, full.statusCode());
        assertEquals(List.of(), entries(full), "there is no such session, whoever it is for");
    }

    @Test
    @Tag("L1")
    void everythingHeldIsShown() {
        UUID center = cast.center();
        UUID csr = cast.employee(center);
        String session = Cast.planned(center, 23);
        Cast.seat(hr(), session, csr).then().statusCode(201);
        as("csr", csr)
                .get("/training/v1/me/data")
                .then()
                .statusCode(200)
                .body("employee", equalTo(csr.toString()))
                .body("sections.seats", hasSize(1))
                .body("sections.seats[0].session_id", equalTo(session))
                .body("sections.waiting", hasSize(0))
                .body("sections.rosterAssignments[0].position", equalTo("csr"))
                .body("sections.audit", hasSize(1));
    }

    private static Set<Object> people(Response answer) {
        return new HashSet<>((List<?>) entries(answer).getFirst().get("people"));
    }

    private static List<Map<String, Object>> entries(Response answer) {
        return as(Tokens.of("admin"))
                .get("/training/v1/audit?correlation=" + answer.header("X-Correlation-Id"))
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }
}
