package io.vocation.survey.coding.queue;

import io.vocation.commons.policy.Policies;
import io.vocation.commons.policy.Policy;
import io.vocation.survey.coding.queue.Likeness.Neighbor;
import io.vocation.survey.coding.queue.SuggestionView.SuggestedCode;
import io.vocation.survey.coding.reason.ReasonTree;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Suggests codes by what people chose for the most alike words in the same center: the newest that were coded, as many as
 * policy says, so that the cost is bounded.
 */
@ApplicationScoped
class Suggesting {
    private static final String NEIGHBORS = "coding.suggestion-neighbors";
    private static final String LIKENESS = "coding.suggestion-likeness";
    private static final String POOL = "coding.suggestion-pool";
    private static final String CODED = """
            WITH newest AS MATERIALIZED (
              SELECT response_id, max(id) AS id FROM (
                SELECT id, response_id FROM coding WHERE center_id = :center AND origin <> 'CORRECTION'
                ORDER BY id DESC LIMIT :pool) c
              GROUP BY response_id)
            SELECT r.verbatim, r.source_of_error, r.will_or_skill, r.repeat_reason
            FROM newest n JOIN response_key k ON k.response_id = n.response_id
            JOIN response r ON r.center_id = :center AND r.contacted_at = k.contacted_at AND r.id = k.response_id
            WHERE r.verbatim IS NOT NULL AND r.state <> 'VOID'
              AND (r.source_of_error IS NOT NULL OR r.repeat_reason IS NOT NULL)
            ORDER BY n.id DESC""";

    private final Jdbi jdbi;
    private final Policies policies;

    Suggesting(Jdbi jdbi, Policies policies) {
        this.jdbi = jdbi;
        this.policies = policies;
    }

    /** What was said and what somebody coded it as. */
    record Coded(String verbatim, String sourceOfError, String willOrSkill, String repeatReason) {}

    /** Suggests codes for words; null where none are like enough. */
    Function<String, SuggestionView> in(UUID center, ReasonTree tree, LocalDate today) {
        Map<String, Policy> rules = policies.inForce(center, List.of(POOL, NEIGHBORS, LIKENESS), today);
        List<Coded> coded = jdbi.withHandle(sql -> sql.createQuery(CODED)
                .bind("center", center)
                .bind("pool", rules.get(POOL).asInt())
                .mapTo(Coded.class)
                .list());
        Likeness likeness = new Likeness(coded.stream().map(Coded::verbatim).toList());
        Predicate<String> choosable = code -> tree.isEmpty() || tree.isChoosable(code, today);
        return words -> suggest(
                coded,
                likeness.nearest(
                        words, rules.get(NEIGHBORS).asInt(), rules.get(LIKENESS).asDouble()),
                choosable);
    }

    static SuggestionView suggest(List<Coded> coded, List<Neighbor> like, Predicate<String> choosable) {
        if (like.isEmpty()) {
            return null;
        }
        SuggestedCode error = mostOf(coded, like, Coded::sourceOfError, _ -> true);
        boolean csr = error != null && error.code().equals("CSR");
        return new SuggestionView(
                like.size(),
                like.getFirst().likeness(),
                error,
                csr ? mostOf(coded, like, Coded::willOrSkill, _ -> true) : null,
                mostOf(coded, like, Coded::repeatReason, choosable));
    }

    /** What most of them say; of equally many the more alike, and of equally alike ones the first by name. */
    private static SuggestedCode mostOf(
            List<Coded> coded, List<Neighbor> like, Function<Coded, String> code, Predicate<String> may) {
        Map<String, List<Neighbor>> saying = like.stream()
                .filter(neighbor -> code.apply(coded.get(neighbor.at())) != null)
                .collect(Collectors.groupingBy(neighbor -> code.apply(coded.get(neighbor.at()))));
        int all = saying.values().stream().mapToInt(List::size).sum();
        Comparator<Map.Entry<String, List<Neighbor>>> order = Comparator.comparingInt(
                        (Map.Entry<String, List<Neighbor>> each) ->
                                -each.getValue().size())
                .thenComparingDouble(each -> -each.getValue().stream()
                        .mapToDouble(Neighbor::likeness)
                        .sum())
                .thenComparing(Map.Entry::getKey);
        return saying.entrySet().stream()
                .filter(each -> may.test(each.getKey()))
                .min(order)
                .map(each -> new SuggestedCode(each.getKey(), each.getValue().size(), all))
                .orElse(null);
    }
}
