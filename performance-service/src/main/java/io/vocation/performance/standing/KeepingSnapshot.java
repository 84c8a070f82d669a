package io.vocation.performance.standing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vocation.performance.tally.TallyVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the standings of a day, and tells whom they changed for, in one transaction (practice F7). */
@ApplicationScoped
class KeepingSnapshot {

    private static final String ONE_OF_A_CENTER =
            "SELECT pg_advisory_xact_lock(hashtext('performance.standing'), hashtext(cast(:center AS text)))";
    /** That of the ledger: what it is changing now has changed before this goes on, and what it changes later sees us. */
    private static final String NO_CHANGE_MEANWHILE = "SELECT pg_advisory_xact_lock(hashtext('performance.tally'))";

    private static final String FORGET_PROVISIONAL =
            "DELETE FROM standing_snapshot WHERE center_id = :center AND edition = 0 AND day <= :day";
    private static final String HEAD = """
            INSERT INTO standing_snapshot (center_id, id, day, edition, from_day, zone, method, policy_version, rules,
                population, center_yes, center_answers, version, origin, reason, made_by)
            SELECT :center, :id, :day, cast(:edition AS integer), :from, :zone, :method, :policyVersion,
                cast(:rules AS jsonb), :population, :centerYes, :centerAnswers, :version, :origin, :reason, :madeBy""";
    private static final String MARK = "INSERT INTO standing_mark (center_id, day) VALUES (:center, :day)";

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Snapshots snapshots;
    private final TallyVersions versions;
    private final TellingStandings telling;

    KeepingSnapshot(
            Jdbi jdbi, ObjectMapper json, Snapshots snapshots, TallyVersions versions, TellingStandings telling) {
        this.jdbi = jdbi;
        this.json = json;
        this.snapshots = snapshots;
        this.versions = versions;
        this.telling = telling;
    }

    /**
     * Why a standing is made.
     *
     * @param anew whether it becomes another edition where its day has one; otherwise the one there is stands
     * @param account whose account asked; null for nobody's
     */
    record Order(Snapshot.Origin origin, boolean anew, String reason, String account) {
        static final Order NIGHT = new Order(Snapshot.Origin.NIGHT, false, null, null);
        static final Order READ = new Order(Snapshot.Origin.READ, false, null, null);
    }

    /** Keeps that of a day which has ended. @return nothing where its day has one, and another is not wanted */
    @Transactional
    Optional<Snapshot> keep(Draft draft, Order order) {
        return jdbi.withHandle(sql -> {
            lock(sql, draft.center());
            Optional<Snapshot> held =
                    snapshots.kept(draft.center(), draft.window().to());
            if (held.isPresent() && !order.anew()) {
                return Optional.empty();
            }
            Optional<Snapshot> before = snapshots.latest(draft.center());
            Snapshot made = insert(sql, draft, held.map(Snapshot::edition).orElse(0) + 1, order);
            if (versions.of(draft.center()) != draft.version()) {
                sql.createUpdate(MARK)
                        .bind("center", draft.center())
                        .bind("day", made.day())
                        .execute();
            }
            if (before.filter(latest -> latest.day().isAfter(made.day())).isEmpty()) {
                telling.tell(made, draft.groups(), before);
            }
            return Optional.of(made);
        });
    }

    /** Keeps that of a day which has not ended, instead of the one there was. */
    @Transactional
    Snapshot keepForNow(Draft draft) {
        return jdbi.withHandle(sql -> {
            lock(sql, draft.center());
            return insert(sql, draft, 0, Order.READ);
        });
    }

    private static void lock(Handle sql, UUID center) {
        sql.createQuery(ONE_OF_A_CENTER).bind("center", center).mapToMap().list();
    }

    private Snapshot insert(Handle sql, Draft draft, int edition, Order order) {
        UUID id = UUID.randomUUID();
        UUID center = draft.center();
        sql.createUpdate(FORGET_PROVISIONAL)
                .bind("center", center)
                .bind("day", draft.window().to())
                .execute();
        if (edition > 0) {
            sql.createQuery(NO_CHANGE_MEANWHILE).mapToMap().list();
        }
        head(sql, id, draft, edition, order);
        List<MemberRow> members = new ArrayList<>(draft.population());
        draft.groups().forEach(group -> group.members()
                .forEach(member -> members.add(MemberRow.of(members.size() + 1, member))));
        insert(sql, "standing_member", MemberRow.COLUMNS, center, id, members);
        List<GroupRow> groups =
                draft.groups().stream().map(PeerGroup::group).map(GroupRow::of).toList();
        insert(sql, "standing_group", GroupRow.COLUMNS, center, id, groups);
        insert(
                sql,
                "standing_gap",
                GapRow.COLUMNS,
                center,
                id,
                draft.gaps().stream().map(GapRow::of).toList());
        return snapshots.require(id);
    }

    private void head(Handle sql, UUID id, Draft draft, int edition, Order order) {
        sql.createUpdate(HEAD)
                .bind("center", draft.center())
                .bind("id", id)
                .bind("day", draft.window().to())
                .bind("edition", edition)
                .bind("from", draft.window().from())
                .bind("zone", draft.window().zone())
                .bind("method", Draft.METHOD)
                .bind("policyVersion", draft.rules().version())
                .bind("rules", write(draft.rules()))
                .bind("population", draft.population())
                .bind("centerYes", draft.centerResolution().yes())
                .bind("centerAnswers", draft.centerResolution().answers())
                .bind("version", draft.version())
                .bind("origin", order.origin())
                .bind("reason", order.reason())
                .bind("madeBy", order.account())
                .execute();
    }

    private void insert(Handle sql, String table, String columns, UUID center, UUID snapshot, List<?> rows) {
        sql.createUpdate("INSERT INTO " + table + " (center_id, snapshot_id, " + names(columns)
                        + ") SELECT :center, :snapshot, " + names(columns)
                        + " FROM jsonb_to_recordset(cast(:rows AS jsonb)) AS r(" + columns + ")")
                .bind("center", center)
                .bind("snapshot", snapshot)
                .bind("rows", write(rows))
                .execute();
    }

    private static String names(String columns) {
        return columns.replaceAll("(\\w+) (double precision|\\w+)", "$1");
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
