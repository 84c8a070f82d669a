package io.vocation.survey.change;

import io.vocation.survey.response.Response;
import io.vocation.survey.response.ResponseState;
import io.vocation.survey.source.Source;

import java.time.LocalDate;

/**
 * A response that nobody else can change until the running transaction ends.
 *
 * @param byHand whether a person decided whose it is
 */
record Opened(Response response, Source source, LocalDate contactDay, boolean byHand) {
    boolean isVoid() {
        return response.state() == ResponseState.VOID;
    }

    Whose whose() {
        return new Whose(
                response.employeeId(),
                response.teamId(),
                response.supervisorId(),
                response.position(),
                response.waitingReason());
    }
}
