package io.vocation.survey.delivery;

import io.vocation.commons.audit.PendingEntry;
import io.vocation.commons.audit.RecordingTogether;
import io.vocation.survey.response.Candidate;
import io.vocation.survey.response.Ingesting;
import io.vocation.survey.response.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import java.util.List;

/** Keeps the responses of several requests in one transaction, with the entry of each. */
@ApplicationScoped
class KeepingTogether {
    private final Ingesting ingesting;
    private final RecordingTogether recording;

    KeepingTogether(Ingesting ingesting, RecordingTogether recording) {
        this.ingesting = ingesting;
        this.recording = recording;
    }

    @Transactional(TxType.REQUIRES_NEW)
    List<Outcome> keep(List<Candidate> candidates, List<PendingEntry> entries) {
        List<Outcome> outcomes = ingesting.ingest(ingesting.prepare(candidates));
        recording.write(entries);
        return outcomes;
    }
}
