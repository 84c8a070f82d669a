package io.vocation.survey.contact;

import io.vocation.commons.access.Access;
import io.vocation.commons.access.Scope;
import io.vocation.commons.problem.Problems;
import io.vocation.survey.response.Position;
import io.vocation.survey.response.Visible;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The contacts that a caller may see (practice L2): those of the people they may see, and a manager the waiting ones. */
@ApplicationScoped
class VisibleContacts {
    private static final int FETCH = 1_000;
    private static final String SELECT = "SELECT r.* FROM contact r WHERE ";
    private static final String ORDER = " ORDER BY r.contacted_at DESC, r.id DESC";
    private static final String AFTER = " AND (r.contacted_at, r.id) < (:contactedAt, :id)";

    private final Jdbi jdbi;
    private final Visible visible;
    private final Access access;

    VisibleContacts(Jdbi jdbi, Visible visible, Access access) {
        this.jdbi = jdbi;
        this.visible = visible;
        this.access = access;
    }

    /** Whether the caller is shown who the customer is: who leads the CSR, and neither the CSR nor HR. */
    boolean customers() {
        return switch (access.scope()) {
            case Scope.Team _, Scope.Center _ -> true;
            case Scope.Everyone _, Scope.Nobody _, Scope.Self _ -> false;
        };
    }

    /** Refuses to look for a customer on behalf of somebody to whom customers are not shown. */
    void require(ContactQuery query) {
        query.check();
        if (query.customerRef != null && !customers()) {
            throw Problems.forbidden("Your role is not shown customers, so it cannot look for one.");
        }
    }

    Optional<Contact> find(UUID id) {
        Visible.Condition mine = visible.entire();
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + "r.id = :id AND " + mine.sql())
                .bind("id", id)
                .bind("scope", mine.scope())
                .mapTo(Contact.class)
                .findOne());
    }

    /** Newest first, one more than the limit so that it shows whether there are further ones. */
    List<Contact> list(ContactQuery query, Position after, int limit) {
        return jdbi.withHandle(sql -> {
            Query rows = select(sql, SELECT, query, (after == null ? "" : AFTER) + ORDER + " LIMIT :limit")
                    .bind("limit", limit + 1);
            return (after == null ? rows : rows.bindMethods(after))
                    .mapTo(Contact.class)
                    .list();
        });
    }

    /** Whose contacts an export will have. */
    List<UUID> people(ContactQuery query) {
        return jdbi.withHandle(sql -> select(
                        sql,
                        "SELECT DISTINCT r.employee_id FROM contact r WHERE r.employee_id IS NOT NULL AND ",
                        query,
                        "")
                .mapTo(UUID.class)
                .list());
    }

    /** Takes rows one by one. */
    @FunctionalInterface
    interface Rows {
        void next(Contact row) throws java.io.IOException;
    }

    /** Prepared while the request is there, run while its answer is written. */
    @FunctionalInterface
    interface Export {
        void to(Rows rows) throws java.io.IOException;
    }

    /** All of them, as they were at one moment; memory holds a few rows. */
    Export export(ContactQuery query) {
        Visible.Condition mine = visible.entire();
        return rows -> jdbi.useTransaction(sql -> {
            sql.execute("SET TRANSACTION READ ONLY");
            try (ResultIterator<Contact> found = select(sql, SELECT, query, ORDER, mine)
                    .setFetchSize(FETCH)
                    .mapTo(Contact.class)
                    .iterator()) {
                while (found.hasNext()) {
                    rows.next(found.next());
                }
            }
        });
    }

    private Query select(Handle sql, String select, ContactQuery query, String end) {
        return select(sql, select, query, end, visible.entire());
    }

    private static Query select(Handle sql, String select, ContactQuery query, String end, Visible.Condition mine) {
        return sql.createQuery(select + "r.center_id = :center AND " + mine.sql() + query.sql() + end)
                .bind("center", query.center)
                .bind("scope", mine.scope())
                .bindMap(query.parameters());
    }
}
