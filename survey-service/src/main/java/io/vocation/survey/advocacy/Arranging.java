package io.vocation.survey.advocacy;

import io.vocation.commons.access.Access;
import io.vocation.commons.access.Caller;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.advocacy.CaseContacts.CaseContact;
import io.vocation.survey.advocacy.Cases.Opened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.util.List;
import java.util.UUID;

/** Says which contacts are about one problem. What was said so, finding never changes again. */
@ApplicationScoped
class Arranging {
    private final Jdbi jdbi;
    private final Working working;
    private final Cases cases;
    private final CaseContacts contacts;
    private final Advocates advocates;
    private final CaseHistory history;
    private final Ending ending;
    private final VisibleCases visible;
    private final OpeningCase opening;
    private final Announcing announcing;
    private final Access access;
    private final Caller caller;

    Arranging(
            Jdbi jdbi,
            Working working,
            Cases cases,
            CaseContacts contacts,
            Advocates advocates,
            CaseHistory history,
            Ending ending,
            VisibleCases visible,
            OpeningCase opening,
            Announcing announcing,
            Access access,
            Caller caller) {
        this.jdbi = jdbi;
        this.working = working;
        this.cases = cases;
        this.contacts = contacts;
        this.advocates = advocates;
        this.history = history;
        this.ending = ending;
        this.visible = visible;
        this.opening = opening;
        this.announcing = announcing;
        this.access = access;
        this.caller = caller;
    }

    /**
     * Lets another case go into an open one. Its advocate keeps it, the other's does no more; each keeps its history.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when they are of different customers or centers
     */
    @Transactional
    Case join(UUID id, String ifMatch, NewJoin wanted) {
        return jdbi.withHandle(sql -> {
            Case into = working.open(sql, id, ifMatch);
            Working.requireOpen(into);
            Case other = visible.require(wanted.caseId());
            if (other.id().equals(id)) {
                throw Problems.invalid(Violation.body("caseId", "A case does not go into itself."));
            }
            if (other.state() != CaseState.CLOSED) {
                Working.requireOpen(other);
            }
            if (into.customerRef() == null
                    || !into.centerId().equals(other.centerId())
                    || !into.customerRef().equals(other.customerRef())) {
                throw Problems.conflict("One case is about one problem of one customer: these are of different ones.");
            }
            cases.decide(sql, id);
            cases.decide(sql, other.id());
            ending.join(sql, other.id(), id, caller.name(), wanted.reason());
            return cases.find(sql, id).orElseThrow();
        });
    }

    /** Gives some contacts of an open case a case of their own, which is answered. */
    @Transactional
    Case split(UUID id, String ifMatch, NewSplit wanted) {
        return jdbi.withHandle(sql -> {
            Case from = working.open(sql, id, ifMatch);
            Working.requireOpen(from);
            List<CaseContact> apart = apart(contacts.of(id), wanted);
            UUID advocate = wanted.advocateId() == null ? from.advocateId() : wanted.advocateId();
            if (wanted.advocateId() != null) {
                opening.requireWorking(sql, advocate, from.centerId(), "advocateId");
                access.concerns(advocate);
            }
            String by = caller.name();
            UUID made = cases.add(
                    sql,
                    new Opened(
                            from.centerId(),
                            null,
                            from.customerRef(),
                            apart.getFirst().reason(),
                            null,
                            by,
                            false));
            history.add(
                    sql,
                    made,
                    CaseEvent.by(by, Happening.SPLIT_OFF, wanted.reason())
                            .other(id)
                            .person(advocate));
            if (advocate != null) {
                advocates.give(sql, made, advocate, by, null);
            }
            cases.decide(sql, id);
            history.add(
                    sql, id, CaseEvent.by(by, Happening.SPLIT, wanted.reason()).other(made));
            apart.forEach(contact -> move(sql, contact, made, wanted.reason()));
            return cases.find(sql, made).orElseThrow();
        });
    }

    private static List<CaseContact> apart(List<CaseContact> all, NewSplit wanted) {
        List<CaseContact> apart = all.stream()
                .filter(contact -> wanted.contacts().contains(contact.id()))
                .toList();
        if (apart.size() < wanted.contacts().size()) {
            throw Problems.invalid(Violation.body("contacts", "Not all of them are in this case."));
        }
        if (apart.size() == all.size()) {
            throw Problems.conflict("That is all of it: what is left would have no contact.");
        }
        return apart;
    }

    /**
     * Puts a contact into an open case, wherever it was.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 without such a contact of this customer, or when it is in a
     *     case that the caller does not see; 409 when it is here already
     */
    @Transactional
    Case place(UUID id, String ifMatch, NewPlacing wanted) {
        return jdbi.withHandle(sql -> {
            Case to = working.open(sql, id, ifMatch);
            Working.requireOpen(to);
            CaseContact contact = contacts.find(sql, wanted.contactId())
                    .filter(found -> found.centerId().equals(to.centerId()) && found.customerRef() != null)
                    .filter(found -> found.customerRef().equals(to.customerRef()))
                    .orElseThrow(() -> Problems.notFound("contact of this customer", wanted.contactId()));
            if (id.equals(contact.caseId())) {
                throw Problems.conflict("It is in this case already.");
            }
            if (contact.caseId() != null) {
                visible.require(contact.caseId());
                cases.decide(sql, contact.caseId());
            }
            cases.decide(sql, id);
            move(sql, contact, id, wanted.reason());
            return cases.find(sql, id).orElseThrow();
        });
    }

    /** Takes a contact out of an open case; it stays out. */
    @Transactional
    Case remove(UUID id, UUID contactId, String ifMatch, String reason) {
        return jdbi.withHandle(sql -> {
            Case from = working.open(sql, id, ifMatch);
            Working.requireOpen(from);
            CaseContact contact = contacts.find(sql, contactId)
                    .filter(found -> id.equals(found.caseId()))
                    .orElseThrow(() -> Problems.notFound("contact of this case", contactId));
            cases.decide(sql, id);
            move(sql, contact, null, reason);
            return cases.find(sql, id).orElseThrow();
        });
    }

    private void move(Handle sql, CaseContact contact, UUID to, String reason) {
        String by = caller.name();
        contacts.decide(sql, contact.id(), to, by);
        access.concerns(contact.employeeId());
        if (contact.caseId() != null) {
            history.add(
                    sql,
                    contact.caseId(),
                    CaseEvent.by(by, Happening.CONTACT_REMOVED, reason).contact(contact.id()));
            announcing.again(sql, contact.caseId());
        }
        if (to != null) {
            history.add(
                    sql, to, CaseEvent.by(by, Happening.CONTACT_ADDED, reason).contact(contact.id()));
        }
    }
}
