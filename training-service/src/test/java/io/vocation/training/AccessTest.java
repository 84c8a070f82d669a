package io.vocation.training;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vocation.test.BadTokens;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import static io.vocation.training.Cast.SESSIONS;
import static io.vocation.training.Cast.as;
import static io.vocation.training.Cast.await;
import static io.vocation.training.Cast.hr;
import static io.vocation.training.Cast.planned;
import static io.vocation.training.Cast.seat;
import static io.vocation.training.Cast.wanted;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@Tag("L2")
class AccessTest {
    @Inject
    Cast cast;

    private UUID center;
    private UUID other;
    private UUID chief;
    private UUID mine;
    private UUID theirs;
    private String session;
    private String elsewhere;

    @BeforeEach
    void twoCentersWithASessionEach() {
        center = cast.center();
        other = cast.center();
        chief = cast.employee(center);
        mine = cast.employee(center, chief);
        theirs = cast.employee(center);
        session = planned(center, 30);
        elsewhere = planned(other, 30);
    }

    @Test
    void trainersAndManagersPlanForTheirOwnCenterOnly() {
        for (String role : List.of("trainer", "manager")) {
            plan(as(role, chief), center, 201);
            plan(as(role, chief), other, 404);
            plan(as(role, UUID.randomUUID()), center, 404);
            as(role, chief).delete(SESSIONS + "/" + elsewhere).then().statusCode(404);
            change(as(role, chief), elsewhere, other, 404);
            change(as(role, chief), session, center, 200);
        }
    }

    @Test
    void hrAndAdministratorsPlanForAnyCenterThatExists() {
        for (String role : List.of("hr", "admin")) {
            plan(as(Tokens.of(role)), center, 201);
            plan(as(Tokens.of(role)), other, 201);
            plan(as(Tokens.of(role)), UUID.randomUUID(), 404);
        }
    }

    @Test
    void othersNeverPlan() {
        for (String role : List.of("csr", "supervisor", "hr-system", "service", "survey-source")) {
            plan(as(role, chief), center, 403);
            as(role, chief).delete(SESSIONS + "/" + session).then().statusCode(403);
        }
    }

    @Test
    void peopleSeeTheSessionsOfTheirOwnCenter() {
        for (String role : List.of("csr", "supervisor", "trainer", "manager")) {
            as(role, mine).get(SESSIONS + "/" + session).then().statusCode(200);
            as(role, mine).get(SESSIONS + "/" + elsewhere).then().statusCode(404);
            as(role, mine)
                    .get(SESSIONS + "/" + elsewhere + "/waiting-list")
                    .then()
                    .statusCode(404);
            as(role, mine).get(SESSIONS + "?center=" + other).then().statusCode(404);
            as(role, mine).get(SESSIONS).then().statusCode(200).body("items.id", equalTo(List.of(session)));
        }
        as(Tokens.of("csr")).get(SESSIONS).then().statusCode(200).body("items", hasSize(0));
        as(Tokens.of("survey-source")).get(SESSIONS).then().statusCode(403);
    }

    @Test
    void whoAttendsIsShownToThoseWhoMaySeeThem() {
        seat(hr(), session, mine).then().statusCode(201);
        seat(hr(), session, theirs).then().statusCode(201);

        List<String> both = List.of(mine.toString(), theirs.toString());
        attendees(hr(), both);
        attendees(as("trainer", chief), both);
        attendees(as("manager", chief), both);
        attendees(as(Tokens.of("hr-system")), both);
        as(Tokens.ofService("career-service"))
                .get(SESSIONS + "/" + session)
                .then()
                .statusCode(403);
        attendees(as("supervisor", chief), java.util.Arrays.asList(mine.toString(), null));
        attendees(as("csr", theirs), java.util.Arrays.asList(null, theirs.toString()));
        attendees(as(Tokens.of("admin")), java.util.Arrays.asList(null, null));
        as("csr", mine)
                .get(SESSIONS + "/" + session + "/seats/" + theirs)
                .then()
                .statusCode(404);
        as("csr", mine).get(SESSIONS + "/" + session + "/seats/" + mine).then().statusCode(200);
    }

    @Test
    void supervisorsSeatTheirOwnPeopleOnly() {
        seat(as("supervisor", chief), session, mine).then().statusCode(201);
        seat(as("supervisor", chief), session, theirs).then().statusCode(404);
        seat(hr(), session, theirs).then().statusCode(201);

        as("supervisor", chief)
                .delete(SESSIONS + "/" + session + "/seats/" + theirs)
                .then()
                .statusCode(404);
        as("supervisor", chief)
                .delete(SESSIONS + "/" + session + "/seats/" + mine)
                .then()
                .statusCode(204);
    }

    @Test
    void trainersAndManagersSeatTheirCentersPeople() {
        UUID stranger = cast.employee(other);
        seat(as("trainer", chief), session, mine).then().statusCode(201);
        seat(as("manager", chief), session, theirs).then().statusCode(201);
        seat(as("trainer", chief), session, stranger).then().statusCode(404);
        seat(as("manager", chief), session, stranger).then().statusCode(404);
        seat(as("trainer", chief), elsewhere, stranger).then().statusCode(404);
        as("trainer", chief)
                .delete(SESSIONS + "/" + session + "/seats/" + theirs)
                .then()
                .statusCode(204);
    }

    @Test
    void csrsWaitForThemselvesAndSeeTheirOwnSeats() {
        seat(as("csr", mine), session, mine).then().statusCode(403);
        await(as("csr", mine), session, theirs).then().statusCode(404);
        await(as("csr", mine), elsewhere, mine).then().statusCode(404);
        await(as("csr", mine), session, mine).then().statusCode(201).body("employeeId", equalTo(mine.toString()));
        await(as("csr", theirs), session, theirs).then().statusCode(201).body("position", equalTo(2));
        as("csr", mine)
                .get(SESSIONS + "/" + session + "/waiting-list")
                .then()
                .body("[0].employeeId", equalTo(mine.toString()))
                .body("[1].employeeId", nullValue())
                .body("[1].name", nullValue());
        as("csr", mine)
                .delete(SESSIONS + "/" + session + "/waiting-list/" + theirs)
                .then()
                .statusCode(404);
        as("csr", mine)
                .delete(SESSIONS + "/" + session + "/waiting-list/" + mine)
                .then()
                .statusCode(204);

        seat(hr(), session, mine).then().statusCode(201);
        as("csr", mine)
                .get("/training/v1/me/seats")
                .then()
                .statusCode(200)
                .body("sessionId", equalTo(List.of(session)))
                .body("number", equalTo(List.of(1)));
        as(Tokens.of("csr")).get("/training/v1/me/seats").then().statusCode(404);
    }

    @Test
    void administratorsSeeNoPersons() {
        seat(as(Tokens.of("admin")), session, mine).then().statusCode(403);
        await(as(Tokens.of("admin")), session, mine).then().statusCode(403);
        as(Tokens.of("admin"))
                .get(SESSIONS + "/" + session + "/waiting-list")
                .then()
                .statusCode(403);
        as(Tokens.of("admin"))
                .get(SESSIONS + "/" + session + "/seats/" + mine)
                .then()
                .statusCode(403);
    }

    @Test
    void aTokenThatIsNotForUsOpensNothing() {
        BadTokens.areRefusedAt(SESSIONS, "hr");
    }

    private static void plan(RequestSpecification caller, UUID center, int status) {
        caller.contentType("application/json")
                .body(wanted(center, 30))
                .post(SESSIONS)
                .then()
                .statusCode(status);
    }

    private static void change(RequestSpecification caller, String session, UUID center, int status) {
        caller.header("If-Match", "*")
                .contentType("application/json")
                .body(wanted(center, 30))
                .put(SESSIONS + "/" + session)
                .then()
                .statusCode(status);
    }

    private void attendees(RequestSpecification caller, List<String> shown) {
        caller.get(SESSIONS + "/" + session)
                .then()
                .statusCode(200)
                .body("taken", equalTo(2))
                .body("attendees.employeeId", equalTo(shown));
    }
}
