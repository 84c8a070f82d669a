package io.vocation.survey.change;

import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.http.Versions;
import io.vocation.commons.problem.Problems;
import io.vocation.survey.change.ProposedCorrections.Proposed;
import io.vocation.survey.response.NewResponse;
import io.vocation.survey.response.Response;
import io.vocation.survey.response.Responses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.util.UUID;

/** Decides about proposed corrections, each once. */
@ApplicationScoped
class Deciding {
    /** The id of no response. */
    private static final UUID NONE = new UUID(0, 0);

    private final Jdbi jdbi;
    private final ProposedCorrections corrections;
    private final Opening opening;
    private final Correcting correcting;
    private final Recoded recoded;
    private final Responses responses;
    private final CurrentOperation current;

    Deciding(
            Jdbi jdbi,
            ProposedCorrections corrections,
            Opening opening,
            Correcting correcting,
            Recoded recoded,
            Responses responses,
            CurrentOperation current) {
        this.jdbi = jdbi;
        this.corrections = corrections;
        this.opening = opening;
        this.correcting = correcting;
        this.recoded = recoded;
        this.responses = responses;
        this.current = current;
    }

    /**
     * Makes a response say what was proposed, whole: also where something newer was accepted before. Only codes that people
     * gave stay where the proposal says none.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 unless the caller sees the response, 409 when it was decided
     *     already, 412 or 428 unless they know the response's revision
     */
    @Transactional
    Response accept(UUID id, String ifMatch, String reason) {
        corrections.find(id).map(corrections::content).ifPresent(correcting::prepare);
        return jdbi.withHandle(sql -> {
            Opened opened = open(sql, id);
            decide(sql, id, CorrectionState.ACCEPTED, reason);
            Versions.require(ifMatch, opened.response().revision());
            NewResponse proposed = corrections.content(corrections.find(id).orElseThrow());
            correcting.apply(sql, opened, recoded.kept(opened.response(), proposed), reason);
            corrections.replace(sql, id, reason);
            return responses.reread(opened.response().id());
        });
    }

    /** Leaves the response as it is. The same content is not proposed again. */
    @Transactional
    Proposed refuse(UUID id, String reason) {
        return jdbi.withHandle(sql -> {
            open(sql, id);
            decide(sql, id, CorrectionState.DECLINED, reason);
            return corrections.find(id).orElseThrow();
        });
    }

    private Opened open(Handle sql, UUID id) {
        UUID response = corrections.find(id).map(Proposed::responseId).orElse(NONE);
        opening.lock(sql, response);
        return opening.find(sql, response).orElseThrow(() -> Problems.notFound("proposed correction", id));
    }

    private void decide(Handle sql, UUID id, CorrectionState state, String reason) {
        if (!corrections.decide(sql, id, state, reason)) {
            throw Problems.conflict("It was decided already.");
        }
        current.because(reason);
        current.detail("correction", id);
    }
}
