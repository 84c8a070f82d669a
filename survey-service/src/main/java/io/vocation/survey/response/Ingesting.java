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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Keeps responses, each exactly once per source and source response id, also when two requests race: the key table
 * decides. Attributes each as of its contact's day (practice M8), in the running transaction; the table they are kept in
 * is the feed that tells them.
 */
@ApplicationScoped
public class Ingesting {
    /** How many responses are kept in one go. */
    public static final int CHUNK = 5000;

    /** For fewer it does not pay to hope that all are new. */
    private static final int MANY = 100;

    /** Sources of which the last chunk was not all new. */
    private final Set<UUID> repeating = ConcurrentHashMap.newKeySet();

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

    /** Prepares at most {@link #CHUNK} responses for being kept, on whichever thread, without asking the database. */
    public Prepared prepare(List<Candidate> candidates) {
        return attributions
                .remembered(candidates)
                .map(lookup -> Prepared.of(candidates, lookup))
                .orElseGet(() -> Prepared.of(candidates));
    }

    /** The same as {@link #ingest(Prepared)}, of responses that nobody prepared. */
    @Transactional
    public List<Outcome> ingest(List<Candidate> candidates) {
        return ingest(Prepared.of(candidates));
    }

    /**
     * Keeps at most {@link #CHUNK} responses. Must be the first work of its transaction.
     *
     * @return what became of each, in the same order
     */
    @Transactional
    public List<Outcome> ingest(Prepared delivered) {
        List<Candidate> candidates = delivered.candidates();
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
        return jdbi.withHandle(sql -> keep(sql, delivered));
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
        Attributions.Lookup lookup = attributions.lookup(sql, Prepared.of(delivered));
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

    private List<Outcome> keep(Handle sql, Prepared delivered) {
        try {
            Attributions.Lookup lookup = attributions.lookup(sql, delivered);
            List<Candidate> candidates = forgetting.forget(sql, delivered.candidates());
            boolean asPrepared = lookup == delivered.lookup() && candidates == delivered.candidates();
            return keepNew(sql, asPrepared ? delivered : Prepared.of(candidates, lookup));
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private List<Outcome> keepNew(Handle sql, Prepared prepared) throws SQLException {
        Keys keys = new Keys(sql.getConnection());
        boolean allNew = isLikelyNew(prepared) && keys.takeAll(prepared.keys());
        if (!allNew) {
            KeyColumns columns = KeyColumns.of(prepared.candidates());
            if (keys.take(columns) < prepared.candidates().size()) {
                Set<UUID> fresh = keys.taken(columns);
                remember(prepared, true);
                return keepSome(sql, prepared, fresh);
            }
            remember(prepared, false);
        }
        prepared.rows().keep(sql.getConnection());
        return prepared.accepted();
    }

    /** A source that has just delivered something again does so with what comes next. */
    private boolean isLikelyNew(Prepared prepared) {
        return prepared.candidates().size() >= MANY
                && prepared.candidates().stream()
                        .noneMatch(candidate ->
                                repeating.contains(candidate.source().id()));
    }

    private void remember(Prepared prepared, boolean again) {
        Set<UUID> sources = prepared.candidates().stream()
                .map(candidate -> candidate.source().id())
                .collect(Collectors.toSet());
        if (again) {
            repeating.addAll(sources);
        } else {
            repeating.removeAll(sources);
        }
    }

    /** Keeps those that are new, and tells the others apart. */
    private List<Outcome> keepSome(Handle sql, Prepared prepared, Set<UUID> fresh) throws SQLException {
        List<Candidate> known = new ArrayList<>();
        Rows rows = new Rows();
        for (Candidate candidate : prepared.candidates()) {
            if (fresh.contains(candidate.id())) {
                rows.add(candidate, prepared.lookup().of(candidate));
            } else {
                known.add(candidate);
            }
        }
        if (!fresh.isEmpty()) {
            rows.keep(sql.getConnection());
        }
        Map<UUID, Outcome> again = compare(sql, known, new Keys(sql.getConnection()).held(known));
        return prepared.accepted().stream()
                .map(outcome -> again.getOrDefault(outcome.id(), outcome))
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
