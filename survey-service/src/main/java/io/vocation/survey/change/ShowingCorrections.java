package io.vocation.survey.change;

import io.vocation.commons.access.Access;
import io.vocation.survey.change.ProposedCorrections.Proposed;
import io.vocation.survey.response.NewResponse;
import io.vocation.survey.response.Response;
import io.vocation.survey.response.Responses;
import io.vocation.survey.response.Visible;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Shows proposed corrections beside what they would correct. */
@ApplicationScoped
class ShowingCorrections {
    private final ProposedCorrections corrections;
    private final Responses responses;
    private final Recoded recoded;
    private final Visible visible;
    private final Access access;

    ShowingCorrections(
            ProposedCorrections corrections, Responses responses, Recoded recoded, Visible visible, Access access) {
        this.corrections = corrections;
        this.responses = responses;
        this.recoded = recoded;
        this.visible = visible;
        this.access = access;
    }

    /** One that the caller may see. */
    CorrectionView view(Proposed proposed) {
        Response current = responses.reread(proposed.responseId());
        NewResponse content = corrections.content(proposed);
        boolean words = visible.words();
        access.concerns(current.employeeId());
        return new CorrectionView(
                proposed.id(),
                proposed.responseId(),
                proposed.centerId(),
                proposed.state(),
                proposed.receivedAt(),
                current.view(words),
                words ? content : content.withoutWords(),
                differences(current, recoded.kept(current, content)),
                proposed.overtaken(),
                proposed.decidedAt(),
                proposed.decidedBy(),
                proposed.reason());
    }

    private static List<String> differences(Response kept, NewResponse proposed) {
        List<String> differs = new ArrayList<>();
        compare(differs, "agent", kept.agent(), proposed.agent());
        compare(differs, "contactedAt", kept.contactedAt(), proposed.contactedAt());
        compare(differs, "answeredAt", kept.answeredAt(), proposed.answeredAt());
        compare(differs, "callType", kept.callType(), proposed.callType());
        compare(differs, "lineOfBusiness", kept.lineOfBusiness(), proposed.lineOfBusiness());
        compare(differs, "csatCenter", kept.csatCenter(), proposed.csatCenter());
        compare(differs, "csatCsr", kept.csatCsr(), proposed.csatCsr());
        compare(differs, "resolved", kept.resolved(), proposed.resolved());
        compare(differs, "contacts", kept.contacts(), proposed.contacts());
        compare(differs, "continues", kept.continues(), proposed.continues());
        compare(differs, "sourceOfError", kept.sourceOfError(), proposed.sourceOfError());
        compare(differs, "willOrSkill", kept.willOrSkill(), proposed.willOrSkill());
        compare(differs, "repeatReason", kept.repeatReason(), proposed.repeatReason());
        compare(differs, "verbatim", kept.verbatim(), proposed.verbatim());
        compare(differs, "customer", kept.customer(), proposed.customer());
        return differs;
    }

    private static void compare(List<String> differs, String field, Object kept, Object proposed) {
        if (!Objects.equals(kept, proposed)) {
            differs.add(field);
        }
    }
}
