package io.vocation.survey.contact;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.util.Optional;
import java.util.UUID;

/** The kept contacts. */
@ApplicationScoped
public class Contacts {
    private final Jdbi jdbi;

    Contacts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Whoever may see it or not. */
    public Optional<Contact> find(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT * FROM contact WHERE id = :id")
                .bind("id", id)
                .mapTo(Contact.class)
                .findOne());
    }

    /** The same, and nobody else changes it before the running transaction ends. */
    public Optional<Contact> findForChange(Handle sql, UUID id) {
        return sql.createQuery("SELECT * FROM contact WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(Contact.class)
                .findOne();
    }

    /** By the phone system's id. */
    public Optional<Contact> find(UUID center, String externalId) {
        return jdbi.withHandle(
                sql -> sql.createQuery("SELECT * FROM contact WHERE center_id = :center AND external_id = :external")
                        .bind("center", center)
                        .bind("external", externalId)
                        .mapTo(Contact.class)
                        .findOne());
    }
}
