package io.vocation.survey.change;

import io.vocation.commons.access.Access;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.response.Candidate;
import io.vocation.survey.response.Checked;
import io.vocation.survey.response.Checking;
import io.vocation.survey.response.Forgetting;
import io.vocation.survey.response.Months;
import io.vocation.survey.response.NewResponse;
import io.vocation.survey.response.Response;
import io.vocation.survey.response.ResponseState;
import io.vocation.survey.response.Responses;
import io.vocation.survey.source.Source;
import io.vocation.survey.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Makes a response say something else. What it says is checked as what is delivered. */
@ApplicationScoped
class Correcting {
    private final Jdbi jdbi;
    private final Opening opening;
    private final Checking checking;
    private final Months months;
    private final Forgetting forgetting;
    private final Attribution attribution;
    private final Rewriting rewriting;
    private final Recoded recoded;
    private final History history;
    private final Responses responses;
    private final Sources sources;
    private final Access access;

    Correcting(
            Jdbi jdbi,
            Opening opening,
            Checking checking,
            Months months,
            Forgetting forgetting,
            Attribution attribution,
            Rewriting rewriting,
            Recoded recoded,
            History history,
            Responses responses,
            Sources sources,
            Access access) {
        this.jdbi = jdbi;
        this.opening = opening;
        this.checking = checking;
        this.months = months;
        this.forgetting = forgetting;
        this.attribution = attribution;
        this.rewriting = rewriting;
        this.recoded = recoded;
        this.history = history;
        this.responses = responses;
        this.sources = sources;
        this.access = access;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for what could not be delivered either */
    @Transactional
    Response correct(UUID id, String ifMatch, NewCorrection wanted) {
        Response kept = responses.find(id).orElseThrow(() -> Problems.notFound("response", id));
        prepare(check(kept, sources.require(kept.sourceId()), wanted.response()).said());
        return jdbi.withHandle(sql -> {
            Opened opened = opening.open(sql, id, ifMatch, wanted.reason());
            apply(sql, opened, wanted.response(), wanted.reason());
            return responses.reread(id);
        });
    }

    /** Makes the partition that it may need, while nothing is locked. What it is for must have been checked. */
    void prepare(NewResponse said) {
        months.ensure(YearMonth.from(said.contactedAt().atOffset(ZoneOffset.UTC)));
    }

    /** Writes other content into an opened response. */
    void apply(Handle sql, Opened opened, NewResponse said, String reason) {
        Candidate checked = check(opened.response(), opened.source(), said);
        Candidate candidate = forgetting.forget(sql, List.of(checked)).getFirst();
        Whose whose = whose(sql, opened, candidate);
        opening.requireOther(whose.employeeId());
        access.concerns(whose.employeeId());
        history.add(sql, opened, Change.CORRECTED, reason);
        recoded.record(sql, opened.response(), candidate.said());
        rewriting.corrected(sql, opened, candidate.said(), candidate.contactDay(), whose);
    }

    private Candidate check(Response kept, Source source, NewResponse said) {
        if (!kept.sourceId().equals(said.sourceId())) {
            throw Problems.invalid(Violation.body("response.sourceId", "It is of source " + kept.sourceId() + "."));
        }
        if (!kept.sourceResponseId().equals(said.sourceResponseId().strip())) {
            throw Problems.invalid(Violation.body(
                    "response.sourceResponseId", "Its source knows it as " + kept.sourceResponseId() + "."));
        }
        return switch (checking.check(source, said, checking.limits(source))) {
            case Checked.Sound(Candidate candidate) -> candidate;
            case Checked.Unsound(List<Violation> violations) -> throw Problems.invalid(violations);
        };
    }

    /** It stays whose it was, unless another login name or day is what was wrong, or it still waits (practice M8). */
    private Whose whose(Handle sql, Opened opened, Candidate candidate) {
        String agent = candidate.said().agent();
        LocalDate day = candidate.contactDay();
        boolean same = opened.response().agent().equals(agent)
                && Objects.equals(opened.contactDay(), day)
                && opened.response().state() != ResponseState.WAITING;
        return opened.byHand() || same ? opened.whose() : attribution.byName(sql, opened, agent, day);
    }
}
