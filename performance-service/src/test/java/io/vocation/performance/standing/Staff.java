package io.vocation.performance.standing;

import io.vocation.commons.feed.CloudEvent;
import io.vocation.performance.Facts;
import io.vocation.performance.Facts.Response;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A center whose people have answers, told by facts. */
final class Staff {
    static final String CONTACT = "2026-02-01T12:00:00Z";

    final Facts facts;
    final UUID center;
    final UUID supervisor;

    Staff(Facts facts, String zone) {
        this.facts = facts;
        center = facts.center("c-" + UUID.randomUUID(), zone);
        supervisor = facts.employee("Sam", center, null, null, "Supervisor");
    }

    UUID csr(String name) {
        return facts.employee(name, center, null, supervisor, "General");
    }

    UUID csr(String name, UUID team) {
        return facts.employee(name, center, team, supervisor, "General");
    }

    /** One CSR of a team, or of none, for each pair of resolved and answers. */
    List<UUID> said(UUID team, int... resolvedAndAnswers) {
        List<UUID> csrs = new ArrayList<>();
        for (int i = 0; i < resolvedAndAnswers.length; i += 2) {
            UUID csr = csr("CSR " + i, team);
            csrs.add(csr);
            say(csr, team, resolvedAndAnswers[i], resolvedAndAnswers[i + 1]);
        }
        return csrs;
    }

    /** Answers to one contact each, the resolved ones first. */
    List<Response> say(UUID csr, UUID team, int resolved, int answers) {
        List<Response> responses = new ArrayList<>();
        for (int i = 0; i < answers; i++) {
            responses.add(new Response(center, CONTACT)
                    .by(csr, team, supervisor, "General")
                    .with("resolved", i < resolved));
        }
        List<CloudEvent> events = responses.stream().map(facts::event).toList();
        facts.survey(events);
        return responses;
    }
}
