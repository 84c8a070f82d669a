package io.vocation.performance.principle;

import io.vocation.commons.problem.Problems;
import io.vocation.performance.principle.PrinciplesView.Principle;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What centers published, and who acknowledged it. */
@ApplicationScoped
public class Principles {
    private static final String VERSIONS = """
            SELECT center_id, version, vision, mission, published_at, published_by, reason FROM principle_version
            WHERE center_id = :center AND (cast(:version AS integer) IS NULL OR version = :version)
            ORDER BY version DESC""";
    private static final String OF_VERSION =
            "SELECT id, text FROM principle WHERE center_id = :center AND version = :version ORDER BY place";
    private static final String LOCK =
            "SELECT pg_advisory_xact_lock(hashtextextended('principles ' || cast(:center AS text), 0))";
    private static final String PUBLISH = """
            INSERT INTO principle_version (center_id, version, vision, mission, published_by, reason)
            VALUES (:center, :version, :vision, :mission, :by, :reason)""";
    private static final String ADD =
            "INSERT INTO principle (id, center_id, version, place, text) VALUES (:id, :center, :version, :place, :text)";
    private static final String ACKNOWLEDGE = """
            INSERT INTO principle_acknowledgement (center_id, version, employee_id) VALUES (:center, :version, :employee)
            ON CONFLICT DO NOTHING""";
    private static final String ACKNOWLEDGED_AT = """
            SELECT acknowledged_at FROM principle_acknowledgement
            WHERE center_id = :center AND version = :version AND employee_id = :employee""";
    /** Who was here and has left acknowledged it too, but is in neither number. */
    private static final String ACKNOWLEDGED = """
            SELECT count(k.employee_id) AS acknowledged, count(*) AS people
            FROM roster_assignment a
            JOIN roster_center c ON c.id = a.center_id
            LEFT JOIN principle_acknowledgement k
                ON k.center_id = a.center_id AND k.version = :version AND k.employee_id = a.employee_id
            WHERE a.center_id = :center AND a.from_day <= (now() AT TIME ZONE c.zone)::date
                AND (a.to_day IS NULL OR a.to_day > (now() AT TIME ZONE c.zone)::date)""";

    private final Jdbi jdbi;

    Principles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Version(
            UUID centerId,
            int version,
            String vision,
            String mission,
            Instant publishedAt,
            String publishedBy,
            String reason) {}

    /** How many of those assigned to the center today acknowledged a version. */
    record Acknowledged(long acknowledged, long people) {}

    /** Whether a center ever published this principle. */
    public boolean exist(UUID center, UUID principle) {
        return jdbi.withHandle(
                sql -> sql.createQuery("SELECT EXISTS (SELECT FROM principle WHERE center_id = :center AND id = :id)")
                        .bind("center", center)
                        .bind("id", principle)
                        .mapTo(Boolean.class)
                        .one());
    }

    /** What holds; empty before anything was published. */
    Optional<PrinciplesView> current(UUID center) {
        return versions(center, null).stream().findFirst();
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is no such version */
    PrinciplesView require(UUID center, int version) {
        return versions(center, version).stream()
                .findFirst()
                .orElseThrow(() -> Problems.notFound("version of the principles", version));
    }

    /** Every version, the newest first. */
    List<PrinciplesView> all(UUID center) {
        return versions(center, null);
    }

    private List<PrinciplesView> versions(UUID center, Integer version) {
        return jdbi.withHandle(
                sql -> sql
                        .createQuery(VERSIONS)
                        .bind("center", center)
                        .bind("version", version)
                        .mapTo(Version.class)
                        .list()
                        .stream()
                        .map(row -> view(sql, row))
                        .toList());
    }

    private static PrinciplesView view(Handle sql, Version row) {
        List<Principle> principles = sql.createQuery(OF_VERSION)
                .bind("center", row.centerId())
                .bind("version", row.version())
                .mapTo(Principle.class)
                .list();
        return new PrinciplesView(
                row.centerId(),
                row.version(),
                row.vision(),
                row.mission(),
                principles,
                row.publishedAt(),
                row.publishedBy(),
                row.reason());
    }

    /** Lets nobody else publish for the center until the running transaction ends. */
    void lock(UUID center) {
        jdbi.useHandle(
                sql -> sql.createQuery(LOCK).bind("center", center).mapToMap().one());
    }

    void publish(UUID center, int version, NewPrinciples wanted, String by) {
        jdbi.useHandle(sql -> {
            sql.createUpdate(PUBLISH)
                    .bind("center", center)
                    .bind("version", version)
                    .bind("vision", wanted.vision().strip())
                    .bind("mission", wanted.mission().strip())
                    .bind("by", by)
                    .bind("reason", wanted.reason())
                    .execute();
            int place = 0;
            for (String text : wanted.principles()) {
                place++;
                sql.createUpdate(ADD)
                        .bind("id", UUID.randomUUID())
                        .bind("center", center)
                        .bind("version", version)
                        .bind("place", place)
                        .bind("text", text.strip())
                        .execute();
            }
        });
    }

    /** Keeps that somebody acknowledged a version; the first time counts. */
    void acknowledge(UUID center, int version, UUID employee) {
        jdbi.useHandle(sql -> sql.createUpdate(ACKNOWLEDGE)
                .bind("center", center)
                .bind("version", version)
                .bind("employee", employee)
                .execute());
    }

    /** When somebody acknowledged a version; empty while they have not. */
    Optional<Instant> acknowledgedAt(UUID center, int version, UUID employee) {
        return jdbi.withHandle(sql -> sql.createQuery(ACKNOWLEDGED_AT)
                .bind("center", center)
                .bind("version", version)
                .bind("employee", employee)
                .mapTo(Instant.class)
                .findOne());
    }

    Acknowledged acknowledged(UUID center, int version) {
        return jdbi.withHandle(sql -> sql.createQuery(ACKNOWLEDGED)
                .bind("center", center)
                .bind("version", version)
                .mapTo(Acknowledged.class)
                .one());
    }
}
