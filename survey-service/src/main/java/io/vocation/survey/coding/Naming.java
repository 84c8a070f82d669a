package io.vocation.survey.coding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vocation.commons.access.Access;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.coding.NewCodings.Which;
import io.vocation.survey.response.Visible;
import io.vocation.survey.response.Visible.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Finds the responses that a request names, by the ids of their sources or by a filter. */
@ApplicationScoped
class Naming {
    private static final String BY_SOURCE = """
            SELECT w.n, k.response_id FROM jsonb_to_recordset(cast(:rows AS jsonb)) AS w (n integer, source uuid, id text)
            JOIN response_key k ON k.source_id = w.source AND k.source_response_id = w.id""";
    private static final String BY_FILTER = """
            SELECT r.id FROM response r WHERE r.center_id = :center AND r.contacted_at >= :begin AND r.contacted_at < :end
              AND r.state <> 'VOID' AND %s AND %s
              AND (cast(:team AS uuid) IS NULL OR r.team_id = :team)
              AND (cast(:employee AS uuid) IS NULL OR r.employee_id = :employee)
              AND (cast(:callType AS text) IS NULL OR r.call_type = :callType)
              AND (cast(:repeatReason AS text) IS NULL OR r.repeat_reason = :repeatReason)
              AND (NOT :uncoded OR r.source_of_error IS NULL)
            ORDER BY r.contacted_at, r.id LIMIT :limit""";

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Visible visible;
    private final Access access;

    Naming(Jdbi jdbi, ObjectMapper json, Visible visible, Access access) {
        this.jdbi = jdbi;
        this.json = json;
        this.visible = visible;
        this.access = access;
    }

    private record Named(int n, UUID responseId) {}

    /** @param at where each item stands in the request */
    List<Wanted> items(List<CodingItem> items, List<Integer> at) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int n = 0; n < items.size(); n++) {
            CodingItem item = items.get(n);
            if (item.responseId() == null) {
                rows.add(Map.of(
                        "n",
                        n,
                        "source",
                        item.sourceId(),
                        "id",
                        item.sourceResponseId().strip()));
            }
        }
        Map<Integer, UUID> found = new HashMap<>();
        if (!rows.isEmpty()) {
            jdbi.withHandle(sql -> sql.createQuery(BY_SOURCE)
                            .bind("rows", text(rows))
                            .mapTo(Named.class)
                            .list())
                    .forEach(named -> found.put(named.n(), named.responseId()));
        }
        return IntStream.range(0, items.size())
                .mapToObj(n -> {
                    CodingItem item = items.get(n);
                    return item.wanted(at.get(n), item.responseId() == null ? found.get(n) : item.responseId());
                })
                .toList();
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when they are more than can be coded at once */
    List<Wanted> alike(UUID center, Which which, NewCoding coding, ZoneId zone) {
        Days days = Days.of(which.from(), which.to(), zone);
        Condition mine = visible.entire(access.scopeIn(GivingCodes.CODES));
        List<UUID> ids =
                jdbi.withHandle(sql -> sql.createQuery(BY_FILTER.formatted(Codable.NOT_FIRST_CONTACT, mine.sql()))
                        .bindMethods(which)
                        .bind("center", center)
                        .bind("begin", days.begin())
                        .bind("end", days.end())
                        .bind("scope", mine.scope())
                        .bind("uncoded", Boolean.TRUE.equals(which.uncoded()))
                        .bind("limit", NewCodings.MOST + 1)
                        .mapTo(UUID.class)
                        .list());
        if (ids.size() > NewCodings.MOST) {
            throw Problems.invalid(
                    Violation.body("filter", "It finds more than " + NewCodings.MOST + ": ask for fewer days."));
        }
        return IntStream.range(0, ids.size())
                .mapToObj(n -> {
                    Wanted all = coding.of(ids.get(n));
                    return new Wanted(n, all.responseId(), all.codes(), false, all.couldHaveDoneMore(), all.note());
                })
                .toList();
    }

    private String text(List<?> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
