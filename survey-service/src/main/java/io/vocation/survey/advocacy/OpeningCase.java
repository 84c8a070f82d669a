package io.vocation.survey.advocacy;

import io.vocation.commons.access.Access;
import io.vocation.commons.access.Caller;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.advocacy.CaseContacts.CaseContact;
import io.vocation.survey.advocacy.Cases.Opened;
import io.vocation.survey.advocacy.finding.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Opens a case by hand: from contacts, or of a customer whose contacts are still to come. */
@ApplicationScoped
class OpeningCase {
    private final Jdbi jdbi;
    private final Cases cases;
    private final CaseContacts contacts;
    private final Advocates advocates;
    private final CaseHistory history;
    private final CaseKeys keys;
    private final Forgotten forgotten;
    private final Working working;
    private final Finding finding;
    private final Access access;
    private final Caller caller;
    private final CurrentOperation current;

    OpeningCase(
            Jdbi jdbi,
            Cases cases,
            CaseContacts contacts,
            Advocates advocates,
            CaseHistory history,
            CaseKeys keys,
            Forgotten forgotten,
            Working working,
            Finding finding,
            Access access,
            Caller caller,
            CurrentOperation current) {
        this.jdbi = jdbi;
        this.cases = cases;
        this.contacts = contacts;
        this.advocates = advocates;
        this.history = history;
        this.keys = keys;
        this.forgotten = forgotten;
        this.working = working;
        this.finding = finding;
        this.access = access;
        this.caller = caller;
        this.current = current;
    }

    /** Who a case is of, and why they called. */
    private record Whose(String customer, String reason, List<CaseContact> contacts) {}

    /** @param key null when a repetition is to open another one */
    @Transactional
    UUID open(NewCase wanted, String key) {
        NewCase checked = wanted.checked();
        UUID advocate = Optional.ofNullable(checked.advocateId())
                .or(caller::employeeId)
                .orElseThrow(() -> Problems.invalid(Violation.body("advocateId", "Name who shall keep the case.")));
        access.requirePerson(advocate);
        return jdbi.withHandle(sql -> {
            working.holdStill(sql);
            Optional<UUID> made = key == null ? Optional.empty() : keys.made(sql, caller.name(), key, wanted);
            if (made.isPresent()) {
                return made.get();
            }
            requireWorking(sql, advocate, checked.centerId(), "advocateId");
            UUID id = keep(sql, checked, advocate);
            if (key != null) {
                keys.keep(sql, caller.name(), key, wanted, id);
            }
            current.detail("case", id);
            return id;
        });
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 unless this person works in the center today */
    void requireWorking(Handle sql, UUID employee, UUID center, String field) {
        if (!advocates.worksIn(sql, employee, center)) {
            throw Problems.invalid(Violation.body(field, employee + " does not work in this center today."));
        }
    }

    private UUID keep(Handle sql, NewCase wanted, UUID advocate) {
        Whose whose = wanted.contacts() == null
                ? byName(sql, wanted)
                : byContacts(wanted, contacts(sql, wanted.centerId(), wanted.contacts()));
        working.lockCustomer(sql, wanted.centerId(), whose.customer());
        if (wanted.contacts() != null) {
            requireFree(sql, wanted.centerId(), contacts(sql, wanted.centerId(), wanted.contacts()));
        }
        ProblemKey problem = new ProblemKey(wanted.centerId(), whose.customer(), whose.reason());
        if (whose.reason() != null && cases.isOpenAbout(sql, problem)) {
            throw Problems.conflict("An open case of this customer is about this reason already.");
        }
        String by = caller.name();
        UUID id = cases.add(
                sql,
                new Opened(
                        wanted.centerId(),
                        null,
                        whose.customer(),
                        whose.reason(),
                        null,
                        by,
                        whose.contacts().isEmpty()));
        history.add(sql, id, CaseEvent.by(by, Happening.OPENED, null).person(advocate));
        advocates.give(sql, id, advocate, by, null);
        for (CaseContact contact : whose.contacts()) {
            contacts.decide(sql, contact.id(), id, by);
            history.add(sql, id, CaseEvent.by(by, Happening.CONTACT_ADDED, null).contact(contact.id()));
        }
        if (whose.reason() != null) {
            finding.find(sql, problem);
        }
        return id;
    }

    private Whose byName(Handle sql, NewCase wanted) {
        forgotten.requireNot(sql, wanted.centerId(), wanted.customer(), null);
        return new Whose(wanted.customer(), wanted.reason(), List.of());
    }

    private static Whose byContacts(NewCase wanted, List<CaseContact> found) {
        Set<String> customers = found.stream()
                .map(contact -> String.valueOf(contact.customerRef()))
                .collect(Collectors.toSet());
        if (found.stream().anyMatch(contact -> contact.customerRef() == null)) {
            throw Problems.conflict("A contact names no customer, or one who asked to be forgotten.");
        }
        if (customers.size() > 1) {
            throw Problems.invalid(Violation.body("contacts", "They are of several customers."));
        }
        String reason = wanted.reason() == null ? found.getFirst().reason() : wanted.reason();
        return new Whose(found.getFirst().customerRef(), reason, found);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 unless the caller sees whose each of them was */
    private List<CaseContact> contacts(Handle sql, UUID center, List<UUID> ids) {
        List<CaseContact> found = contacts.withIds(sql, center, Set.copyOf(ids));
        for (UUID id : ids) {
            if (found.stream().noneMatch(contact -> contact.id().equals(id) && isSeen(contact))) {
                throw Problems.notFound("contact", id);
            }
        }
        return found;
    }

    private boolean isSeen(CaseContact contact) {
        return contact.employeeId() == null
                ? access.seesCenter(contact.centerId())
                : access.seesPerson(contact.employeeId());
    }

    private void requireFree(Handle sql, UUID center, List<CaseContact> found) {
        for (CaseContact contact : found) {
            if (contact.caseId() != null) {
                throw Problems.conflict("The contact " + contact.id() + " is in a case already.");
            }
            forgotten.requireNot(sql, center, contact.customerRef(), contact.contactedAt());
        }
    }
}
