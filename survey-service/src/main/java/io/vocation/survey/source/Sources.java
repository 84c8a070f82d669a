package io.vocation.survey.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vocation.commons.access.Scope;
import io.vocation.commons.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The declared sources. How their files are read can be corrected; what they ask, and on which scales, stays. */
@ApplicationScoped
public class Sources {
    private static final String SELECT = """
            SELECT s.id, s.center_id, s.name, coalesce(s.zone, c.zone) AS zone, s.system, s.questions::text AS questions,
                   s.columns::text AS columns, s.surveyed::text AS surveyed, s.revision,
                   s.created_at
            FROM source s LEFT JOIN roster_center c ON c.id = s.center_id""";
    private static final String INSERT = """
            INSERT INTO source (id, center_id, name, zone, system, asks, questions, columns, surveyed, created_by)
            VALUES (:id, :center, :name, :zone, :system, cast(:asks AS jsonb), cast(:questions AS jsonb),
                    cast(:columns AS jsonb), cast(:surveyed AS jsonb), :by)
            ON CONFLICT (center_id, name) DO NOTHING""";

    private static final String CORRECT = """
            UPDATE source SET questions = cast(:questions AS jsonb), columns = cast(:columns AS jsonb),
              surveyed = cast(:surveyed AS jsonb), revision = revision + 1
            WHERE id = :id""";

    /** The id of no center. */
    private static final UUID NONE = new UUID(0, 0);

    private final Jdbi jdbi;
    private final ObjectMapper json;

    Sources(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    private record Row(
            UUID id,
            UUID centerId,
            String name,
            String zone,
            String system,
            String questions,
            String columns,
            String surveyed,
            long revision,
            Instant createdAt) {}

    /** Keeps a new source, unless its center has one of that name. */
    boolean add(UUID id, NewSource source, String by) {
        return jdbi.withHandle(sql -> sql.createUpdate(INSERT)
                        .bind("id", id)
                        .bind("center", source.centerId())
                        .bind("name", source.name().strip())
                        .bind("zone", source.zone())
                        .bind("system", source.system())
                        .bind("asks", write(source.questions().names()))
                        .bind("questions", write(source.questions()))
                        .bind("columns", write(source.columns()))
                        .bind("surveyed", write(source.surveyed()))
                        .bind("by", by)
                        .execute())
                == 1;
    }

    /** Waits until nobody else corrects it. */
    void lock(UUID id) {
        jdbi.useHandle(sql -> sql.createQuery("SELECT id FROM source WHERE id = :id FOR NO KEY UPDATE")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne());
    }

    /** Keeps another mapping as the next revision. */
    void correct(UUID id, NewMapping mapping) {
        jdbi.useHandle(sql -> sql.createUpdate(CORRECT)
                .bind("id", id)
                .bind("questions", write(mapping.questions()))
                .bind("columns", write(mapping.columns()))
                .bind("surveyed", write(mapping.surveyed()))
                .execute());
    }

    /** The zone of a center; empty when there is no such center. */
    public Optional<ZoneId> zoneOf(UUID center) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT zone FROM roster_center WHERE id = :center")
                .bind("center", center)
                .mapTo(String.class)
                .map(ZoneId::of)
                .findOne());
    }

    /** A source, or the 404 that says there is none. */
    public Source require(UUID id) {
        return find(id).orElseThrow(() -> Problems.notFound("source", id));
    }

    public Optional<Source> find(UUID id) {
        return Optional.ofNullable(withIds(List.of(id)).get(id));
    }

    /** Those that exist, by id. */
    public Map<UUID, Source> withIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(
                sql -> sql
                        .createQuery(SELECT + " WHERE s.id IN (<ids>)")
                        .bindList("ids", List.copyOf(ids))
                        .mapTo(Row.class)
                        .stream()
                        .map(this::source)
                        .collect(Collectors.toMap(Source::id, Function.identity())));
    }

    /** Sources by id, one more than the limit so that it shows whether there are further ones. */
    List<Source> after(Scope scope, UUID center, UUID after, int limit) {
        UUID only =
                switch (scope) {
                    case Scope.Everyone _ -> center;
                    case Scope.Center mine -> center == null || center.equals(mine.centerId()) ? mine.centerId() : NONE;
                    case Scope.Team _, Scope.Self _, Scope.Nobody _ -> NONE;
                };
        return jdbi.withHandle(sql -> sql
                .createQuery(SELECT + """
                         WHERE (cast(:center AS uuid) IS NULL OR s.center_id = :center)
                        AND (cast(:after AS uuid) IS NULL OR s.id > :after) ORDER BY s.id LIMIT :limit""")
                .bind("center", only)
                .bind("after", after)
                .bind("limit", limit + 1)
                .mapTo(Row.class)
                .stream()
                .map(this::source)
                .toList());
    }

    private Source source(Row row) {
        return new Source(
                row.id(),
                row.centerId(),
                row.name(),
                ZoneId.of(row.zone()),
                row.system(),
                read(row.questions(), Questions.class),
                read(row.columns(), Columns.class),
                read(row.surveyed(), Surveyed.class),
                row.revision(),
                row.createdAt());
    }

    private String write(Object part) {
        try {
            return part == null ? null : json.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A mapping cannot be written", e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept mapping cannot be read", e);
        }
    }
}
