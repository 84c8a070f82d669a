package io.vocation.survey.source;

import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.http.Versions;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Corrects how a source's files are read. What it asks, and on which scales, stays as it was declared. */
@ApplicationScoped
class CorrectingMapping {
    private final Sources sources;
    private final CurrentOperation current;

    CorrectingMapping(Sources sources, CurrentOperation current) {
        this.sources = sources;
        this.current = current;
    }

    /**
     * Replaces the mapping. The record keeps the one before.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 without such a source, 428 or 412 unless its revision is
     *     known, 400 when the mapping contradicts itself or what was declared
     */
    @Transactional
    Source correct(UUID id, String ifMatch, NewMapping wanted) {
        sources.lock(id);
        Source before = sources.require(id);
        Versions.require(ifMatch, before.revision());
        List<Violation> violations = new ArrayList<>(DeclaredRules.check(before.questions(), wanted.questions()));
        violations.addAll(MappingRules.check(wanted.of(before)));
        if (!violations.isEmpty()) {
            throw Problems.invalid(violations);
        }
        sources.correct(id, wanted);
        current.detail("revision", before.revision() + 1);
        current.detail("before", before.mapping());
        return sources.require(id);
    }
}
