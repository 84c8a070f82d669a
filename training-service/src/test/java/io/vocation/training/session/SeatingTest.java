package io.vocation.training.session;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.test.Surroundings;
import io.vocation.training.Cast;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static io.vocation.training.Cast.SESSIONS;
import static io.vocation.training.Cast.await;
import static io.vocation.training.Cast.hr;
import static io.vocation.training.Cast.planned;
import static io.vocation.training.Cast.seat;
import static io.vocation.training.Cast.wanted;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SeatingTest {
    @Inject
    Cast cast;

    private UUID center;
    private UUID ada;
    private UUID ben;

    @BeforeEach
    void aCenter() {
        center = cast.center();
        ada = cast.employee(center);
        ben = cast.employee(center);
    }

    @Test
    void aSeatIsGivenOnceAndNamed() {
        String session = planned(center, 30);

        var first = seat(hr(), session, ada).then();
        var again = seat(hr(), session, ada).then();

        first.statusCode(201)
                .header("Location", endsWith(SESSIONS + "/" + session + "/seats/" + ada))
                .body("number", equalTo(1))
                .body("name", equalTo("Name " + ada));
        again.statusCode(200).body("number", equalTo(1));
        hr().get(SESSIONS + "/" + session + "/seats/" + ada).then().statusCode(200);
        hr().get(SESSIONS + "/" + session + "/seats/" + ben).then().statusCode(404);
    }

    @Test
    void aFreedSeatGoesToTheFirstWhoWaits() {
        List<UUID> five = cast.employees(center, 5);
        String session = cast.full(center, 30, five);
        await(hr(), session, ada)
                .then()
                .statusCode(201)
                .body("position", equalTo(1))
                .header("Location", endsWith("/waiting-list/" + ada));
        await(hr(), session, ben).then().statusCode(201).body("position", equalTo(2));
        await(hr(), session, ben).then().statusCode(200).body("position", equalTo(2));
        seat(hr(), session, cast.employee(center)).then().statusCode(409).body("waiting", equalTo(2));

        hr().delete(SESSIONS + "/" + session + "/seats/" + five.get(2)).then().statusCode(204);

        hr().get(SESSIONS + "/" + session + "/seats/" + ada)
                .then()
                .statusCode(200)
                .body("number", equalTo(3));
        hr().get(SESSIONS + "/" + session + "/waiting-list")
                .then()
                .body("employeeId", equalTo(List.of(ben.toString())))
                .body("position", equalTo(List.of(1)));
        hr().get(SESSIONS + "/" + session + "/waiting-list/" + ben).then().statusCode(200);
        hr().delete(SESSIONS + "/" + session + "/seats/" + five.get(2)).then().statusCode(404);
    }

    @Test
    void oneWhoWaitsButSitsElsewhereAtThatTimeIsPassedOver() {
        List<UUID> five = cast.employees(center, 5);
        String session = cast.full(center, 30, five);
        await(hr(), session, ada).then().statusCode(201);
        await(hr(), session, ben).then().statusCode(201);
        seat(hr(), planned(center, 30), ada).then().statusCode(201);

        hr().delete(SESSIONS + "/" + session + "/seats/" + five.getFirst())
                .then()
                .statusCode(204);

        hr().get(SESSIONS + "/" + session).then().body("attendees.employeeId", hasItem(ben.toString()));
        hr().get(SESSIONS + "/" + session + "/waiting-list")
                .then()
                .body("employeeId", equalTo(List.of(ada.toString())));
    }

    @Test
    void oneWhoWaitsAndIsSeatedWaitsNoLonger() {
        String session = planned(center, 30);
        await(hr(), session, ada).then().statusCode(201);

        seat(hr(), session, ada).then().statusCode(201);

        hr().get(SESSIONS + "/" + session + "/waiting-list").then().body("", hasSize(0));
        await(hr(), session, ada).then().statusCode(409);
    }

    @Test
    void oneLeavesTheWaitingList() {
        String session = planned(center, 30);
        await(hr(), session, ada).then().statusCode(201);

        hr().delete(SESSIONS + "/" + session + "/waiting-list/" + ada).then().statusCode(204);

        hr().delete(SESSIONS + "/" + session + "/waiting-list/" + ada).then().statusCode(404);
    }

    @Test
    void nobodySitsInTwoSessionsAtATime() {
        seat(hr(), planned(center, 30), ada).then().statusCode(201);

        var overlapping = seat(hr(), planned(center, 30), ada).then();
        var nextDay = seat(hr(), planned(center, 31), ada).then();

        overlapping.statusCode(409).body("type", equalTo("urn:vocation:problem:conflict"));
        nextDay.statusCode(201);
    }

    @Test
    void aSessionIsNotMovedToWhereItsPeopleSitElsewhere() {
        seat(hr(), planned(center, 30), ada).then().statusCode(201);
        String session = planned(center, 31);
        seat(hr(), session, ada).then().statusCode(201);

        var moved = hr().header("If-Match", "*")
                .contentType("application/json")
                .body(wanted(center, 30))
                .put(SESSIONS + "/" + session)
                .then();

        moved.statusCode(409);
        hr().get(SESSIONS + "/" + session)
                .then()
                .body("startsAt", equalTo(Cast.daysAhead(31).toString()));
    }

    @Test
    void onlyThoseWhoWorkInTheCenterThenAttend() {
        String session = planned(center, 30);
        UUID elsewhere = cast.employee(cast.center());
        cast.leaves(ada, "2020-06-01");
        cast.leaves(ben, Cast.daysAhead(5).toString().substring(0, 10));

        seat(hr(), session, elsewhere).then().statusCode(409);
        seat(hr(), session, ada).then().statusCode(409);
        seat(hr(), session, ben).then().statusCode(409);
        await(hr(), session, ben).then().statusCode(409);
        seat(hr(), session, UUID.randomUUID()).then().statusCode(404);
        seat(hr(), UUID.randomUUID().toString(), ada).then().statusCode(404);
    }

    @Test
    void whatBegunOrWasCanceledTakesNobody() {
        String canceled = planned(center, 30);
        hr().delete(SESSIONS + "/" + canceled).then().statusCode(204);
        String begun = planned(center, 30);
        cast.jdbi()
                .useHandle(sql -> sql.execute(
                        "UPDATE session SET starts_at = now() - interval '1 hour' WHERE id = ?::uuid", begun));

        seat(hr(), canceled, ada).then().statusCode(409);
        seat(hr(), begun, ada).then().statusCode(409);
        await(hr(), begun, ada).then().statusCode(409);
    }

    @Test
    void aLargerCapacitySeatsThoseWhoWaitAndASmallerOneMovesNumbersDown() {
        Map<String, Object> two = wanted(center, 30);
        two.put("seats", 2);
        String session = Cast.plan(two).then().statusCode(201).extract().path("id");
        List<UUID> three = cast.employees(center, 3);
        three.subList(0, 2)
                .forEach(employee -> seat(hr(), session, employee).then().statusCode(201));
        await(hr(), session, three.get(2)).then().statusCode(201);

        change(session, 3).statusCode(200).body("taken", equalTo(3)).body("waiting", equalTo(0));
        change(session, 2).statusCode(409);
        hr().delete(SESSIONS + "/" + session + "/seats/" + three.getFirst())
                .then()
                .statusCode(204);
        change(session, 2)
                .statusCode(200)
                .body("attendees.number", equalTo(List.of(1, 2)))
                .body("attendees.employeeId", hasItem(three.get(2).toString()));
    }

    @Test
    @Tag("T1")
    void nobodyIsKeptFromTrainingByPerformanceOrTenure() {
        UUID newcomer = cast.employee(center);
        cast.jdbi().useHandle(sql -> {
            sql.execute("UPDATE roster_employee SET hired_on = current_date - 1 WHERE id = ?", newcomer);
            sql.execute("UPDATE roster_assignment SET from_day = current_date - 1 WHERE employee_id = ?", newcomer);
        });

        seat(hr(), planned(center, 30), newcomer).then().statusCode(201);
    }

    private io.restassured.response.ValidatableResponse change(String session, int seats) {
        Map<String, Object> wanted = wanted(center, 30);
        wanted.put("seats", seats);
        return hr().header("If-Match", "*")
                .contentType("application/json")
                .body(wanted)
                .put(SESSIONS + "/" + session)
                .then();
    }
}
