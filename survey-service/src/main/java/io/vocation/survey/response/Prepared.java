package io.vocation.survey.response;

import io.vocation.commons.sql.BinaryCopy;
import io.vocation.survey.response.Outcome.Status;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Responses in the form in which the database takes them. Whoever reads a long input prepares each chunk while the one
 * before it is being kept; then keeping it costs little more than the database's own work.
 */
public final class Prepared {
    private final List<Candidate> candidates;
    private final BinaryCopy keys;
    private final Attributions.Lookup lookup;
    private final Rows rows;
    private final List<Outcome> accepted;

    private Prepared(
            List<Candidate> candidates,
            BinaryCopy keys,
            Attributions.Lookup lookup,
            Rows rows,
            List<Outcome> accepted) {
        this.candidates = candidates;
        this.keys = keys;
        this.lookup = lookup;
        this.rows = rows;
        this.accepted = accepted;
    }

    /** Responses of whom it is not known yet whose they are. */
    static Prepared of(List<Candidate> candidates) {
        return new Prepared(candidates, null, null, null, null);
    }

    /** Responses as they are kept if all of them are new and the roster is still the one that was looked up. */
    static Prepared of(List<Candidate> candidates, Attributions.Lookup lookup) {
        Rows rows = new Rows();
        List<Outcome> accepted = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            Attribution attribution = lookup.of(candidate);
            rows.add(candidate, attribution);
            accepted.add(new Outcome(Status.ACCEPTED, candidate.id(), attribution.reason()));
        }
        return new Prepared(candidates, Keys.copyOf(candidates), lookup, rows, accepted);
    }

    /** The responses, in the order in which they were delivered. */
    public List<Candidate> candidates() {
        return candidates;
    }

    /** Whether others have some of the same keys. */
    public boolean sharesKeysWith(Prepared others) {
        Set<Keys.Key> own = HashSet.newHashSet(candidates.size());
        candidates.forEach(candidate -> own.add(Keys.Key.of(candidate)));
        return others.candidates.stream().anyMatch(candidate -> own.contains(Keys.Key.of(candidate)));
    }

    /** Their keys; null as long as it is not known whose they are. */
    BinaryCopy keys() {
        return keys;
    }

    /** By which they are attributed; null when it is not known yet. */
    Attributions.Lookup lookup() {
        return lookup;
    }

    Rows rows() {
        return rows;
    }

    /** What became of them if all are new. */
    List<Outcome> accepted() {
        return accepted;
    }
}
