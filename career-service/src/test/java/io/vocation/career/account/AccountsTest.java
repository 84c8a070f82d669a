package io.vocation.career.account;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.career.People;
import io.vocation.test.Surroundings;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import static io.vocation.career.People.keep;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who comes, moves and leaves, and what becomes of their account; the time is the test's. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AccountsTest {
    /** Midnight of 2031-03-01 in Europe/Berlin, where the centers of these tests are. */
    private static final Instant MARCH = Instant.parse("2031-02-28T23:00:00Z");

    private static int centers;

    @Inject
    KeepingAccounts keeping;

    @Inject
    Accounts accounts;

    @Inject
    DirectoryFake directory;

    @Inject
    ClockFake clock;

    private String center;

    @BeforeEach
    void place() {
        center = "account-" + ++centers;
        People.center(center);
        clock.set(MARCH.minus(Duration.ofDays(10)));
        keeping.pass();
    }

    @AfterEach
    void realTime() {
        directory.down(false);
        keeping.pass();
        clock.real();
    }

    @Test
    void whoComesGetsOneAccountWithTheRoleOfTheirPosition() {
        UUID joiner = employ("J-1", "billing");

        keeping.pass();

        assertEquals(
                new AccountState(login("J-1"), "Person", number("J-1"), null, true, Set.of("csr")),
                state("J-1", joiner));
        int calls = directory.calls();
        tell(
                "J-1",
                "\"name\":\"Person " + number("J-1")
                        + "\",\"hiredOn\":\"2020-01-01\",\"improvementPlanSince\":\"2026-01-01\"");
        keeping.pass();
        assertEquals(calls, directory.calls(), "what is as it ought to be needs no call");
    }

    @Test
    void whoMovesGetsTheOtherRoleOnTheDayAndNotBefore() {
        UUID mover = employ("M-1", "billing");
        keeping.pass();

        move("M-1", "2031-03-01", "manager");

        clock.set(MARCH.minusMillis(1));
        keeping.pass();
        assertEquals(Set.of("csr"), state("M-1", mover).roles());
        clock.set(MARCH);
        keeping.pass();
        assertEquals(Set.of("manager"), state("M-1", mover).roles());
    }

    @Test
    @Tag("L2")
    void whoLeavesIsLockedOutOnTheDayAndCanComeBack() {
        UUID leaver = employ("L-1", "billing");
        tell("L-1", "\"name\":\"Person L\",\"hiredOn\":\"2020-01-01\",\"leftOn\":\"2031-03-01\"");
        clock.set(MARCH.minusMillis(1));
        keeping.pass();
        assertTrue(state("L-1", leaver).enabled());

        clock.set(MARCH);
        keeping.pass();

        assertFalse(state("L-1", leaver).enabled());
        assertEquals(Set.of(), state("L-1", leaver).roles());
        assertTrue(directory.endedSessionsOf(leaver));
        clock.forward(Duration.ofDays(30));
        tell(
                "L-1",
                "\"name\":\"Person L\",\"hiredOn\":\"2020-01-01\",\"assignment\":{\"from\":\"2031-03-31\",\"center\":\""
                        + center + "\",\"position\":\"trainer\"}");
        keeping.pass();
        assertTrue(state("L-1", leaver).enabled());
        assertEquals(Set.of("trainer"), state("L-1", leaver).roles());
    }

    @Test
    void whoHasLeftAlreadyGetsNoAccount() {
        tell("G-1", "\"name\":\"Gone\",\"hiredOn\":\"2020-01-01\",\"leftOn\":\"2021-01-01\"");

        keeping.pass();

        assertEquals(Optional.empty(), directory.of(id("G-1")));
        People.as(io.vocation.test.Tokens.of("admin"))
                .queryParam("limit", 500)
                .get("/career/v1/accounts")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.employeeNumber == '" + number("G-1") + "' }.state",
                        org.hamcrest.Matchers.equalTo("DONE"));
    }

    @Test
    void beforeTheyAreHiredNobodySignsInAndBeforeTheyAreAssignedNobodyHasARole() {
        tell(
                "B-1",
                "\"name\":\"Soon\",\"hiredOn\":\"2031-03-01\",\"assignment\":{\"from\":\"2031-03-02\",\"center\":\""
                        + center + "\",\"position\":\"hr\"}");
        keeping.pass();
        assertFalse(state("B-1", id("B-1")).enabled());

        clock.set(MARCH);
        keeping.pass();
        assertTrue(state("B-1", id("B-1")).enabled());
        assertEquals(Set.of(), state("B-1", id("B-1")).roles());

        clock.forward(Duration.ofDays(1));
        keeping.pass();
        assertEquals(Set.of("hr"), state("B-1", id("B-1")).roles());
    }

    @Test
    @Tag("L2")
    void whoSupervisesSomebodyIsASupervisorForAsLong() {
        UUID leader = employ("S-1", "billing");
        UUID other = employ("S-2", "manager");
        tell("S-3", "\"name\":\"Led\",\"hiredOn\":\"2020-01-01\"," + assignment("2020-01-01", "billing", "S-1"));
        keeping.pass();
        assertEquals(Set.of("csr", "supervisor"), state("S-1", leader).roles());

        tell("S-3", "\"name\":\"Led\",\"hiredOn\":\"2020-01-01\"," + assignment("2031-03-01", "billing", "S-2"));
        keeping.pass();
        assertEquals(Set.of("manager"), state("S-2", other).roles());

        clock.set(MARCH);
        keeping.pass();
        assertEquals(Set.of("csr"), state("S-1", leader).roles());
        assertEquals(Set.of("manager", "supervisor"), state("S-2", other).roles());
    }

    @Test
    void aSupervisorWhoIsTakenBackLosesTheRole() {
        UUID leader = employ("T-1", "billing");
        tell("T-2", "\"name\":\"Led\",\"hiredOn\":\"2020-01-01\"," + assignment("2020-01-01", "billing", "T-1"));
        keeping.pass();

        tell("T-2", "\"name\":\"Led\",\"hiredOn\":\"2020-01-01\"," + assignment("2020-01-01", "billing", null));
        keeping.pass();

        assertEquals(Set.of("csr"), state("T-1", leader).roles());
    }

    @Test
    void aChangeThatComesInWhileTheDirectoryIsAskedIsNotLost() {
        UUID joiner = employ("C-1", "billing");
        directory.duringTheNextChange(() -> move("C-1", "2020-01-01", "manager"));

        keeping.pass();

        assertEquals(Set.of("manager"), state("C-1", joiner).roles());
    }

    @Test
    void aLeaseThatRanOutHasNoSayAnyMore() {
        UUID joiner = employ("D-1", "billing");
        Accounts.Claim slow = accounts.claim(Duration.ofSeconds(30)).orElseThrow();
        assertEquals(joiner, slow.employeeId());
        keeping.pass();
        assertEquals(Optional.empty(), directory.of(joiner), "nobody else works on it");

        clock.forward(Duration.ofSeconds(31));
        keeping.pass();
        assertEquals(Set.of("csr"), state("D-1", joiner).roles());
        directory.put(new Directory.Entry(
                directory.of(joiner).orElseThrow().id(),
                joiner,
                state("D-1", joiner).with(Set.of("hr"))));
        accounts.applied(slow, "x", state("D-1", joiner), null);

        keeping.pass();
        assertEquals(Set.of("csr"), state("D-1", joiner).roles(), "looked at once more");
    }

    @Test
    void whileTheDirectoryIsDownNothingIsLostAndNobodyIsToBlame() {
        UUID joiner = employ("N-1", "billing");
        directory.down(true);
        assertThrows(DirectoryDown.class, keeping::pass);
        UUID next = employ("N-2", "manager");
        assertThrows(DirectoryDown.class, keeping::pass);
        AccountResourceTest.shown(joiner).body("state", org.hamcrest.Matchers.equalTo("PENDING"));

        directory.down(false);
        keeping.pass();

        assertEquals(Set.of("csr"), state("N-1", joiner).roles());
        assertEquals(Set.of("manager"), state("N-2", next).roles());
    }

    @Test
    void aCentersNewZoneMovesItsDays() {
        UUID mover = employ("Z-1", "billing");
        move("Z-1", "2031-03-01", "manager");
        keeping.pass();

        AccountResourceTest.rezone(center, "Pacific/Auckland");
        clock.set(Instant.parse("2031-02-28T11:00:00Z"));
        keeping.pass();

        assertEquals(Set.of("manager"), state("Z-1", mover).roles());
    }

    @Test
    void aNewLoginNameAndAddressAreCarriedOver() {
        UUID person = employ("R-1", "billing");
        keeping.pass();

        tell(
                "R-1",
                "\"name\":\"Ada Okafor\",\"login\":\"Ada." + center + "\",\"email\":\"Ada@" + center
                        + ".example\",\"hiredOn\":\"2020-01-01\"");
        keeping.pass();

        assertEquals(
                new AccountState("ada." + center, "Ada", "Okafor", "ada@" + center + ".example", true, Set.of("csr")),
                state("R-1", person));
    }

    private AccountState state(String name, UUID employee) {
        return directory
                .of(employee)
                .orElseThrow(() -> new AssertionError("no account: " + name))
                .state();
    }

    private UUID employ(String name, String position) {
        return People.employee(number(name), center, null, null, position);
    }

    private void move(String name, String from, String position) {
        tell(
                name,
                "\"name\":\"Person " + number(name) + "\",\"hiredOn\":\"2020-01-01\","
                        + assignment(from, position, null));
    }

    private void tell(String name, String fields) {
        int status = keep(number(name), "{" + fields + "}").statusCode();
        assertTrue(status == 200 || status == 201, "status " + status);
    }

    private String assignment(String from, String position, String supervisor) {
        return "\"assignment\":{\"from\":\"" + from + "\",\"center\":\"" + center + "\",\"position\":\"" + position
                + "\"" + (supervisor == null ? "" : ",\"supervisor\":\"" + number(supervisor) + "\"") + "}";
    }

    private UUID id(String name) {
        return UUID.fromString(People.as(io.vocation.test.Tokens.of("hr"))
                .get("/career/v1/employees/by-number/" + number(name))
                .path("id"));
    }

    private String number(String name) {
        return name + "-" + center;
    }

    private String login(String name) {
        return number(name).toLowerCase(java.util.Locale.ROOT);
    }
}
