package io.vocation.survey.coding;

import io.vocation.commons.access.Access;
import io.vocation.commons.problem.Problems;
import io.vocation.survey.coding.CodingView.CodedReason;
import io.vocation.survey.coding.CodingView.Evidence;
import io.vocation.survey.coding.reason.ReasonTree;
import io.vocation.survey.coding.reason.Reasons;
import io.vocation.survey.response.Response;
import io.vocation.survey.response.ResponseView;
import io.vocation.survey.response.Responses;
import io.vocation.survey.response.Visible;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Shows what a response is coded with, to whoever may see it. */
@ApplicationScoped
class ShowingCoding {
    private final Responses responses;
    private final CodingLog log;
    private final Reasons reasons;
    private final Visible visible;
    private final Access access;

    ShowingCoding(Responses responses, CodingLog log, Reasons reasons, Visible visible, Access access) {
        this.responses = responses;
        this.log = log;
        this.reasons = reasons;
        this.visible = visible;
        this.access = access;
    }

    /** A response that the caller sees. @throws io.quarkiverse.resteasy.problem.HttpProblem 404 unless they do */
    Response require(UUID id) {
        Response response =
                responses.find(id).filter(Response::entire).orElseThrow(() -> Problems.notFound("response", id));
        access.concerns(response.employeeId());
        return response;
    }

    CodingView view(Response response) {
        boolean words = visible.words();
        List<CodingEntryView> coded = log.of(response.id());
        Codes codes = new Codes(response.sourceOfError(), response.willOrSkill(), response.repeatReason());
        boolean later = response.contacts() != null && response.contacts() > 1;
        return new CodingView(
                response.id(),
                response.revision(),
                Boolean.FALSE.equals(response.resolved()) || Boolean.TRUE.equals(response.resolved()) && later,
                codes,
                reason(response),
                evidence(response.view(words), coded),
                history(response, codes, coded).stream()
                        .map(entry -> entry.withoutNote(!words))
                        .toList());
    }

    /** What came with it is what the first coding found; where there is none, what it has. */
    private static List<CodingEntryView> history(Response response, Codes now, List<CodingEntryView> coded) {
        Codes first = coded.isEmpty() ? now : coded.getFirst().before();
        List<CodingEntryView> history = new ArrayList<>();
        if (!first.isEmpty()) {
            history.add(new CodingEntryView(
                    1, response.receivedAt(), null, Origin.DELIVERED, Codes.NONE, first, null, null));
        }
        history.addAll(coded);
        return history;
    }

    private CodedReason reason(Response response) {
        ReasonTree tree = reasons.tree(response.centerId());
        if (response.repeatReason() == null || tree.isEmpty()) {
            return null;
        }
        LocalDate today = reasons.today(response.centerId());
        return tree.find(response.repeatReason())
                .map(found -> new CodedReason(
                        found.code(), found.name(), found.solution(), tree.isChoosable(found.code(), today)))
                .orElse(null);
    }

    private static Evidence evidence(ResponseView said, List<CodingEntryView> coded) {
        Boolean more = coded.stream()
                .map(CodingEntryView::couldHaveDoneMore)
                .filter(Objects::nonNull)
                .reduce((_, later) -> later)
                .orElse(null);
        return new Evidence(said.resolved(), said.contacts(), said.continues(), said.csatCsr(), more, said.verbatim());
    }
}
