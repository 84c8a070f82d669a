package io.vocation.survey.contact;

import io.vocation.commons.access.Caller;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.http.Versions;
import io.vocation.commons.problem.Problems;
import io.vocation.survey.response.Forgetting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What people change about a contact, each with its reason and what it was before. */
@ApplicationScoped
class ChangingContact {
    private static final String KEEP = """
            INSERT INTO contact_history (contact_id, revision, what, changed_by, reason, before)
            SELECT id, revision + 1, :what, :by, :why, jsonb_strip_nulls(to_jsonb(c) - 'content_hash')
            FROM contact c WHERE id = :id""";
    private static final String VOID =
            "UPDATE contact SET state = 'VOID', waiting_reason = NULL, revision = revision + 1 WHERE id = :id";
    private static final String CORRECT = """
            UPDATE contact SET customer_ref = :customerRef, reason = :reason, self_service_tried = :selfServiceTried,
              routine_or_exception = :routineOrException, revision = revision + 1
            WHERE id = :id""";
    private static final String CANCEL = """
            UPDATE invitation SET state = 'CANCELLED', cancelled_because = 'CONTACT_CHANGED', closed_at = now()
            WHERE contact_id = :id AND state IN ('DRAWN', 'SENT')""";
    private static final String HISTORY = """
            SELECT revision, at, what, changed_by, reason FROM contact_history WHERE contact_id = :id ORDER BY revision""";

    private final Jdbi jdbi;
    private final Contacts contacts;
    private final Forgetting forgetting;
    private final Caller caller;
    private final CurrentOperation current;

    ChangingContact(Jdbi jdbi, Contacts contacts, Forgetting forgetting, Caller caller, CurrentOperation current) {
        this.jdbi = jdbi;
        this.contacts = contacts;
        this.forgetting = forgetting;
        this.caller = caller;
        this.current = current;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when it is void already, 412 when it is another by now */
    @Transactional
    Contact makeVoid(UUID id, String ifMatch, String why) {
        return jdbi.withHandle(sql -> {
            open(sql, id, ifMatch);
            keep(sql, id, ContactChange.VOIDED, why);
            sql.createUpdate(VOID).bind("id", id).execute();
            sql.createUpdate(CANCEL).bind("id", id).execute();
            return contacts.find(id).orElseThrow();
        });
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when it is void, or the customer was erased; 412 when it is
     *     another by now
     */
    @Transactional
    Contact correct(UUID id, String ifMatch, NewContactCorrection wanted) {
        return jdbi.withHandle(sql -> {
            Contact before = open(sql, id, ifMatch);
            String customer = NewContact.stripped(wanted.customerRef());
            if (customer != null
                    && !customer.equals(before.customerRef())
                    && forgetting.anyErased(sql, before.centerId(), List.of(customer))) {
                throw Problems.conflict("This customer asked to be forgotten.");
            }
            keep(sql, id, ContactChange.CORRECTED, wanted.why());
            sql.createUpdate(CORRECT)
                    .bind("id", id)
                    .bind("customerRef", customer)
                    .bind("reason", NewContact.stripped(wanted.reason()))
                    .bind("selfServiceTried", wanted.selfServiceTried())
                    .bind("routineOrException", wanted.routineOrException())
                    .execute();
            if (!Objects.equals(customer, before.customerRef())) {
                sql.createUpdate(CANCEL).bind("id", id).execute();
            }
            return contacts.find(id).orElseThrow();
        });
    }

    private Contact open(Handle sql, UUID id, String ifMatch) {
        // Before the row, as whoever applies the roster or erases customers does.
        sql.execute("SELECT pg_advisory_xact_lock_shared(hashtext('attribution'))");
        Contact contact = contacts.findForChange(sql, id).orElseThrow(() -> Problems.notFound("contact", id));
        Versions.require(ifMatch, contact.revision());
        if (contact.state() == ContactState.VOID) {
            throw Problems.conflict("It is void.");
        }
        return contact;
    }

    private void keep(Handle sql, UUID id, ContactChange what, String why) {
        current.because(why);
        sql.createUpdate(KEEP)
                .bind("id", id)
                .bind("what", what)
                .bind("by", caller.name())
                .bind("why", why)
                .execute();
    }

    List<ContactHistoryView> history(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery(HISTORY)
                .bind("id", id)
                .mapTo(ContactHistoryView.class)
                .list());
    }
}
