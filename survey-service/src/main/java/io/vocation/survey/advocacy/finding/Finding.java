package io.vocation.survey.advocacy.finding;

import io.vocation.survey.advocacy.Advocates;
import io.vocation.survey.advocacy.Announcing;
import io.vocation.survey.advocacy.Case;
import io.vocation.survey.advocacy.CaseContacts;
import io.vocation.survey.advocacy.CaseEvent;
import io.vocation.survey.advocacy.CaseHistory;
import io.vocation.survey.advocacy.CaseOutcome;
import io.vocation.survey.advocacy.CaseState;
import io.vocation.survey.advocacy.Cases;
import io.vocation.survey.advocacy.Cases.Opened;
import io.vocation.survey.advocacy.Ending;
import io.vocation.survey.advocacy.Happening;
import io.vocation.survey.advocacy.ProblemKey;
import io.vocation.survey.advocacy.finding.FoundProblem.Known;
import io.vocation.survey.advocacy.finding.Grouping.Group;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts the contacts about one problem where they belong: into the cases there are, or into one that opens by itself. What it
 * has to find is the same whatever came first (see {@link Grouping}).
 */
@ApplicationScoped
public class Finding {
    private final FoundProblem found;
    private final Cases cases;
    private final CaseContacts contacts;
    private final Advocates advocates;
    private final CaseHistory history;
    private final Ending ending;
    private final Announcing announcing;

    Finding(
            FoundProblem found,
            Cases cases,
            CaseContacts contacts,
            Advocates advocates,
            CaseHistory history,
            Ending ending,
            Announcing announcing) {
        this.found = found;
        this.cases = cases;
        this.contacts = contacts;
        this.advocates = advocates;
        this.history = history;
        this.ending = ending;
        this.announcing = announcing;
    }

    /** Looks at one problem again, in the running transaction, in which nobody else may work on its customer. */
    public void find(Handle sql, ProblemKey problem) {
        Known known = found.of(sql, problem);
        List<UUID> openBefore = found.openByThemselves(sql, problem);
        Map<UUID, UUID> wentTo = new HashMap<>();
        for (Group group : Grouping.of(known.points())) {
            UUID to = group.caseId() == null && group.opens() ? open(sql, problem, group) : group.caseId();
            for (Point point : group.points()) {
                UUID before = known.nowIn().get(point.contactId());
                if (!Objects.equals(before, to)) {
                    move(sql, point, before, to);
                    wentTo.putIfAbsent(before, to);
                }
            }
            if (to != null) {
                nameAdvocate(sql, to, group);
            }
        }
        openBefore.forEach(id -> clear(sql, id, wentTo.get(id)));
    }

    private UUID open(Handle sql, ProblemKey problem, Group group) {
        UUID id = cases.add(
                sql, new Opened(problem.centerId(), null, problem.customer(), problem.reason(), null, null, false));
        history.add(sql, id, CaseEvent.byItself(Happening.OPENED).person(lastPerson(sql, problem, group)));
        return id;
    }

    private void move(Handle sql, Point point, UUID before, UUID to) {
        contacts.free(sql, point.contactId());
        contacts.place(sql, point.contactId(), to);
        if (before != null) {
            history.add(
                    sql, before, CaseEvent.byItself(Happening.CONTACT_REMOVED).contact(point.contactId()));
            announcing.again(sql, before);
        }
        if (to != null) {
            history.add(sql, to, CaseEvent.byItself(Happening.CONTACT_ADDED).contact(point.contactId()));
            comesBack(sql, to, point);
        }
    }

    /** Who calls again after their problem was called resolved shows that it was not. */
    private void comesBack(Handle sql, UUID id, Point point) {
        Case now = cases.find(sql, id).orElseThrow();
        if (now.state() != CaseState.CLOSED) {
            return;
        }
        if (now.outcome() == CaseOutcome.RESOLVED && point.at().isAfter(now.closedAt())) {
            ending.reopen(sql, now, CaseEvent.byItself(Happening.REOPENED).contact(point.contactId()));
        } else {
            announcing.again(sql, id);
        }
    }

    /** Once somebody keeps a case, no contact gives it to anybody else (practice A1). */
    private void nameAdvocate(Handle sql, UUID id, Group group) {
        Case now = cases.find(sql, id).orElseThrow();
        if (now.advocateId() != null || !now.isOpen()) {
            return;
        }
        UUID person = lastPerson(sql, now.problem(), group);
        if (person != null) {
            advocates.give(sql, id, person, null, null);
            history.add(sql, id, CaseEvent.byItself(Happening.ADVOCATE_NAMED).person(person));
        }
    }

    /** Who had the last contact, of those who still work in the center; null for nobody. */
    private UUID lastPerson(Handle sql, ProblemKey problem, Group group) {
        return group.points().reversed().stream()
                .map(Point::employeeId)
                .filter(Objects::nonNull)
                .distinct()
                .filter(person -> advocates.worksIn(sql, person, problem.centerId()))
                .findFirst()
                .orElse(null);
    }

    /** What opened by itself and has no contact left goes where they went, or is dissolved. */
    private void clear(Handle sql, UUID id, UUID to) {
        for (UUID strayed : found.strayed(sql, id)) {
            contacts.place(sql, strayed, null);
            history.add(sql, id, CaseEvent.byItself(Happening.CONTACT_REMOVED).contact(strayed));
        }
        if (contacts.of(id).isEmpty()) {
            Optional.ofNullable(to)
                    .ifPresentOrElse(into -> ending.join(sql, id, into, null, null), () -> ending.dissolve(sql, id));
        }
    }
}
