package io.vocation.survey.coding.queue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How alike texts are: the cosine of their trigrams, weighted by how often they occur in a text (1 + ln) and how rare they
 * are among all (1 + ln((1 + N) / (1 + n)); Salton and Buckley (1988), "Term-weighting approaches in automatic text
 * retrieval", Information Processing and Management 24: 513–523). Trigrams of words, with their ends marked, need no language
 * and forgive a slip of the pen. The same texts always give the same answer.
 */
final class Likeness {
    /** More of a text than this tells nothing new of what it is about. */
    private static final int LONGEST = 2_000;

    private final List<Map<String, Double>> texts = new ArrayList<>();
    private final Map<String, List<Integer>> having = new HashMap<>();
    private final Map<String, Integer> rarity = new HashMap<>();
    private final int all;

    /** One that is like another. @param at which of the texts @param likeness in (0, 1], 1 for the same trigrams */
    record Neighbor(int at, double likeness) {}

    Likeness(List<String> known) {
        all = known.size();
        List<Map<String, Integer>> counts =
                known.stream().map(Likeness::trigrams).toList();
        counts.forEach(each -> each.keySet().forEach(trigram -> rarity.merge(trigram, 1, Integer::sum)));
        for (int at = 0; at < counts.size(); at++) {
            Map<String, Double> weights = weights(counts.get(at));
            texts.add(weights);
            int text = at;
            weights.keySet().forEach(trigram -> having.computeIfAbsent(trigram, _ -> new ArrayList<>())
                    .add(text));
        }
    }

    /** The most alike, the most alike first, the earlier first of two equally alike ones. */
    List<Neighbor> nearest(String text, int most, double least) {
        Map<Integer, Double> likeness = new HashMap<>();
        weights(trigrams(text)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(weight -> having.getOrDefault(weight.getKey(), List.of())
                        .forEach(at -> likeness.merge(
                                at, weight.getValue() * texts.get(at).get(weight.getKey()), Double::sum)));
        return likeness.entrySet().stream()
                .map(each -> new Neighbor(each.getKey(), Math.min(1, each.getValue())))
                .filter(neighbor -> neighbor.likeness() >= least)
                .sorted(Comparator.comparingDouble(Neighbor::likeness)
                        .reversed()
                        .thenComparingInt(Neighbor::at))
                .limit(most)
                .toList();
    }

    private Map<String, Double> weights(Map<String, Integer> counts) {
        Map<String, Double> weights = new HashMap<>();
        counts.forEach((trigram, count) -> weights.put(
                trigram,
                (1 + Math.log(count)) * (1 + Math.log((1.0 + all) / (1.0 + rarity.getOrDefault(trigram, 0))))));
        double length = Math.sqrt(weights.values().stream()
                .sorted()
                .mapToDouble(weight -> weight * weight)
                .sum());
        weights.replaceAll((_, weight) -> weight / length);
        return weights;
    }

    private static Map<String, Integer> trigrams(String text) {
        String begin = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String plain = Normalizer.normalize(begin, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        Map<String, Integer> counts = new HashMap<>();
        for (String word : plain.split("[^\\p{L}\\p{N}]+", -1)) {
            String marked = " " + word + " ";
            for (int at = 0; at + 3 <= marked.length(); at++) {
                counts.merge(marked.substring(at, at + 3), 1, Integer::sum);
            }
        }
        return counts;
    }
}
