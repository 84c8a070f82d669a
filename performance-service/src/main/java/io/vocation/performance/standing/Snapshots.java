package io.vocation.performance.standing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vocation.commons.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads standings that are kept. */
@ApplicationScoped
class Snapshots {

    private static final String HEADS = """
            SELECT id, center_id, number, day, edition, from_day, zone, method, rules::text AS rules, population,
                   center_yes, center_answers, version, origin, reason, made_at
            FROM standing_snapshot\s""";
    private static final String GROUPS = """
            SELECT * FROM standing_group WHERE center_id = :center AND snapshot_id = :snapshot ORDER BY position""";
    private static final String PAGE = """
            SELECT m.* FROM standing_member m
            JOIN standing_group g ON g.center_id = m.center_id AND g.snapshot_id = m.snapshot_id
                AND g.position = m.position AND g.answers > 0
            WHERE m.center_id = :center AND m.snapshot_id = :snapshot AND m.ordinal > :after
              AND (cast(:position AS text) IS NULL OR m.position = :position)
              AND (cast(:team AS uuid) IS NULL OR m.team_id = :team)
              AND (cast(:team AS uuid) IS NULL OR cast(:known AS uuid) IS NULL
                OR m.supervisor_id = :known OR m.employee_id = :known)
              AND (cast(:quartile AS integer) IS NULL OR m.quartile = :quartile)
            ORDER BY m.ordinal LIMIT :limit""";
    private static final String MEMBER = """
            SELECT * FROM standing_member
            WHERE center_id = :center AND employee_id = :employee AND snapshot_id = :snapshot""";
    private static final String MEMBERS = """
            SELECT * FROM standing_member WHERE center_id = :center AND snapshot_id = :snapshot ORDER BY ordinal""";
    private static final String GAPS = """
            SELECT * FROM standing_gap WHERE center_id = :center AND snapshot_id = :snapshot
              AND (cast(:team AS uuid) IS NULL OR team_id IN (:team, '00000000-0000-0000-0000-000000000000'))
            ORDER BY team_id, metric""";

    private final Jdbi jdbi;
    private final ObjectMapper json;

    Snapshots(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** The newest edition for a day that stays. */
    Optional<Snapshot> kept(UUID center, LocalDate day) {
        return first(
                "WHERE center_id = :center AND day = :day AND edition > 0 ORDER BY edition DESC LIMIT 1", center, day);
    }

    /** That of a day which has not ended. */
    Optional<Snapshot> provisional(UUID center, LocalDate day) {
        return first("WHERE center_id = :center AND day = :day AND edition = 0", center, day);
    }

    /** That of the latest day, and of it the newest edition. */
    Optional<Snapshot> latest(UUID center) {
        return first("WHERE center_id = :center AND edition > 0 ORDER BY day DESC, edition DESC LIMIT 1", center, null);
    }

    /** Those that stay and cover a day, oldest first. */
    List<Snapshot> covering(UUID center, LocalDate day) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        HEADS
                                + "WHERE center_id = :center AND edition > 0 AND :day BETWEEN from_day AND day ORDER BY day, edition")
                .bind("center", center)
                .bind("day", day)
                .map(this::read)
                .list());
    }

    private Optional<Snapshot> first(String where, UUID center, LocalDate day) {
        return jdbi.withHandle(sql -> sql.createQuery(HEADS + where)
                .bind("center", center)
                .bind("day", day)
                .map(this::read)
                .findOne());
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none */
    Snapshot require(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery(HEADS + "WHERE id = :id")
                        .bind("id", id)
                        .map(this::read)
                        .findOne())
                .orElseThrow(() -> Problems.notFound("standing", id));
    }

    List<GroupStanding> groups(Snapshot snapshot) {
        return jdbi.withHandle(sql -> sql
                .createQuery(GROUPS)
                .bind("center", snapshot.centerId())
                .bind("snapshot", snapshot.id())
                .mapTo(GroupRow.class)
                .stream()
                .map(GroupRow::standing)
                .toList());
    }

    /** At most {@code limit} rows after a place, of groups in which somebody was asked. */
    List<MemberRow> page(Snapshot snapshot, MemberFilter filter, int after, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery(PAGE)
                .bind("center", snapshot.centerId())
                .bind("snapshot", snapshot.id())
                .bind("after", after)
                .bind("position", filter.position())
                .bind("team", filter.team())
                .bind("known", filter.knownTo())
                .bind("quartile", filter.quartile())
                .bind("limit", limit)
                .mapTo(MemberRow.class)
                .list());
    }

    List<MemberStanding> members(Snapshot snapshot) {
        return jdbi.withHandle(sql -> sql
                .createQuery(MEMBERS)
                .bind("center", snapshot.centerId())
                .bind("snapshot", snapshot.id())
                .mapTo(MemberRow.class)
                .stream()
                .map(row -> row.standing(snapshot.rules().intervalLevel()))
                .toList());
    }

    /** Empty for somebody who was not there on that day, as far as was known when it was made. */
    Optional<MemberStanding> member(Snapshot snapshot, UUID employee) {
        return jdbi.withHandle(sql -> sql.createQuery(MEMBER)
                        .bind("center", snapshot.centerId())
                        .bind("snapshot", snapshot.id())
                        .bind("employee", employee)
                        .mapTo(MemberRow.class)
                        .findOne())
                .map(row -> row.standing(snapshot.rules().intervalLevel()));
    }

    /** @param team whose gaps besides the center's; null for every team's */
    List<CenterGap> gaps(Snapshot snapshot, UUID team) {
        return jdbi.withHandle(sql -> sql
                .createQuery(GAPS)
                .bind("center", snapshot.centerId())
                .bind("snapshot", snapshot.id())
                .bind("team", team)
                .mapTo(GapRow.class)
                .stream()
                .map(GapRow::gap)
                .toList());
    }

    private Snapshot read(ResultSet row, StatementContext any) throws SQLException {
        return new Snapshot(
                row.getObject("id", UUID.class),
                row.getObject("center_id", UUID.class),
                row.getLong("number"),
                row.getObject("day", LocalDate.class),
                row.getInt("edition"),
                row.getObject("from_day", LocalDate.class),
                row.getString("zone"),
                row.getString("method"),
                rules(row.getString("rules")),
                row.getInt("population"),
                new Answers(row.getLong("center_yes"), row.getLong("center_answers"), 0),
                row.getLong("version"),
                Snapshot.Origin.valueOf(row.getString("origin")),
                row.getString("reason"),
                Instant.from(row.getObject("made_at", java.time.OffsetDateTime.class)));
    }

    private StandingRules rules(String text) {
        try {
            return json.readValue(text, StandingRules.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The rules of a kept standing cannot be read", e);
        }
    }
}
