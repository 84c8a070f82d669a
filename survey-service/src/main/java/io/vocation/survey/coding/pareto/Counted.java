package io.vocation.survey.coding.pareto;

import io.vocation.survey.coding.reason.ReasonTree;
import io.vocation.survey.response.SourceOfError;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sums of responses in a time.
 *
 * @param byReason how many have each reason of the tree, by its code; of a center without a tree, each text
 * @param unmapped how many have each text that the tree does not have
 * @param byError how many are coded as whose error
 * @param withoutReason how many were not resolved on the first contact and have no reason, or none of the tree
 * @param withoutError how many were not resolved on the first contact and have no source of error
 */
record Counted(
        Map<String, Long> byReason,
        Map<String, Long> unmapped,
        Map<SourceOfError, Long> byError,
        long withoutReason,
        long withoutError) {

    /** Responses alike. @param notFirstContact whether they were not resolved on the first contact */
    record Alike(String repeatReason, SourceOfError sourceOfError, boolean notFirstContact, long responses) {}

    static Counted of(List<Alike> rows, ReasonTree tree) {
        Map<String, Long> byReason = new TreeMap<>();
        Map<String, Long> unmapped = new TreeMap<>();
        Map<SourceOfError, Long> byError = new EnumMap<>(SourceOfError.class);
        long withoutReason = 0;
        long withoutError = 0;
        for (Alike row : rows) {
            boolean coded = row.repeatReason() != null
                    && (tree.isEmpty() || tree.find(row.repeatReason()).isPresent());
            if (row.repeatReason() != null) {
                (coded ? byReason : unmapped).merge(row.repeatReason(), row.responses(), Long::sum);
            }
            if (row.sourceOfError() != null) {
                byError.merge(row.sourceOfError(), row.responses(), Long::sum);
            }
            withoutReason += row.notFirstContact() && !coded ? row.responses() : 0;
            withoutError += row.notFirstContact() && row.sourceOfError() == null ? row.responses() : 0;
        }
        return new Counted(byReason, unmapped, byError, withoutReason, withoutError);
    }

    /** How many have a reason of the tree. */
    long coded() {
        return sum(byReason);
    }

    /** How many have a text that the tree does not have. */
    long given() {
        return sum(unmapped);
    }

    /** How many are coded as somebody's error. */
    long errors() {
        return sum(byError);
    }

    /** The reasons summed at a level of the tree; those that lie higher stay by themselves. */
    Map<String, Long> atLevel(ReasonTree tree, Integer level) {
        if (level == null || tree.isEmpty()) {
            return byReason;
        }
        Map<String, Long> rolled = new TreeMap<>();
        byReason.forEach((code, count) -> rolled.merge(tree.atLevel(code, level).code(), count, Long::sum));
        return rolled;
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
