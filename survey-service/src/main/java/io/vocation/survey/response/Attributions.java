package io.vocation.survey.response;

import io.vocation.survey.source.Source;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Whose contacts login names are, as of each day (practice M8). SQL decides; what it decided is remembered until the
 * roster changes, because files name the same few people over and over.
 */
@ApplicationScoped
class Attributions {
    private static final int MOST = 50_000;
    private static final String PERIODS =
            "SELECT * FROM attribution_periods(:center, :system, array(SELECT jsonb_array_elements_text(cast(:agents AS jsonb))))";

    private long version = -1;
    private final Map<Name, TreeMap<LocalDate, Attribution>> known = new HashMap<>();

    private record Name(UUID center, String system, String agent) {
        static Name of(Source source, String agent) {
            return new Name(source.centerId(), source.system(), agent);
        }
    }

    /** Answers for one chunk of responses, all from the same roster. */
    final class Lookup {
        private final long roster;
        private final Map<Name, TreeMap<LocalDate, Attribution>> found = new HashMap<>();

        private Lookup(long roster) {
            this.roster = roster;
        }

        Attribution of(Candidate candidate) {
            return found.get(Name.of(candidate.source(), candidate.said().agent()))
                    .floorEntry(candidate.contactDay())
                    .getValue();
        }
    }

    /** Answers for one chunk from what is remembered; empty when that is not all. It may be of a roster that has moved on. */
    Optional<Lookup> remembered(Collection<Candidate> candidates) {
        synchronized (known) {
            Lookup lookup = new Lookup(version);
            return missing(lookup, candidates).isEmpty() ? Optional.of(lookup) : Optional.empty();
        }
    }

    /**
     * Holds the roster still until the running transaction ends, and attributes by it: a change of it that is being
     * applied overlooks nothing that is being kept, nor the reverse.
     *
     * @return the one with which the responses were prepared, where it still holds
     */
    Lookup lookup(Handle sql, Prepared prepared) {
        sql.execute("SELECT pg_advisory_xact_lock_shared(hashtext('attribution'))");
        long current = sql.createQuery("SELECT version FROM attribution_version")
                .mapTo(Long.class)
                .one();
        if (prepared.lookup() != null && prepared.lookup().roster == current) {
            return prepared.lookup();
        }
        Lookup lookup = new Lookup(current);
        Map<Source, Set<String>> missing;
        synchronized (known) {
            if (current != version || known.size() > MOST) {
                known.clear();
                version = current;
            }
            missing = missing(lookup, prepared.candidates());
        }
        missing.forEach((source, agents) -> lookup.found.putAll(read(sql, source, agents)));
        remember(current, missing.isEmpty() ? Map.of() : lookup.found);
        return lookup;
    }

    /** Puts what is remembered into a lookup, and answers what is not. */
    private Map<Source, Set<String>> missing(Lookup lookup, Collection<Candidate> candidates) {
        Map<Source, Set<String>> missing = new HashMap<>();
        for (Candidate candidate : candidates) {
            Name name = Name.of(candidate.source(), candidate.said().agent());
            TreeMap<LocalDate, Attribution> periods = known.get(name);
            if (periods == null) {
                missing.computeIfAbsent(candidate.source(), _ -> new TreeSet<>())
                        .add(name.agent());
            } else {
                lookup.found.put(name, periods);
            }
        }
        return missing;
    }

    private void remember(long current, Map<Name, TreeMap<LocalDate, Attribution>> found) {
        synchronized (known) {
            if (current == version) {
                known.putAll(found);
            }
        }
    }

    private static Map<Name, TreeMap<LocalDate, Attribution>> read(Handle sql, Source source, Set<String> agents) {
        Map<Name, TreeMap<LocalDate, Attribution>> found = new HashMap<>();
        sql.createQuery(PERIODS)
                .bind("center", source.centerId())
                .bind("system", source.system())
                .bind("agents", Texts.array(agents))
                .mapTo(Attribution.class)
                .forEach(period -> found.computeIfAbsent(Name.of(source, period.agent()), _ -> new TreeMap<>())
                        .put(period.fromDay(), period));
        return found;
    }
}
