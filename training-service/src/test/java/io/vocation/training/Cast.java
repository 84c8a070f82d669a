package io.vocation.training;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vocation.test.Contract;
import io.vocation.test.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** A center with its people, as career-service's feed would have told of them, and calls in their name. */
@ApplicationScoped
public class Cast {
    public static final String SESSIONS = "/training/v1/sessions";

    private static final Contract CONTRACT = new Contract();

    private final Jdbi jdbi;

    Cast(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    public UUID center() {
        UUID id = UUID.randomUUID();
        jdbi.useHandle(sql -> sql.execute(
                "INSERT INTO roster_center VALUES (?, ?, 'Harbor', 'America/New_York', 1)", id, id.toString()));
        return id;
    }

    /** Someone who works in the center since long ago. */
    public UUID employee(UUID center, UUID supervisor) {
        UUID id = UUID.randomUUID();
        jdbi.useHandle(sql -> {
            sql.execute("INSERT INTO roster_employee VALUES (?, ?, ?, '2020-01-01', NULL, 1)", id, id, "Name " + id);
            sql.execute(
                    "INSERT INTO roster_assignment VALUES (?, '2020-01-01', NULL, ?, NULL, ?, 'csr')",
                    id,
                    center,
                    supervisor);
        });
        return id;
    }

    public UUID employee(UUID center) {
        return employee(center, null);
    }

    public List<UUID> employees(UUID center, int count) {
        return IntStream.range(0, count).mapToObj(_ -> employee(center)).toList();
    }

    public void leaves(UUID employee, String day) {
        jdbi.useHandle(sql -> sql.execute("UPDATE roster_employee SET left_on = ?::date WHERE id = ?", day, employee));
    }

    public static RequestSpecification as(String token) {
        return RestAssured.given().filter(CONTRACT).auth().oauth2(token);
    }

    public static RequestSpecification as(String role, UUID employee) {
        return as(Tokens.of(role, employee));
    }

    public static RequestSpecification hr() {
        return as(Tokens.of("hr"));
    }

    public static Instant daysAhead(int days) {
        return Instant.now().truncatedTo(ChronoUnit.HOURS).plus(days, ChronoUnit.DAYS);
    }

    /** What to send for a session of six hours; to be changed by tests. */
    public static Map<String, Object> wanted(UUID center, int daysAhead) {
        Map<String, Object> session = new HashMap<>();
        session.put("centerId", center.toString());
        session.put("title", "Call resolution");
        session.put("startsAt", daysAhead(daysAhead).toString());
        session.put("endsAt", daysAhead(daysAhead).plus(6, ChronoUnit.HOURS).toString());
        return session;
    }

    public static Response plan(Map<String, Object> wanted) {
        return hr().contentType(ContentType.JSON).body(wanted).post(SESSIONS);
    }

    public static String planned(UUID center, int daysAhead) {
        return plan(wanted(center, daysAhead)).then().statusCode(201).extract().path("id");
    }

    public static Response seat(RequestSpecification caller, String session, UUID employee) {
        return caller.contentType(ContentType.JSON)
                .body(Map.of("employeeId", employee.toString()))
                .post(SESSIONS + "/" + session + "/seats");
    }

    public static Response await(RequestSpecification caller, String session, UUID employee) {
        return caller.contentType(ContentType.JSON)
                .body(Map.of("employeeId", employee.toString()))
                .post(SESSIONS + "/" + session + "/waiting-list");
    }

    /** A session all of whose five seats are taken by these. */
    public String full(UUID center, int daysAhead, List<UUID> five) {
        String session = planned(center, daysAhead);
        five.forEach(employee -> seat(hr(), session, employee).then().statusCode(201));
        return session;
    }
}
