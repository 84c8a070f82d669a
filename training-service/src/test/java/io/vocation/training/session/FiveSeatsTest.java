package io.vocation.training.session;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.test.Surroundings;
import io.vocation.training.Cast;
import io.vocation.training.Race;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static io.vocation.training.Cast.SESSIONS;
import static io.vocation.training.Cast.hr;
import static io.vocation.training.Cast.planned;
import static io.vocation.training.Cast.seat;
import static io.vocation.training.Cast.wanted;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@Tag("T3")
class FiveSeatsTest {
    private static final String DIRECT = """
            INSERT INTO seat (session_id, number, employee_id, session_state, capacity, starts_at, ends_at, given_by)
            SELECT id, ?, ?, state, ?, starts_at, ends_at, 'sql' FROM session WHERE id = ?::uuid""";

    @Inject
    Cast cast;

    @Test
    void fiftyRequestsThatRaceForFiveSeatsFillExactlyFive() throws Exception {
        UUID center = cast.center();
        List<UUID> people = cast.employees(center, 50);
        String session = planned(center, 30);

        List<String> answers = Race.together(people.stream()
                .<Callable<String>>map(employee -> () -> {
                    var answer = seat(hr(), session, employee);
                    return answer.statusCode() == 201 ? "201" : answer.statusCode() + " " + answer.path("type");
                })
                .toList());

        assertEquals(
                Map.of("201", 5L, "409 urn:vocation:problem:session-full", 45L),
                answers.stream().collect(Collectors.groupingBy(answer -> answer, Collectors.counting())));
        hr().get(SESSIONS + "/" + session)
                .then()
                .body("taken", equalTo(5))
                .body("attendees.number", equalTo(List.of(1, 2, 3, 4, 5)));
    }

    @Test
    void oneEmployeeWhoIsSeatedManyTimesAtOnceHoldsOneSeat() throws Exception {
        UUID center = cast.center();
        UUID employee = cast.employee(center);
        String session = planned(center, 30);

        List<Integer> answers = Race.together(IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(
                        _ -> () -> seat(hr(), session, employee).statusCode())
                .toList());

        assertEquals(1, answers.stream().filter(status -> status == 201).count());
        assertEquals(11, answers.stream().filter(status -> status == 200).count());
        hr().get(SESSIONS + "/" + session).then().body("attendees", hasSize(1));
    }

    @Test
    void peopleWhoAreMovedBetweenTwoSessionsAtOnceNeitherBlockNorOverbookThem() throws Exception {
        UUID center = cast.center();
        List<UUID> people = cast.employees(center, 14);
        List<String> sessions =
                List.of(cast.full(center, 30, people.subList(0, 5)), cast.full(center, 30, people.subList(5, 10)));
        people.forEach(employee -> sessions.forEach(session -> Cast.await(hr(), session, employee)));

        List<Integer> answers = Race.together(IntStream.range(0, 56)
                .<Callable<Integer>>mapToObj(i -> () -> {
                    String session = sessions.get(i % 2);
                    UUID employee = people.get(i / 2 % 14);
                    return i < 28
                            ? hr().delete(SESSIONS + "/" + session + "/seats/" + employee)
                                    .statusCode()
                            : seat(hr(), session, employee).statusCode();
                })
                .toList());

        assertTrue(List.of(200, 201, 204, 404, 409).containsAll(answers), answers.toString());
        sessions.forEach(session -> hr().get(SESSIONS + "/" + session).then().body("taken", lessThanOrEqualTo(5)));
    }

    @Test
    void theSixthIsOfferedTheWaitingList() {
        UUID center = cast.center();
        List<UUID> six = cast.employees(center, 6);
        String session = cast.full(center, 30, six.subList(0, 5));

        var answer = seat(hr(), session, six.get(5)).then();

        answer.statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:vocation:problem:session-full"))
                .body("waitingList", equalTo(SESSIONS + "/" + session + "/waiting-list"))
                .body("waiting", equalTo(0));
    }

    @Test
    void aSessionForSixIsRefused() {
        Map<String, Object> six = wanted(cast.center(), 30);
        six.put("seats", 6);

        var answer = Cast.plan(six).then();

        answer.statusCode(400).body("violations.field", equalTo(List.of("seats")));
    }

    @Test
    void policyCanLowerTheFive() {
        UUID center = cast.center();
        policy(center, 3);
        Map<String, Object> four = wanted(center, 30);
        four.put("seats", 4);

        var refused = Cast.plan(four).then();
        var planned = Cast.plan(wanted(center, 30)).then();

        refused.statusCode(400).body("violations.field", equalTo(List.of("seats")));
        planned.statusCode(201).body("seats", equalTo(3));
    }

    @Test
    void policyCannotRaiseTheFive() {
        UUID center = cast.center();

        assertViolates("sessions_never_have_more_than_five_seats", _ -> policy(center, 6));
    }

    @Test
    void sqlCannotRaiseTheCapacity() {
        String session = planned(cast.center(), 30);

        assertViolates(
                "session_never_has_more_than_five_seats",
                sql -> sql.execute("UPDATE session SET capacity = 6 WHERE id = ?::uuid", session));
    }

    @Test
    void sqlCannotNumberASixthSeat() {
        UUID center = cast.center();
        UUID employee = cast.employee(center);
        String session = planned(center, 30);

        assertViolates("seat_number_is_one_to_five", sql -> sql.execute(DIRECT, 6, employee, 6, session));
        assertViolates("seat_number_is_one_to_five", sql -> sql.execute(DIRECT, 0, employee, 5, session));
    }

    @Test
    void sqlCannotTakeATakenNumber() {
        UUID center = cast.center();
        List<UUID> six = cast.employees(center, 6);
        String session = cast.full(center, 30, six.subList(0, 5));

        for (int number = 1; number <= 5; number++) {
            int taken = number;
            assertViolates("seat_pkey", sql -> sql.execute(DIRECT, taken, six.get(5), 5, session));
        }
    }

    @Test
    void sqlCannotSeatMoreThanTheSessionsOwnCapacity() {
        UUID center = cast.center();
        UUID employee = cast.employee(center);
        Map<String, Object> two = wanted(center, 30);
        two.put("seats", 2);
        String session = Cast.plan(two).then().statusCode(201).extract().path("id");

        assertViolates("seat_is_within_the_capacity", sql -> sql.execute(DIRECT, 3, employee, 2, session));
        assertViolates("seat_follows_its_session", sql -> sql.execute(DIRECT, 3, employee, 5, session));
    }

    @Test
    void sqlCannotLowerTheCapacityBelowATakenSeat() {
        UUID center = cast.center();
        String session = cast.full(center, 30, cast.employees(center, 5));

        assertViolates(
                "seat_is_within_the_capacity",
                sql -> sql.execute("UPDATE session SET capacity = 4 WHERE id = ?::uuid", session));
    }

    @Test
    void transactionsThatRaceInSqlFillNoMoreThanFive() throws Exception {
        UUID center = cast.center();
        List<UUID> people = cast.employees(center, 12);
        String session = planned(center, 30);

        List<Boolean> seated = Race.together(IntStream.range(0, 12)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    try {
                        return cast.jdbi()
                                .inTransaction(sql -> sql.execute(DIRECT, i % 6 + 1, people.get(i), 5, session) == 1);
                    } catch (JdbiException refused) {
                        return false;
                    }
                })
                .toList());

        assertEquals(5, seated.stream().filter(yes -> yes).count());
    }

    private void policy(UUID center, int seats) {
        cast.jdbi().useHandle(sql -> sql.execute("""
                        INSERT INTO policy (center_id, key, value, unit, effective_from, source, changed_by, reason)
                        VALUES (?, 'training.session.most-seats', ?, 'seats', '2020-01-01', 'test', 'test', 'test')""", center, seats));
    }

    private void assertViolates(String constraint, Consumer<Handle> change) {
        JdbiException refused =
                assertThrows(JdbiException.class, () -> cast.jdbi().useTransaction(sql -> change.accept(sql)));
        assertTrue(
                refused.getCause() instanceof SQLException e && e.getMessage().contains(constraint),
                refused.toString());
    }
}
