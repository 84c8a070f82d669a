package io.vocation.survey.sampling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vocation.survey.response.Position;
import io.vocation.survey.sampling.DrawView.MixView;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The draws that were made. */
@ApplicationScoped
class Draws {
    private static final String SELECT = """
            SELECT id, center_id, from_day, to_day, algorithm, seed, seed_chosen, quota, cooldown_days, within_days,
              population, eligible, excluded::text AS excluded, mix::text AS mix, drawn, drawn_at, drawn_by FROM draw
            """;
    private static final String BEGIN = """
            INSERT INTO draw (id, center_id, from_day, to_day, algorithm, seed, seed_chosen, quota, cooldown_days,
              within_days, drawn_at, drawn_by)
            VALUES (:draw, :center, :from, :to, :algorithm, :seed, :chosen, :quota, :cooldown, :within, :now, :by)""";
    private static final String END = """
            UPDATE draw SET population = :population, eligible = :eligible, excluded = cast(:excluded AS jsonb),
              mix = cast(:mix AS jsonb), drawn = :drawn
            WHERE id = :id""";

    private final Jdbi jdbi;
    private final ObjectMapper json;

    Draws(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    private record Row(
            UUID id,
            UUID centerId,
            LocalDate fromDay,
            LocalDate toDay,
            String algorithm,
            String seed,
            boolean seedChosen,
            int quota,
            int cooldownDays,
            int withinDays,
            long population,
            long eligible,
            String excluded,
            String mix,
            long drawn,
            Instant drawnAt,
            String drawnBy) {}

    /** @param by null where it is drawn by itself */
    void begin(Handle sql, Sampler.Wanted sample, boolean chosen, String by) {
        sql.createUpdate(BEGIN)
                .bindMethods(sample)
                .bind("algorithm", Sampler.ALGORITHM)
                .bind("chosen", chosen)
                .bind("quota", sample.plan().quota())
                .bind("cooldown", sample.plan().cooldownDays())
                .bind("within", sample.plan().withinDays())
                .bind("by", by)
                .execute();
    }

    void end(Handle sql, UUID id, Drawn drawn) {
        sql.createUpdate(END).bind("id", id).bindMethods(drawn).execute();
    }

    /** Whether the contacts of a day were drawn from by themselves already. */
    boolean isDrawn(Handle sql, UUID center, LocalDate day) {
        return sql.createQuery(
                        "SELECT EXISTS (SELECT FROM draw WHERE center_id = :center AND to_day = :day AND drawn_by IS NULL)")
                .bind("center", center)
                .bind("day", day)
                .mapTo(Boolean.class)
                .one();
    }

    Optional<DrawView> find(UUID id) {
        return jdbi.withHandle(sql -> find(sql, id));
    }

    Optional<DrawView> find(Handle sql, UUID id) {
        return sql.createQuery(SELECT + "WHERE id = :id")
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(this::view);
    }

    /** Newest first, one more than the limit so that it shows whether there are further ones. */
    List<DrawView> list(UUID center, Position after, int limit) {
        String beyond = after == null ? "" : " AND (drawn_at, id) < (:contactedAt, :id)";
        return jdbi.withHandle(sql -> {
            Query query = sql.createQuery(SELECT + "WHERE center_id = :center" + beyond
                            + " ORDER BY drawn_at DESC, id DESC LIMIT :limit")
                    .bind("center", center)
                    .bind("limit", limit + 1);
            return (after == null ? query : query.bindMethods(after))
                    .mapTo(Row.class).stream().map(this::view).toList();
        });
    }

    /** What was drawn and not kept. */
    DrawView preview(Sampler.Wanted sample, boolean chosen, String by, Drawn drawn) {
        return view(new Row(
                null,
                sample.center(),
                sample.from(),
                sample.to(),
                Sampler.ALGORITHM,
                sample.seed(),
                chosen,
                sample.plan().quota(),
                sample.plan().cooldownDays(),
                sample.plan().withinDays(),
                drawn.population(),
                drawn.eligible(),
                drawn.excluded(),
                drawn.mix(),
                drawn.drawn(),
                sample.now(),
                by));
    }

    private DrawView view(Row row) {
        return new DrawView(
                row.id(),
                row.centerId(),
                row.fromDay(),
                row.toDay(),
                row.algorithm(),
                row.seed(),
                row.seedChosen(),
                row.quota(),
                row.cooldownDays(),
                row.withinDays(),
                row.population(),
                row.eligible(),
                read(row.excluded(), new TypeReference<Map<String, Long>>() {}),
                read(row.mix(), new TypeReference<List<MixView>>() {}),
                row.drawn(),
                row.drawnAt(),
                row.drawnBy());
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A draw cannot be read", e);
        }
    }
}
