package io.vocation.survey.change;

import io.vocation.survey.response.WaitingReason;

import java.util.UUID;

/**
 * Whose a contact is.
 *
 * @param reason why nobody can be named; null when somebody is
 */
record Whose(UUID employeeId, UUID teamId, UUID supervisorId, String position, WaitingReason reason) {}
