package io.vocation.survey.advocacy;

import io.vocation.survey.contact.Routine;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which contacts belong to which case, and where a person said so. Void contacts belong to none. */
@ApplicationScoped
public class CaseContacts {
    private static final String SELECT = """
            SELECT k.id, k.center_id, k.external_id, k.contacted_at, k.employee_id, k.team_id, k.customer_ref, k.call_type,
              k.reason, k.channel, k.self_service_tried, k.routine_or_exception, k.case_id, d.contact_id IS NOT NULL AS decided
            FROM contact k LEFT JOIN case_decision d ON d.contact_id = k.id WHERE k.state <> 'VOID'""";
    private static final String IN_ORDER = " ORDER BY k.contacted_at, k.external_id";
    private static final String PLACE = "UPDATE contact SET case_id = :case WHERE id = :id";
    private static final String DECIDE = """
            INSERT INTO case_decision (contact_id, decided_by) VALUES (:id, :by)
            ON CONFLICT (contact_id) DO UPDATE SET decided_by = :by, decided_at = now()""";
    private static final String MOVE_ALL = "UPDATE contact SET case_id = :to WHERE case_id = :from";

    private final Jdbi jdbi;

    CaseContacts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A contact as far as cases care. @param decided whether a person said where it belongs */
    public record CaseContact(
            UUID id,
            UUID centerId,
            String externalId,
            Instant contactedAt,
            UUID employeeId,
            UUID teamId,
            String customerRef,
            String callType,
            String reason,
            String channel,
            Boolean selfServiceTried,
            Routine routineOrException,
            UUID caseId,
            boolean decided) {

        CaseContactView view() {
            return new CaseContactView(
                    id,
                    externalId,
                    contactedAt,
                    employeeId,
                    teamId,
                    callType,
                    reason,
                    channel,
                    selfServiceTried,
                    routineOrException,
                    decided);
        }
    }

    /** Those of a case, in their order. */
    public List<CaseContact> of(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + " AND k.case_id = :case" + IN_ORDER)
                .bind("case", id)
                .mapTo(CaseContact.class)
                .list());
    }

    public Optional<CaseContact> find(Handle sql, UUID id) {
        return sql.createQuery(SELECT + " AND k.id = :id")
                .bind("id", id)
                .mapTo(CaseContact.class)
                .findOne();
    }

    /** Those of a center that exist, in their order. */
    public List<CaseContact> withIds(Handle sql, UUID center, Collection<UUID> ids) {
        return sql.createQuery(SELECT + " AND k.center_id = :center AND k.id = ANY (:ids)" + IN_ORDER)
                .bind("center", center)
                .bindArray("ids", UUID.class, List.copyOf(ids))
                .mapTo(CaseContact.class)
                .list();
    }

    public List<CaseContact> withExternalIds(Handle sql, UUID center, Collection<String> ids) {
        return sql.createQuery(SELECT + " AND k.center_id = :center AND k.external_id = ANY (:ids)" + IN_ORDER)
                .bind("center", center)
                .bindArray("ids", String.class, List.copyOf(ids))
                .mapTo(CaseContact.class)
                .list();
    }

    /** @param to null for no case */
    public void place(Handle sql, UUID contact, UUID to) {
        sql.createUpdate(PLACE).bind("id", contact).bind("case", to).execute();
    }

    /** Places a contact, and leaves it there whatever is found later. */
    public void decide(Handle sql, UUID contact, UUID to, String by) {
        place(sql, contact, to);
        sql.createUpdate(DECIDE).bind("id", contact).bind("by", by).execute();
    }

    /** Forgets that a person said where it belongs: that was about another customer. */
    public void free(Handle sql, UUID contact) {
        sql.createUpdate("DELETE FROM case_decision WHERE contact_id = :id")
                .bind("id", contact)
                .execute();
    }

    void moveAll(Handle sql, UUID from, UUID to) {
        sql.createUpdate(MOVE_ALL).bind("from", from).bind("to", to).execute();
    }
}
