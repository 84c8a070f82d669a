package io.vocation.client;

import io.vocation.client.api.RosterApi;
import io.vocation.client.http.ApiException;
import io.vocation.client.model.Problem;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class VocationTest {
    @Test
    void everyRequestCarriesATokenThatIsGoodNow() throws Exception {
        try (Answering gateway = new Answering(200, "application/json", "{\"items\": [], \"next\": \"p%d\"}")) {
            int[] tokens = {0};
            RosterApi roster = new RosterApi(Vocation.at(gateway.at("/"), () -> "token-" + ++tokens[0]));
            assertEquals("p1", roster.listEmployees(null, null, 5).getNext());
            assertEquals("p2", roster.listEmployees(null, "p1", 5).getNext());
            assertEquals(
                    "GET /career/v1/employees?limit=5 Bearer token-1 ",
                    gateway.asked().getFirst());
            assertTrue(
                    gateway.asked().getLast().endsWith(" Bearer token-2 "),
                    gateway.asked().getLast());
        }
    }

    @Test
    void whatAYoungerServerSaysMoreIsPassedOver() throws Exception {
        try (Answering gateway = new Answering(
                200, "application/json", "{\"employeeNumber\": \"1001\", \"name\": \"Erika\", \"shoeSize\": 38}")) {
            assertEquals(
                    "Erika",
                    new RosterApi(Vocation.at(gateway.at(""), () -> "token"))
                            .getEmployeeByNumber("1001")
                            .getName());
        }
    }

    @Test
    void aRefusalCarriesItsProblem() throws IOException {
        try (Answering gateway = new Answering(409, "application/problem+json", """
                {"type": "urn:vocation:problem:conflict", "title": "It conflicts", "status": 409, "detail": "Taken",
                 "possibleFrom": "2026-12-01"}""")) {
            Problem problem = Vocation.problem(refused(gateway)).orElseThrow();
            assertEquals("urn:vocation:problem:conflict", problem.getType());
            assertEquals("Taken", problem.getDetail());
        }
    }

    @Test
    void aRefusalBySomethingOnTheWayCarriesNone() throws IOException {
        for (String body : new String[] {"<html>Bad gateway</html>", "{\"type\": \"urn:", "{}"}) {
            try (Answering proxy = new Answering(502, "text/html", body)) {
                ApiException refused = refused(proxy);
                assertEquals(502, refused.getCode());
                assertEquals(Optional.empty(), Vocation.problem(refused), body);
            }
        }
    }

    private static ApiException refused(Answering server) {
        RosterApi roster = new RosterApi(Vocation.at(server.at(""), () -> "token"));
        return assertThrows(ApiException.class, () -> roster.getEmployeeByNumber("1001"));
    }
}
