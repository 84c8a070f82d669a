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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who comes, moves and leaves, and what becomes of their account; the time is the test's. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AccountsTest {
    /** Midnight of 2031-03-01 in Europe/Berlin, where the centers of these tests are. */
    private static final Instant MARCH = Instant.parse("2031-02-28T23:00:00Z");

    @Inject
    KeepingAccounts keeping;

    @Inject
    DirectoryFake directory;

    @Inject
    ClockFake clock;

    private Crew crew;

    @BeforeEach
    void place() {
        crew = new Crew(directory);
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
        UUID joiner = crew.employ("J-1", "billing");

        keeping.pass();

        assertEquals(
                new AccountState(crew.login("J-1"), "Person", crew.number("J-1"), null, true, Set.of("csr")),
                crew.state("J-1", joiner));
        int calls = directory.calls();
        crew.tell(
                "J-1",
                "\"name\":\"Person " + crew.number("J-1")
                        + "\",\"hiredOn\":\"2020-01-01\",\"improvementPlanSince\":\"2026-01-01\"");
        keeping.pass();
        assertEquals(calls, directory.calls(), "what is as it ought to be needs no call");
    }

    @Test
    void whoMovesGetsTheOtherRoleOnTheDayAndNotBefore() {
        UUID mover = crew.employ("M-1", "billing");
        keeping.pass();

        crew.move("M-1", "2031-03-01", "manager");

        clock.set(MARCH.minusMillis(1));
        keeping.pass();
        assertEquals(Set.of("csr"), crew.state("M-1", mover).roles());
        clock.set(MARCH);
        keeping.pass();
        assertEquals(Set.of("manager"), crew.state("M-1", mover).roles());
    }

    @Test
    @Tag("L2")
    void whoLeavesIsLockedOutOnTheDayAndCanComeBack() {
        UUID leaver = crew.employ("L-1", "billing");
        crew.tell("L-1", "\"name\":\"Person L\",\"hiredOn\":\"2020-01-01\",\"leftOn\":\"2031-03-01\"");
        clock.set(MARCH.minusMillis(1));
        keeping.pass();
        assertTrue(crew.state("L-1", leaver).enabled());

        clock.set(MARCH);
        keeping.pass();

        assertFalse(crew.state("L-1", leaver).enabled());
        assertEquals(Set.of(), crew.state("L-1", leaver).roles());
        assertTrue(directory.endedSessionsOf(leaver));
        clock.forward(Duration.ofDays(30));
        crew.tell(
                "L-1",
                "\"name\":\"Person L\",\"hiredOn\":\"2020-01-01\",\"assignment\":{\"from\":\"2031-03-31\",\"center\":\""
                        + crew.center() + "\",\"position\":\"trainer\"}");
        keeping.pass();
        assertTrue(crew.state("L-1", leaver).enabled());
        assertEquals(Set.of("trainer"), crew.state("L-1", leaver).roles());
    }

    @Test
    void whoHasLeftAlreadyGetsNoAccount() {
        crew.tell("G-1", "\"name\":\"Gone\",\"hiredOn\":\"2020-01-01\",\"leftOn\":\"2021-01-01\"");

        keeping.pass();

        assertEquals(Optional.empty(), directory.of(crew.id("G-1")));
        People.as(io.vocation.test.Tokens.of("admin"))
                .queryParam("limit", 500)
                .get("/career/v1/accounts")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.employeeNumber == '" + crew.number("G-1") + "' }.state",
                        org.hamcrest.Matchers.equalTo("DONE"));
    }

    @Test
    void beforeTheyAreHiredNobodySignsInAndBeforeTheyAreAssignedNobodyHasARole() {
        crew.tell(
                "B-1",
                "\"name\":\"Soon\",\"hiredOn\":\"2031-03-01\",\"assignment\":{\"from\":\"2031-03-02\",\"center\":\""
                        + crew.center() + "\",\"position\":\"hr\"}");
        keeping.pass();
        assertFalse(crew.state("B-1", crew.id("B-1")).enabled());

        clock.set(MARCH);
        keeping.pass();
        assertTrue(crew.state("B-1", crew.id("B-1")).enabled());
        assertEquals(Set.of(), crew.state("B-1", crew.id("B-1")).roles());

        clock.forward(Duration.ofDays(1));
        keeping.pass();
        assertEquals(Set.of("hr"), crew.state("B-1", crew.id("B-1")).roles());
    }

    @Test
    @Tag("L2")
    void whoSupervisesSomebodyIsASupervisorForAsLong() {
        UUID leader = crew.employ("S-1", "billing");
        UUID other = crew.employ("S-2", "manager");
        crew.tell(
                "S-3",
                "\"name\":\"Led\",\"hiredOn\":\"2020-01-01\"," + crew.assignment("2020-01-01", "billing", "S-1"));
        keeping.pass();
        assertEquals(Set.of("csr", "supervisor"), crew.state("S-1", leader).roles());

        crew.tell(
                "S-3",
                "\"name\":\"Led\",\"hiredOn\":\"2020-01-01\"," + crew.assignment("2031-03-01", "billing", "S-2"));
        keeping.pass();
        assertEquals(Set.of("manager"), crew.state("S-2", other).roles());

        clock.set(MARCH);
        keeping.pass();
        assertEquals(Set.of("csr"), crew.state("S-1", leader).roles());
        assertEquals(Set.of("manager", "supervisor"), crew.state("S-2", other).roles());
    }

    @Test
    void aSupervisorWhoIsTakenBackLosesTheRole() {
        UUID leader = crew.employ("T-1", "billing");
        crew.tell(
                "T-2",
                "\"name\":\"Led\",\"hiredOn\":\"2020-01-01\"," + crew.assignment("2020-01-01", "billing", "T-1"));
        keeping.pass();

        crew.tell(
                "T-2", "\"name\":\"Led\",\"hiredOn\":\"2020-01-01\"," + crew.assignment("2020-01-01", "billing", null));
        keeping.pass();

        assertEquals(Set.of("csr"), crew.state("T-1", leader).roles());
    }

    @Test
    void aCentersNewZoneMovesItsDays() {
        UUID mover = crew.employ("Z-1", "billing");
        crew.move("Z-1", "2031-03-01", "manager");
        keeping.pass();

        AccountResourceTest.rezone(crew.center(), "Pacific/Auckland");
        clock.set(Instant.parse("2031-02-28T11:00:00Z"));
        keeping.pass();

        assertEquals(Set.of("manager"), crew.state("Z-1", mover).roles());
    }

    @Test
    void aNewLoginNameAndAddressAreCarriedOver() {
        UUID person = crew.employ("R-1", "billing");
        keeping.pass();

        crew.tell(
                "R-1",
                "\"name\":\"Ada Okafor\",\"login\":\"Ada." + crew.center() + "\",\"email\":\"Ada@" + crew.center()
                        + ".example\",\"hiredOn\":\"2020-01-01\"");
        keeping.pass();

        assertEquals(
                new AccountState(
                        "ada." + crew.center(),
                        "Ada",
                        "Okafor",
                        "ada@" + crew.center() + ".example",
                        true,
                        Set.of("csr")),
                crew.state("R-1", person));
    }
}
