package io.vocation.survey.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vocation.commons.problem.ProblemType;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.response.Candidate;
import io.vocation.survey.response.Checked;
import io.vocation.survey.response.Checking;
import io.vocation.survey.response.Ingesting;
import io.vocation.survey.response.Limits;
import io.vocation.survey.response.NewResponse;
import io.vocation.survey.response.Outcome;
import io.vocation.survey.source.Source;
import io.vocation.survey.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps what was delivered: reads and checks each response by itself, and keeps the sound ones in chunks. */
@ApplicationScoped
class Delivering {
    private final ObjectMapper json;
    private final Sources sources;
    private final Checking checking;
    private final Ingesting ingesting;

    Delivering(ObjectMapper json, Sources sources, Checking checking, Ingesting ingesting) {
        this.json = json;
        this.sources = sources;
        this.checking = checking;
        this.ingesting = ingesting;
    }

    /** A response on its way: read, or refused already. */
    private record Item(int index, NewResponse said, HttpProblem refusal) {}

    private record Sound(int index, Candidate candidate) {}

    /** @throws HttpProblem when it cannot be kept: 400, 404 without such a source, 409 when there with other content */
    Outcome one(JsonNode body) {
        Item item = read(0, body);
        if (item.refusal() != null) {
            throw item.refusal();
        }
        Source source = sources.require(item.said().sourceId());
        return switch (checking.check(source, item.said(), checking.limits(source))) {
            case Checked.Unsound unsound -> throw Problems.invalid(unsound.violations());
            case Checked.Sound sound -> {
                Outcome outcome = ingesting.ingest(List.of(sound.candidate())).getFirst();
                if (outcome.status() == Outcome.Status.CONFLICT) {
                    throw Refusals.conflict(outcome);
                }
                yield outcome;
            }
        };
    }

    /** Keeps what can be kept; when it fails halfway, all of it can be delivered again. */
    List<ItemReceipt> many(List<JsonNode> bodies) {
        List<Item> items = java.util.stream.IntStream.range(0, bodies.size())
                .mapToObj(index -> read(index, bodies.get(index)))
                .toList();
        ItemReceipt[] receipts = new ItemReceipt[items.size()];
        List<Sound> sound = check(items, receipts);
        for (int from = 0; from < sound.size(); from += Ingesting.CHUNK) {
            List<Sound> chunk = sound.subList(from, Math.min(sound.size(), from + Ingesting.CHUNK));
            List<Outcome> outcomes =
                    ingesting.ingest(chunk.stream().map(Sound::candidate).toList());
            for (int at = 0; at < chunk.size(); at++) {
                int index = chunk.get(at).index();
                receipts[index] = ItemReceipt.kept(index, outcomes.get(at));
            }
        }
        return Arrays.asList(receipts);
    }

    private List<Sound> check(List<Item> items, ItemReceipt[] receipts) {
        Map<UUID, Source> known = sources.withIds(items.stream()
                .map(Item::said)
                .filter(Objects::nonNull)
                .map(NewResponse::sourceId)
                .collect(Collectors.toSet()));
        Map<UUID, Limits> limits = new HashMap<>();
        List<Sound> sound = new java.util.ArrayList<>();
        for (Item item : items) {
            HttpProblem refusal = item.refusal();
            if (refusal == null) {
                Source source = known.get(item.said().sourceId());
                if (source == null) {
                    refusal = Problems.notFound("source", item.said().sourceId());
                } else {
                    switch (checking.check(
                            source, item.said(), limits.computeIfAbsent(source.id(), _ -> checking.limits(source)))) {
                        case Checked.Sound(Candidate candidate) -> sound.add(new Sound(item.index(), candidate));
                        case Checked.Unsound(List<Violation> violations) -> refusal = Problems.invalid(violations);
                    }
                }
            }
            if (refusal != null) {
                receipts[item.index()] = ItemReceipt.rejected(item.index(), refusal);
            }
        }
        return sound;
    }

    private Item read(int index, JsonNode body) {
        if (!body.isObject()) {
            return new Item(
                    index,
                    null,
                    Problems.of(ProblemType.MALFORMED, "A response is an object.")
                            .build());
        }
        try {
            NewResponse said = json.treeToValue(body, NewResponse.class);
            List<Violation> violations = checking.shape(said);
            return violations.isEmpty()
                    ? new Item(index, said, null)
                    : new Item(index, null, Problems.invalid(violations));
        } catch (JsonProcessingException e) {
            return new Item(index, null, Refusals.unreadable(e));
        }
    }
}
