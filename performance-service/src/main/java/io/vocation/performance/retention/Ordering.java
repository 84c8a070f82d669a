package io.vocation.performance.retention;

import io.vocation.performance.retention.CrossValidating.Foretold;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How often a yes had a higher probability than a no: the area under the ROC curve, as the statistic of Mann and Whitney
 * (Hanley and McNeil, 1982), ties counting half. Only answers of one fold are compared, since each fold has a fit of its own.
 */
final class Ordering {

    private double inOrder;
    private double pairs;

    void add(List<Foretold> fold) {
        Map<Double, Foretold> byProbability = fold.stream()
                .collect(Collectors.toMap(Foretold::probability, each -> each, Foretold::and, TreeMap::new));
        double noBelow = 0;
        for (Foretold each : byProbability.values()) {
            inOrder += each.yes() * (noBelow + each.no() / 2.0);
            noBelow += each.no();
        }
        pairs += noBelow * fold.stream().mapToLong(Foretold::yes).sum();
    }

    double auc() {
        return inOrder / pairs;
    }
}
