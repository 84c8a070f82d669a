package io.vocation.career.organization;

import io.vocation.commons.roster.RosterEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.util.UUID;

/** A team of a contact center. */
@Entity
public class Team {
    @Id
    private UUID id;

    @Column(name = "center_id")
    private UUID centerId;

    private String name;

    @Version
    private long version;

    /** For Hibernate. */
    protected Team() {}

    Team(UUID centerId, String name) {
        this.id = UUID.randomUUID();
        this.centerId = centerId;
        this.name = name;
    }

    public UUID id() {
        return id;
    }

    UUID centerId() {
        return centerId;
    }

    TeamView view() {
        return new TeamView(id, centerId, name);
    }

    RosterEvent.Team event() {
        return new RosterEvent.Team(id, centerId, name, version);
    }
}
