package io.vocation.local;

import io.vocation.local.demo.DemoCenter;
import io.vocation.local.demo.Person;
import io.vocation.local.demo.Role;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The few people of the demo who sign in: a CSR, those above them, and those beside. The roster says what they are
 * called, career-service makes their accounts, and nothing but the password comes from here.
 */
final class DemoUsers {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<DemoUser, Person> people = new EnumMap<>(DemoUser.class);

    DemoUsers(DemoCenter demo) {
        Person csr = csr(demo);
        String supervisor = csr.assignmentOn(demo.lastDay()).orElseThrow().supervisor();
        people.put(DemoUser.CSR, csr);
        people.put(DemoUser.SUPERVISOR, numbered(demo, supervisor));
        people.put(DemoUser.MANAGER, with(demo, Role.MANAGER));
        people.put(DemoUser.HR, with(demo, Role.HR));
        people.put(DemoUser.TRAINER, with(demo, Role.TRAINER));
    }

    /** Which of them this is. */
    Optional<DemoUser> of(Person person) {
        return people.entrySet().stream()
                .filter(known -> known.getValue().employeeNumber().equals(person.employeeNumber()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Gives each the demo's password, as soon as they have an account. */
    void letIn(LocalRealm realm) throws InterruptedException {
        Instant limit = Instant.now().plus(PATIENCE);
        for (DemoUser user : people.keySet()) {
            while (!realm.setPassword(user.login(), DemoUser.PASSWORD)) {
                if (Instant.now().isAfter(limit)) {
                    throw new PlatformException("career-service has made no account for the demo's " + user.login()
                            + " in " + PATIENCE.toMinutes() + " minutes; its log says why.");
                }
                Thread.sleep(POLL);
            }
        }
    }

    /** Of those who have been there all the time, the one who resolves most: someone with a career before them. */
    private static Person csr(DemoCenter demo) {
        return demo.csrsOn(demo.lastDay()).stream()
                .filter(person -> !person.hiredOn().isAfter(demo.firstDay()))
                .max(Comparator.comparing(person -> demo.truth().get(person.employeeNumber())))
                .orElseThrow();
    }

    private static Person with(DemoCenter demo, Role role) {
        return demo.people().stream()
                .filter(person -> person.role() == role && person.isEmployedOn(demo.lastDay()))
                .findFirst()
                .orElseThrow();
    }

    private static Person numbered(DemoCenter demo, String number) {
        return demo.people().stream()
                .filter(person -> person.employeeNumber().equals(number))
                .findFirst()
                .orElseThrow();
    }
}
