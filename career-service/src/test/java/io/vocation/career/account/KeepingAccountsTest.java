package io.vocation.career.account;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.test.Surroundings;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What comes between a change of the roster and the account: another change, another worker, a directory that is down. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class KeepingAccountsTest {
    /** Midnight of 2031-03-01 in Europe/Berlin, where the centers of these tests are. */
    private static final Instant MARCH = Instant.parse("2031-02-28T23:00:00Z");

    @Inject
    KeepingAccounts keeping;

    @Inject
    Accounts accounts;

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
    void aChangeThatComesInWhileTheDirectoryIsAskedIsNotLost() {
        UUID joiner = crew.employ("C-1", "billing");
        directory.duringTheNextChange(() -> crew.move("C-1", "2020-01-01", "manager"));

        keeping.pass();

        assertEquals(Set.of("manager"), crew.state("C-1", joiner).roles());
    }

    @Test
    void aLeaseThatRanOutHasNoSayAnyMore() {
        UUID joiner = crew.employ("D-1", "billing");
        Accounts.Claim slow = accounts.claim(Duration.ofSeconds(30)).orElseThrow();
        assertEquals(joiner, slow.employeeId());
        keeping.pass();
        assertEquals(Optional.empty(), directory.of(joiner), "nobody else works on it");

        clock.forward(Duration.ofSeconds(31));
        keeping.pass();
        assertEquals(Set.of("csr"), crew.state("D-1", joiner).roles());
        directory.put(new Directory.Entry(
                directory.of(joiner).orElseThrow().id(),
                joiner,
                crew.state("D-1", joiner).with(Set.of("hr"))));
        accounts.applied(slow, "x", crew.state("D-1", joiner), null);

        keeping.pass();
        assertEquals(Set.of("csr"), crew.state("D-1", joiner).roles(), "looked at once more");
    }

    @Test
    void whileTheDirectoryIsDownNothingIsLostAndNobodyIsToBlame() {
        UUID joiner = crew.employ("N-1", "billing");
        directory.down(true);
        assertThrows(DirectoryDown.class, keeping::pass);
        UUID next = crew.employ("N-2", "manager");
        assertThrows(DirectoryDown.class, keeping::pass);
        AccountResourceTest.shown(joiner).body("state", org.hamcrest.Matchers.equalTo("PENDING"));

        directory.down(false);
        keeping.pass();

        assertEquals(Set.of("csr"), crew.state("N-1", joiner).roles());
        assertEquals(Set.of("manager"), crew.state("N-2", next).roles());
    }
}
