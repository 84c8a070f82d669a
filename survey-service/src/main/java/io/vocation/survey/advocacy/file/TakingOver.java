package io.vocation.survey.advocacy.file;

import io.vocation.commons.access.Access;
import io.vocation.commons.access.Caller;
import io.vocation.commons.problem.Problems;
import io.vocation.survey.advocacy.Advocates;
import io.vocation.survey.advocacy.Case;
import io.vocation.survey.advocacy.CaseContacts;
import io.vocation.survey.advocacy.CaseContacts.CaseContact;
import io.vocation.survey.advocacy.CaseEvent;
import io.vocation.survey.advocacy.CaseHistory;
import io.vocation.survey.advocacy.Cases;
import io.vocation.survey.advocacy.Cases.Opened;
import io.vocation.survey.advocacy.Ending;
import io.vocation.survey.advocacy.Forgotten;
import io.vocation.survey.advocacy.Happening;
import io.vocation.survey.advocacy.NewClosing;
import io.vocation.survey.advocacy.Working;
import io.vocation.survey.advocacy.finding.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Takes one case of another system over, with the contacts that it names. */
@ApplicationScoped
class TakingOver {
    private static final String KNOWN =
            "SELECT EXISTS (SELECT FROM advocacy_case WHERE center_id = :center AND external_id = :external)";

    private final Cases cases;
    private final CaseContacts contacts;
    private final Advocates advocates;
    private final CaseHistory history;
    private final Ending ending;
    private final Working working;
    private final Forgotten forgotten;
    private final Finding finding;
    private final Access access;
    private final Caller caller;

    TakingOver(
            Cases cases,
            CaseContacts contacts,
            Advocates advocates,
            CaseHistory history,
            Ending ending,
            Working working,
            Forgotten forgotten,
            Finding finding,
            Access access,
            Caller caller) {
        this.cases = cases;
        this.contacts = contacts;
        this.advocates = advocates;
        this.history = history;
        this.ending = ending;
        this.working = working;
        this.forgotten = forgotten;
        this.finding = finding;
        this.access = access;
        this.caller = caller;
    }

    /**
     * Keeps it in the running transaction.
     *
     * @return false when it is here already
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when it cannot be one
     */
    boolean take(Handle sql, UUID center, CaseRow row) {
        working.holdStill(sql);
        if (isKnown(sql, center, row)) {
            return false;
        }
        List<CaseContact> of = contacts(sql, center, row);
        String customer = of.getFirst().customerRef();
        working.lockCustomer(sql, center, customer);
        of = contacts(sql, center, row);
        requireFree(sql, center, customer, of);
        UUID advocate = advocates
                .byNumber(sql, row.advocate())
                .orElseThrow(() -> Problems.conflict("The roster has no employee number " + row.advocate() + "."));
        String by = caller.name();
        UUID id = cases.add(
                sql,
                new Opened(center, row.externalId(), customer, of.getFirst().reason(), row.openedAt(), by, false));
        history.add(sql, id, CaseEvent.by(by, Happening.OPENED, null).person(advocate));
        advocates.give(sql, id, advocate, by, null);
        for (CaseContact contact : of) {
            contacts.decide(sql, contact.id(), id, by);
            history.add(sql, id, CaseEvent.by(by, Happening.CONTACT_ADDED, null).contact(contact.id()));
        }
        close(sql, id, row, by);
        cases.find(sql, id).map(Case::problem).ifPresent(problem -> finding.find(sql, problem));
        access.concerns(advocate);
        return true;
    }

    private void close(Handle sql, UUID id, CaseRow row, String by) {
        if (row.outcome() != null) {
            Case open = cases.find(sql, id).orElseThrow();
            NewClosing how = new NewClosing(row.outcome(), row.acceptedByCustomer(), row.acceptedByCompany(), null);
            ending.close(sql, open, how, row.closedAt(), by);
        }
    }

    private static boolean isKnown(Handle sql, UUID center, CaseRow row) {
        return sql.createQuery(KNOWN)
                .bind("center", center)
                .bind("external", row.externalId())
                .mapTo(Boolean.class)
                .one();
    }

    private List<CaseContact> contacts(Handle sql, UUID center, CaseRow row) {
        List<CaseContact> found = contacts.withExternalIds(sql, center, row.contacts());
        for (String id : row.contacts()) {
            if (found.stream().noneMatch(contact -> contact.externalId().equals(id))) {
                throw Problems.conflict("There is no contact " + id + " in this center.");
            }
        }
        if (found.stream().anyMatch(contact -> contact.customerRef() == null)) {
            throw Problems.conflict("A contact names no customer, or one who asked to be forgotten.");
        }
        return found;
    }

    /** A case that opened by itself gives its contacts up; what a person decided it keeps. */
    private void requireFree(Handle sql, UUID center, String customer, List<CaseContact> of) {
        Instant since = forgotten.since(sql, center, customer).orElse(Instant.MIN);
        for (CaseContact contact : of) {
            if (!contact.customerRef().equals(customer)) {
                throw Problems.conflict("The contacts are of several customers.");
            }
            if (contact.contactedAt().isBefore(since)) {
                throw Problems.conflict("The customer of " + contact.externalId() + " asked to be forgotten.");
            }
            if (contact.decided() || isDecided(sql, contact.caseId())) {
                throw Problems.conflict(
                        "A person said already where the contact " + contact.externalId() + " belongs.");
            }
        }
    }

    private boolean isDecided(Handle sql, UUID id) {
        return id != null && cases.find(sql, id).map(Case::decided).orElse(false);
    }
}
