package io.vocation.survey.response;

import io.vocation.commons.sql.SqlFailure;
import io.vocation.survey.response.Outcome.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps responses, each exactly once per source and source response id, also when two requests race: the key table
 * decides. Attributes each as of its contact's day (practice M8), in the running transaction; the table they are kept in
 * is the feed that tells them.
 */
@ApplicationScoped
public class Ingesting {
    /** How many responses are kept in one go. */
    public static final int CHUNK = 5000;

    private final Jdbi jdbi;
    private final Months months;
    private final Attributions attributions;
    private final Forgetting forgetting;
    private final Proposals proposals;

    Ingesting(Jdbi jdbi, Months months, Attributions attributions, Forgetting forgetting, Proposals proposals) {
        this.jdbi = jdbi;
        this.forgetting = forgetting;
        this.months = months;
        this.attributions = attributions;
        this.proposals = proposals;
    }

    /**
     * Keeps at most {@link #CHUNK} responses. Must be the first work of its transaction.
     *
     * @return what became of each, in the same order
     */
    @Transactional
    public List<Outcome> ingest(List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<YearMonth> missing = months.missing(candidates.stream()
                .map(candidate -> YearMonth.from(candidate.said().contactedAt().atOffset(ZoneOffset.UTC)))
                .toList());
        if (!missing.isEmpty()) {
            months.make(missing);
            months.remember(missing);
        }
        return jdbi.withHandle(sql -> keep(sql, candidates));
    }

    /**
     * What would become of at most {@link #CHUNK} responses, none of which is kept. Of two with the same source response id
     * the second is the duplicate or the conflict.
     *
     * @return what would become of each, in the same order; the ids of new ones are nobody's
     */
    @Transactional
    public List<Outcome> foresee(List<Candidate> candidates) {
        return jdbi.withHandle(sql -> {
            try {
                return foresee(sql, candidates);
            } catch (SQLException e) {
                throw new SqlFailure(e);
            }
        });
    }

    private List<Outcome> foresee(Handle sql, List<Candidate> delivered) throws SQLException {
        Attributions.Lookup lookup = attributions.lookup(sql, delivered);
        List<Candidate> candidates = forgetting.forget(sql, delivered);
        Map<UUID, Keys.Held> held = new Keys(sql.getConnection()).held(candidates);
        Map<Keys.Key, Keys.Held> before = HashMap.newHashMap(candidates.size());
        List<Outcome> outcomes = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            Keys.Held own =
                    new Keys.Held(candidate.id(), candidate.contentHash().bytes());
            Keys.Held first = before.putIfAbsent(Keys.Key.of(candidate), held.getOrDefault(candidate.id(), own));
            Keys.Held known = first == null ? held.get(candidate.id()) : first;
            outcomes.add(
                    known == null
                            ? new Outcome(
                                    Status.ACCEPTED,
                                    candidate.id(),
                                    lookup.of(candidate).reason())
                            : again(candidate, known));
        }
        return outcomes;
    }

    private static Outcome again(Candidate candidate, Keys.Held kept) {
        boolean same = candidate.contentHash().sameAs(kept.contentHash());
        return new Outcome(same ? Status.DUPLICATE : Status.CONFLICT, kept.id(), null);
    }

    private List<Outcome> keep(Handle sql, List<Candidate> candidates) {
        try {
            return keepNew(sql, candidates);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private List<Outcome> keepNew(Handle sql, List<Candidate> delivered) throws SQLException {
        Attributions.Lookup lookup = attributions.lookup(sql, delivered);
        List<Candidate> candidates = forgetting.forget(sql, delivered);
        Keys keys = new Keys(sql.getConnection());
        Set<UUID> fresh = keys.take(candidates);
        List<Candidate> known = new ArrayList<>();
        Map<UUID, WaitingReason> waiting = new HashMap<>();
        Rows rows = new Rows();
        for (Candidate candidate : candidates) {
            if (fresh.contains(candidate.id())) {
                Attribution attribution = lookup.of(candidate);
                rows.add(candidate, attribution);
                waiting.put(candidate.id(), attribution.reason());
            } else {
                known.add(candidate);
            }
        }
        if (!fresh.isEmpty()) {
            rows.keep(sql.getConnection());
        }
        Map<UUID, Outcome> again = known.isEmpty() ? Map.of() : compare(sql, known, keys.held(known));
        return candidates.stream()
                .map(candidate -> fresh.contains(candidate.id())
                        ? new Outcome(Status.ACCEPTED, candidate.id(), waiting.get(candidate.id()))
                        : again.get(candidate.id()))
                .toList();
    }

    private Map<UUID, Outcome> compare(Handle sql, List<Candidate> known, Map<UUID, Keys.Held> held) {
        Map<UUID, Outcome> outcomes = HashMap.newHashMap(known.size());
        List<Proposals.Other> others = new ArrayList<>();
        for (Candidate candidate : known) {
            Outcome outcome = again(candidate, held.get(candidate.id()));
            if (outcome.status() == Status.CONFLICT) {
                others.add(new Proposals.Other(outcome.id(), candidate));
            }
            outcomes.put(candidate.id(), outcome);
        }
        proposals.keep(sql, others);
        return outcomes;
    }
}
