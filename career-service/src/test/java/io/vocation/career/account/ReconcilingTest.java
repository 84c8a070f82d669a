package io.vocation.career.account;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.career.People;
import io.vocation.test.Surroundings;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What somebody changed by hand, behind the roster's back. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ReconcilingTest {
    private static int centers;

    @Inject
    KeepingAccounts keeping;

    @Inject
    ReconcilingAccounts reconciling;

    @Inject
    Reconciliations reconciliations;

    @Inject
    DirectoryFake directory;

    @Inject
    ClockFake clock;

    private UUID person;

    @BeforeEach
    void someone() {
        String center = "reconcile-" + ++centers;
        People.center(center);
        person = People.employee("REC-" + centers, center, null, null, "billing");
        keeping.pass();
    }

    @AfterEach
    void realTime() {
        directory.down(false);
        clock.real();
    }

    @Test
    void whatWasChangedByHandIsPutRight() {
        change(state().with(Set.of("csr", "manager")));
        keeping.pass();
        assertEquals(Set.of("csr", "manager"), state().roles(), "nobody has looked yet");

        reconcile();

        assertEquals(Set.of("csr"), state().roles());
        change(state().lockedOut());
        reconcile();
        assertTrue(state().enabled());
    }

    @Test
    void whatIsAsItOughtToBeIsNotTouched() {
        reconcile();
        int calls = directory.calls();

        keeping.pass();

        assertEquals(calls, directory.calls());
    }

    @Test
    void anAccountThatIsMissingIsMadeAgain() {
        directory.remove(person);

        reconcile();

        assertEquals(Set.of("csr"), state().roles());
    }

    @Test
    void anAccountOfNobodyOnTheRosterIsLockedOut() {
        UUID stranger = UUID.randomUUID();
        directory.add(stranger, new AccountState("stranger-" + centers, "Some", "Body", null, true, Set.of("hr")));
        String outsider = directory.add(
                null, new AccountState("outsider-" + centers, "Out", "Sider", null, true, Set.of("manager")));

        reconcile();

        assertFalse(directory.of(stranger).orElseThrow().state().enabled());
        assertTrue(directory.endedSessionsOf(stranger));
        assertTrue(directory.memberships().get(outsider).contains("manager"), "not an employee's, not ours");
    }

    @Test
    void aPageThatCannotBeReadSaysNothingAboutAnyone() {
        directory.breakOffAfter(0);
        reconciliations.dueNow();
        assertThrows(DirectoryDown.class, reconciling::whenDue);
        keeping.pass();
        assertTrue(state().enabled());
        change(state().with(Set.of()));

        reconciling.whenDue();

        keeping.pass();
        assertEquals(Set.of("csr"), state().roles(), "it was still due");
    }

    @Test
    void onceADayIsEnoughAndOneReplicaAtATime() {
        reconcile();
        change(state().with(Set.of()));
        reconciling.whenDue();
        keeping.pass();
        assertEquals(Set.of(), state().roles());

        clock.forward(Duration.ofDays(1));
        assertTrue(reconciliations.claim(Duration.ofMinutes(10)), "another replica");
        reconciling.whenDue();
        keeping.pass();
        assertEquals(Set.of(), state().roles());

        reconciliations.release();
        reconciling.whenDue();
        keeping.pass();
        assertEquals(Set.of("csr"), state().roles());
    }

    private void reconcile() {
        reconciliations.dueNow();
        reconciling.whenDue();
        keeping.pass();
    }

    private void change(AccountState state) {
        directory.put(new Directory.Entry(
                directory.of(person).map(Directory.Entry::id).orElseThrow(), person, state));
    }

    private AccountState state() {
        return Optional.of(person).flatMap(directory::of).orElseThrow().state();
    }
}
