package io.vocation.survey.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vocation.commons.problem.ProblemType;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.response.Candidate;
import io.vocation.survey.response.Checked;
import io.vocation.survey.response.Checking;
import io.vocation.survey.response.Limits;
import io.vocation.survey.response.NewResponse;
import io.vocation.survey.source.Source;
import io.vocation.survey.source.Sources;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sorts the responses of one delivery: those that can be kept, and those that cannot, each with its problem. */
final class Sorting {
    private static final int MOST_SOURCES = 10_000;

    private final ObjectReader reader;
    private final Sources sources;
    private final Checking checking;
    private final Map<UUID, Optional<Known>> known = new HashMap<>();

    Sorting(ObjectReader reader, Sources sources, Checking checking) {
        this.reader = reader;
        this.sources = sources;
        this.checking = checking;
    }

    private record Known(Source source, Limits limits) {}

    /**
     * A delivered response.
     *
     * @param index its place, from 0
     * @param candidate null when it cannot be kept
     * @param refusal why not; null when it can be kept
     */
    record Sorted(long index, Candidate candidate, HttpProblem refusal) {}

    Sorted sort(long index, JsonNode body) {
        if (!body.isObject()) {
            return refused(
                    index,
                    Problems.of(ProblemType.MALFORMED, "A response is an object.")
                            .build());
        }
        try {
            return sort(index, reader.<NewResponse>readValue(body));
        } catch (JsonProcessingException e) {
            return refused(index, Refusals.unreadable(e));
        } catch (IOException e) {
            throw new IllegalStateException("A tree in memory cannot break", e);
        }
    }

    /** @param json in UTF-8 */
    Sorted sort(long index, byte[] json) {
        try {
            return sort(index, reader.<NewResponse>readValue(json));
        } catch (IOException e) {
            return refused(index, Refusals.unreadable(e));
        }
    }

    private Sorted sort(long index, NewResponse said) {
        if (said == null) {
            return refused(
                    index,
                    Problems.of(ProblemType.MALFORMED, "A response is an object.")
                            .build());
        }
        List<Violation> violations = checking.shape(said);
        if (!violations.isEmpty()) {
            return refused(index, Problems.invalid(violations));
        }
        Optional<Known> from = known(said.sourceId());
        if (from.isEmpty()) {
            return refused(index, Problems.notFound("source", said.sourceId()));
        }
        return switch (checking.check(from.get().source(), said, from.get().limits())) {
            case Checked.Sound(Candidate candidate) -> new Sorted(index, candidate, null);
            case Checked.Unsound(List<Violation> unsound) -> refused(index, Problems.invalid(unsound));
        };
    }

    private Optional<Known> known(UUID source) {
        if (known.size() > MOST_SOURCES) {
            known.clear();
        }
        return known.computeIfAbsent(
                source, id -> sources.find(id).map(found -> new Known(found, checking.limits(found))));
    }

    private static Sorted refused(long index, HttpProblem problem) {
        return new Sorted(index, null, problem);
    }
}
