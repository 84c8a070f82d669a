package io.vocation.survey.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vocation.survey.erasure.RetentionView.RunView;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Until when each period of each center is over, how far that is done, and the runs that did it. */
@ApplicationScoped
class RetentionMarks {
    /** A period that was made longer brings nothing back. */
    private static final String ADVANCE = """
            INSERT INTO retention_mark (center_id, period, until, swept) VALUES (:center, :period, :until, '-infinity')
            ON CONFLICT (center_id, period) DO UPDATE SET until = :until WHERE retention_mark.until < :until""";

    private static final String OPEN = """
            SELECT center_id, period, until, CASE WHEN swept = '-infinity' THEN timestamptz '0001-01-01 00:00Z' ELSE swept END
              AS swept
            FROM retention_mark WHERE swept < until ORDER BY center_id, period""";
    private static final String SWEPT = """
            UPDATE retention_mark SET swept = least(:swept, until) WHERE center_id = :center AND period = :period
              AND swept < :swept""";
    private static final String LAST = """
            SELECT ran_at, erased::text AS erased FROM retention_run WHERE center_id = :center AND period = :period
            ORDER BY until DESC LIMIT 1""";
    private static final String COUNT = """
            INSERT INTO retention_run AS r (center_id, period, until, erased)
            VALUES (:center, :period, :until, jsonb_build_object(cast(:what AS text), cast(:rows AS bigint)))
            ON CONFLICT (center_id, period, until) DO UPDATE SET ran_at = now(), erased = r.erased || jsonb_build_object(
              cast(:what AS text), coalesce(cast(r.erased ->> cast(:what AS text) AS bigint), 0) + :rows)""";

    private final Jdbi jdbi;
    private final ObjectMapper json;

    RetentionMarks(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    record Center(UUID id, ZoneId zone) {}

    /** @param swept before that, nothing is left */
    record Mark(UUID centerId, Period period, Instant until, Instant swept) {}

    private record CenterRow(UUID id, String zone) {}

    private record Run(Instant ranAt, String erased) {}

    /** The centers by id after another one, or all from the first. */
    List<Center> centers(UUID after, UUID only, int limit) {
        return jdbi.withHandle(
                sql -> sql
                        .createQuery("""
                        SELECT id, zone FROM roster_center WHERE (cast(:after AS uuid) IS NULL OR id > :after)
                          AND (cast(:only AS uuid) IS NULL OR id = :only) ORDER BY id LIMIT :limit""")
                        .bind("after", after)
                        .bind("only", only)
                        .bind("limit", limit)
                        .mapTo(CenterRow.class)
                        .stream()
                        .map(row -> new Center(row.id(), ZoneId.of(row.zone())))
                        .toList());
    }

    /** Moves the end of a period on, if that is later than it was. */
    void advance(Handle sql, UUID center, Period period, Instant until) {
        sql.createUpdate(ADVANCE)
                .bind("center", center)
                .bind("period", period)
                .bind("until", until)
                .execute();
    }

    /** Those whose end was moved on and whose rows still have to follow. */
    List<Mark> open() {
        return jdbi.withHandle(sql -> sql.createQuery(OPEN).mapTo(Mark.class).list());
    }

    Optional<Instant> until(UUID center, Period period) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT until FROM retention_mark WHERE center_id = :center AND period = :period")
                .bind("center", center)
                .bind("period", period)
                .mapTo(Instant.class)
                .findOne());
    }

    void swept(Handle sql, Mark mark, Instant swept) {
        sql.createUpdate(SWEPT)
                .bind("center", mark.centerId())
                .bind("period", mark.period())
                .bind("swept", swept)
                .execute();
    }

    /** Puts on record what a run erased, in the transaction that does. */
    void count(Handle sql, Mark mark, String what, long rows) {
        sql.createUpdate(COUNT)
                .bind("center", mark.centerId())
                .bind("period", mark.period())
                .bind("until", mark.until())
                .bind("what", what)
                .bind("rows", rows)
                .execute();
    }

    Optional<RunView> lastRun(UUID center, Period period) {
        return jdbi.withHandle(sql -> sql.createQuery(LAST)
                .bind("center", center)
                .bind("period", period)
                .mapTo(Run.class)
                .findOne()
                .map(run -> new RunView(run.ranAt(), read(run.erased()))));
    }

    private Map<String, Long> read(String erased) {
        try {
            return json.readValue(erased, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL writes valid JSON", e);
        }
    }
}
