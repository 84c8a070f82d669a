package io.vocation.career.organization;

import io.vocation.commons.roster.RosterEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.util.UUID;

/** A contact center. Its days and months are those of its time zone. */
@Entity
public class Center {
    @Id
    private UUID id;

    private String code;
    private String name;
    private String zone;

    @Version
    private long version;

    /** For Hibernate. */
    protected Center() {}

    Center(NewCenter wanted) {
        id = UUID.randomUUID();
        code = wanted.code();
        change(wanted);
    }

    /** Renames it or corrects its zone; the code, by which files refer to it, stays. */
    void change(NewCenter wanted) {
        name = wanted.name();
        zone = wanted.zone();
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String zone() {
        return zone;
    }

    long version() {
        return version;
    }

    CenterView view() {
        return new CenterView(id, code, name, zone);
    }

    RosterEvent.Center event() {
        return new RosterEvent.Center(id, code, name, zone, version);
    }
}
