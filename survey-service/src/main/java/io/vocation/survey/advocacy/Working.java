package io.vocation.survey.advocacy;

import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.http.Versions;
import io.vocation.commons.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.util.UUID;

/** Lets a caller change one case: whoever may, who knows its version, and one at a time with all that is of its customer. */
@ApplicationScoped
public class Working {
    /** The cases of a customer move together: joined, split, and found by their contacts. */
    private static final String OF_CUSTOMER =
            "SELECT pg_advisory_xact_lock(hashtextextended(:center || ' case ' || :customer, 0))";

    private static final String LOCK = "SELECT id FROM advocacy_case WHERE id = :id FOR UPDATE";

    private final VisibleCases visible;
    private final CurrentOperation current;

    Working(VisibleCases visible, CurrentOperation current) {
        this.visible = visible;
        this.current = current;
    }

    /**
     * Opens a case in the running transaction, of which this must be the first work.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 unless the caller sees it, 428 or 412 unless they know its
     *     version
     */
    public Case open(Handle sql, UUID id, String ifMatch) {
        Case opened = open(sql, id);
        Versions.require(ifMatch, opened.version());
        return opened;
    }

    /** The same for what adds to a case whatever its version. */
    public Case open(Handle sql, UUID id) {
        Case before = visible.require(id);
        holdStill(sql);
        if (before.customerRef() != null) {
            lockCustomer(sql, before.centerId(), before.customerRef());
        }
        sql.createQuery(LOCK).bind("id", id).mapTo(UUID.class).findOne();
        current.detail("case", id);
        return visible.require(id);
    }

    /** Nobody is forgotten, nor does the roster change, until the running transaction ends. */
    public void holdStill(Handle sql) {
        sql.execute("SELECT pg_advisory_xact_lock_shared(hashtext('attribution'))");
    }

    /** Waits until nobody else changes which contacts of a customer belong to which case. */
    public void lockCustomer(Handle sql, UUID center, String customer) {
        sql.createQuery(OF_CUSTOMER)
                .bind("center", center.toString())
                .bind("customer", customer)
                .mapToMap()
                .list();
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 unless it is open */
    public static void requireOpen(Case opened) {
        switch (opened.state()) {
            case OPEN -> {}
            case CLOSED -> throw Problems.conflict("It is closed. Reopen it first.");
            case JOINED -> throw Problems.conflict("It went into the case " + opened.joinedInto() + ".");
            case DISSOLVED -> throw Problems.conflict("It has no contact any more and is dissolved.");
        }
    }
}
