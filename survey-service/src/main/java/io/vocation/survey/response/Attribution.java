package io.vocation.survey.response;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Whose a contact under a login name is, from a day on (practice M8).
 *
 * @param reason why nobody can be named; null when somebody is
 */
record Attribution(
        String agent,
        LocalDate fromDay,
        UUID employeeId,
        UUID teamId,
        UUID supervisorId,
        String position,
        WaitingReason reason) {}
