package io.vocation.local;

import io.vocation.local.demo.DemoCenter;
import io.vocation.local.demo.Person;
import io.vocation.local.demo.Role;

import java.util.Comparator;

/** Accounts for a few people of the demo: a CSR, those above them, and those beside. */
final class DemoUsers {
    private final LocalRealm realm;
    private final DemoCenter demo;
    private final DemoRoster roster;

    DemoUsers(LocalRealm realm, DemoCenter demo, DemoRoster roster) {
        this.realm = realm;
        this.demo = demo;
        this.roster = roster;
    }

    void provide() throws InterruptedException {
        Person csr = csr();
        String supervisor = csr.assignmentOn(demo.lastDay()).orElseThrow().supervisor();
        provide(DemoUser.CSR, csr);
        provide(DemoUser.SUPERVISOR, numbered(supervisor));
        provide(DemoUser.MANAGER, with(Role.MANAGER));
        provide(DemoUser.HR, with(Role.HR));
        provide(DemoUser.TRAINER, with(Role.TRAINER));
    }

    /** Of those who have been there all the time, the one who resolves most: someone with a career before them. */
    private Person csr() {
        return demo.csrsOn(demo.lastDay()).stream()
                .filter(person -> !person.hiredOn().isAfter(demo.firstDay()))
                .max(Comparator.comparing(person -> demo.truth().get(person.employeeNumber())))
                .orElseThrow();
    }

    private Person with(Role role) {
        return demo.people().stream()
                .filter(person -> person.role() == role && person.isEmployedOn(demo.lastDay()))
                .findFirst()
                .orElseThrow();
    }

    private Person numbered(String number) {
        return demo.people().stream()
                .filter(person -> person.employeeNumber().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private void provide(DemoUser user, Person person) throws InterruptedException {
        int space = person.name().indexOf(' ');
        realm.provideUser(
                user,
                person.name().substring(0, space),
                person.name().substring(space + 1),
                roster.employee(person.employeeNumber()));
    }
}
