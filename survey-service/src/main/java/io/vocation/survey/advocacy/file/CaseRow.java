package io.vocation.survey.advocacy.file;

import io.vocation.survey.advocacy.CaseOutcome;

import java.time.Instant;
import java.util.List;

/**
 * A case as another system kept it.
 *
 * @param contacts the phone system's ids, in any order
 * @param advocate the employee number
 * @param outcome null while it is open there
 * @param openedAt null for now
 * @param closedAt null while it is open there
 */
record CaseRow(
        String externalId,
        List<String> contacts,
        String advocate,
        CaseOutcome outcome,
        Instant openedAt,
        Instant closedAt,
        Boolean acceptedByCustomer,
        Boolean acceptedByCompany) {}
