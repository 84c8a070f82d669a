package io.vocation.performance.retention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vocation.performance.window.Window;
import jakarta.enterprise.context.ApplicationScoped;
import org.hipparchus.linear.MatrixUtils;
import org.jdbi.v3.core.Jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The fits of each center, and what they are fitted to. */
@ApplicationScoped
public class RetentionModels {

    private static final String SAMPLE = """
            SELECT csat_center, csat_csr, resolved, fcr, count(*) FILTER (WHERE continues) AS yes, count(*) AS all_said
            FROM counted_response
            WHERE center_id = :center AND day BETWEEN :from AND :to AND state = 'COUNTED' AND continues IS NOT NULL
            GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4""";

    private static final String ADD = """
            INSERT INTO retention_model (center_id, id, fitted_at, from_day, to_day, zone, state, sample, predictors,
              coefficients, covariance, held_out, ridge, method, policy_version)
            VALUES (:center, :id, :at, :from, :to, :zone, :state, cast(:sample AS jsonb), cast(:predictors AS text[]),
              cast(:coefficients AS jsonb), cast(:covariance AS jsonb), cast(:heldOut AS jsonb), :ridge, :method, :policy)""";

    private static final String SELECT = """
            SELECT id, center_id, fitted_at, from_day, to_day, zone, state, sample::text AS sample, predictors,
              coefficients::text AS coefficients, covariance::text AS covariance, held_out::text AS held_out, ridge, method,
              policy_version
            FROM retention_model WHERE center_id = :center""";

    private static final String NEWEST_FIRST = " ORDER BY fitted_at DESC, id DESC LIMIT :limit";

    private final Jdbi jdbi;
    private final ObjectMapper json;

    RetentionModels(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** The responses of a window that said whether they continue, those alike as one. */
    List<AnswerPattern> sample(UUID center, Window window) {
        return jdbi.withHandle(sql -> sql.createQuery(SAMPLE)
                .bind("center", center)
                .bind("from", window.from())
                .bind("to", window.to())
                .map((row, _) -> new AnswerPattern(
                        (Boolean) row.getObject("csat_center"),
                        (Boolean) row.getObject("csat_csr"),
                        (Boolean) row.getObject("resolved"),
                        (Boolean) row.getObject("fcr"),
                        row.getLong("yes"),
                        row.getLong("all_said")))
                .list());
    }

    void add(RetentionModel model) {
        Fitted fitted = model.fitted();
        jdbi.useHandle(sql -> sql.createUpdate(ADD)
                .bind("center", model.centerId())
                .bind("id", model.id())
                .bind("at", model.fittedAt())
                .bind("from", model.window().from())
                .bind("to", model.window().to())
                .bind("zone", model.window().zone())
                .bind("state", model.state().name())
                .bind("sample", write(model.sample()))
                .bindArray("predictors", String.class, predictors(model))
                .bind(
                        "coefficients",
                        fitted == null
                                ? null
                                : write(fitted.model().coefficients().toArray()))
                .bind(
                        "covariance",
                        fitted == null
                                ? null
                                : write(fitted.model().covariance().getData()))
                .bind("heldOut", fitted == null ? null : write(fitted.heldOut()))
                .bind("ridge", model.ridge())
                .bind("method", model.method())
                .bind("policy", model.policyVersion())
                .execute());
    }

    public Optional<RetentionModel> newest(UUID center) {
        return newestFirst(center, null, 1).stream().findFirst();
    }

    Optional<RetentionModel> find(UUID center, UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + " AND id = :id")
                .bind("center", center)
                .bind("id", id)
                .map((row, _) -> model(row))
                .findOne());
    }

    /** @param after the last of the page before; null for the first page */
    List<RetentionModel> newestFirst(UUID center, UUID after, int limit) {
        String where = after == null
                ? ""
                : " AND (fitted_at, id) < (SELECT fitted_at, id FROM retention_model WHERE center_id = :center AND id = :after)";
        return jdbi.withHandle(sql -> {
            var query = sql.createQuery(SELECT + where + NEWEST_FIRST)
                    .bind("center", center)
                    .bind("limit", limit);
            return (after == null ? query : query.bind("after", after))
                    .map((row, _) -> model(row))
                    .list();
        });
    }

    private static List<String> predictors(RetentionModel model) {
        return model.complete().predictors().stream().map(Predictor::name).toList();
    }

    private RetentionModel model(ResultSet row) throws SQLException {
        List<AnswerPattern> sample = read(row.getString("sample"), new TypeReference<>() {});
        List<Predictor> predictors = Arrays.stream(
                        (String[]) row.getArray("predictors").getArray())
                .map(Predictor::valueOf)
                .toList();
        return new RetentionModel(
                row.getObject("id", UUID.class),
                row.getObject("center_id", UUID.class),
                row.getObject("fitted_at", OffsetDateTime.class).toInstant(),
                new Window(
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getString("zone")),
                RetentionState.valueOf(row.getString("state")),
                sample,
                CompleteCases.of(sample, predictors),
                fitted(row),
                row.getDouble("ridge"),
                row.getString("method"),
                row.getString("policy_version"));
    }

    private Fitted fitted(ResultSet row) throws SQLException {
        String coefficients = row.getString("coefficients");
        if (coefficients == null) {
            return null;
        }
        double[] estimates = read(coefficients, new TypeReference<>() {});
        double[][] covariance = read(row.getString("covariance"), new TypeReference<>() {});
        HeldOut heldOut = read(row.getString("held_out"), new TypeReference<>() {});
        return new Fitted(
                new Logistic(MatrixUtils.createRealVector(estimates), MatrixUtils.createRealMatrix(covariance)),
                heldOut);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL writes valid JSON", e);
        }
    }
}
