package io.vocation.career.account;

import io.vocation.career.People;
import io.vocation.test.Tokens;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import static io.vocation.career.People.keep;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The people of one test, in a center of their own in Europe/Berlin, by short names; and what became of their accounts. */
final class Crew {
    private static final AtomicInteger CENTERS = new AtomicInteger();

    private final String center = "account-" + CENTERS.incrementAndGet();
    private final DirectoryFake directory;

    Crew(DirectoryFake directory) {
        this.directory = directory;
        People.center(center);
    }

    String center() {
        return center;
    }

    AccountState state(String name, UUID employee) {
        return directory
                .of(employee)
                .orElseThrow(() -> new AssertionError("no account: " + name))
                .state();
    }

    UUID employ(String name, String position) {
        return People.employee(number(name), center, null, null, position);
    }

    void move(String name, String from, String position) {
        tell(
                name,
                "\"name\":\"Person " + number(name) + "\",\"hiredOn\":\"2020-01-01\","
                        + assignment(from, position, null));
    }

    void tell(String name, String fields) {
        int status = keep(number(name), "{" + fields + "}").statusCode();
        assertTrue(status == 200 || status == 201, "status " + status);
    }

    String assignment(String from, String position, String supervisor) {
        return "\"assignment\":{\"from\":\"" + from + "\",\"center\":\"" + center + "\",\"position\":\"" + position
                + "\"" + (supervisor == null ? "" : ",\"supervisor\":\"" + number(supervisor) + "\"") + "}";
    }

    UUID id(String name) {
        return UUID.fromString(People.as(Tokens.of("hr"))
                .get("/career/v1/employees/by-number/" + number(name))
                .path("id"));
    }

    String number(String name) {
        return name + "-" + center;
    }

    String login(String name) {
        return number(name).toLowerCase(Locale.ROOT);
    }
}
