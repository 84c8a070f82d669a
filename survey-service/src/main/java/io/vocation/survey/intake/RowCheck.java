package io.vocation.survey.intake;

import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.response.Checked;
import io.vocation.survey.response.Checking;
import io.vocation.survey.response.Limits;
import io.vocation.survey.response.NewResponse;
import io.vocation.survey.source.Source;

import java.util.List;

/** Checks the responses of one file against its source, all with the same limits. */
final class RowCheck {
    private final Checking checking;
    private final Source source;
    private final Limits limits;

    RowCheck(Checking checking, Source source) {
        this.checking = checking;
        this.source = source;
        this.limits = checking.limits(source);
    }

    Checked check(NewResponse response) {
        List<Violation> violations = checking.shape(response);
        return violations.isEmpty() ? checking.check(source, response, limits) : new Checked.Unsound(violations);
    }
}
