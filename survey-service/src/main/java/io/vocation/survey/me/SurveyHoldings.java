package io.vocation.survey.me;

import io.vocation.commons.held.Holding;
import io.vocation.commons.held.Holdings;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What survey-service holds about a person: what customers said about their contacts, in the customers' words. */
@ApplicationScoped
class SurveyHoldings implements Holdings {
    private static final List<Holding> OWN = List.of(
            Holding.rows("responses", "response", Set.of("employee_id")),
            // Nobody can be named yet; that they wait under a login name of this person's is all that may be said.
            new Holding("responsesWaiting", Set.of("response.agent"), """
                    SELECT jsonb_build_object('id', id, 'agent', agent, 'contacted_at', contacted_at,
                      'waiting_reason', waiting_reason)
                    FROM response WHERE state = 'WAITING'
                      AND agent IN (SELECT alias FROM roster_alias WHERE employee_id = :me)"""),
            new Holding("correctionsProposed", Set.of("proposed_correction.content"), """
                    SELECT to_jsonb(p) - 'content_hash' FROM proposed_correction p
                    JOIN response_key k ON k.response_id = p.response_id
                    JOIN response r ON r.id = k.response_id AND r.contacted_at = k.contacted_at
                    WHERE r.employee_id = :me"""),
            Holding.rowsOfAccount("correctionsDecided", "proposed_correction", "decided_by"),
            // An entry tells of whom it was before as well; to them it is held about themselves only.
            new Holding("responsesChangedBefore", Set.of("response_history.before"), """
                    SELECT to_jsonb(h) - 'changed_by' FROM response_history h
                    WHERE h.before ->> 'employee_id' = cast(:me AS text)
                    UNION ALL
                    SELECT to_jsonb(h) - 'changed_by' - 'before' FROM response_history h
                    JOIN response_key k ON k.response_id = h.response_id
                    JOIN response r ON r.contacted_at = k.contacted_at AND r.id = k.response_id
                    WHERE r.employee_id = :me AND (h.before ->> 'employee_id') IS DISTINCT FROM cast(:me AS text)"""),
            Holding.rowsOfAccount("responsesChanged", "response_history", "changed_by", "before"),
            new Holding("responsesCoded", Set.of("coding.response_id"), """
                    SELECT to_jsonb(c) - '{coded_by,customer}'::text[] FROM coding c
                    JOIN response_key k ON k.response_id = c.response_id
                    JOIN response r ON r.contacted_at = k.contacted_at AND r.id = k.response_id
                    WHERE r.employee_id = :me"""),
            Holding.rowsOfAccount("codingsGiven", "coding", "coded_by", "note", "customer"),
            Holding.rowsOfAccount("reasonsChanged", "reason", "changed_by"),
            Holding.rowsOfAccount("reasonsChangedBefore", "reason_history", "changed_by"),
            Holding.rowsOfAccount("reasonsRequested", "reason_request", "caller", "request_hash"),
            Holding.rowsOfAccount("erasuresRequested", "erasure", "requested_by", "customer"),
            // What was said about the people one supervises is held about them; of oneself it tells when one did.
            new Holding("responsesAsSupervisor", Set.of("response.supervisor_id"), """
                    SELECT jsonb_build_object('center_id', center_id, 'month', date_trunc('month', contact_day)::date,
                      'responses', count(*))
                    FROM response WHERE supervisor_id = :me
                    GROUP BY center_id, date_trunc('month', contact_day) ORDER BY 1"""),
            Holding.rowsOfAccount("sourcesDeclared", "source", "created_by"),
            // What came and could not be read: that it may be about this person is all that may be said.
            new Holding("deadLetters", Set.of("webhook_event.agent"), """
                    SELECT jsonb_build_object('id', id, 'agent', agent, 'created_at', created_at)
                    FROM webhook_event WHERE state = 'DEAD'
                      AND agent IN (SELECT alias FROM roster_alias WHERE employee_id = :me)"""),
            Holding.rowsOfAccount(
                    "webhooksConfigured", "webhook", "changed_by", "secret", "previous_secret", "token", "client_id"),
            Holding.rowsOfAccount("subscriptionsConfigured", "subscription", "changed_by", "secret", "previous_secret"),
            // Who the customer is, is theirs to know and not this person's.
            Holding.rows("contacts", "contact", Set.of("employee_id"), "customer_ref", "content_hash"),
            new Holding("contactsWaiting", Set.of("contact.agent"), """
                    SELECT jsonb_build_object('id', id, 'agent', agent, 'contacted_at', contacted_at,
                      'waiting_reason', waiting_reason)
                    FROM contact WHERE state = 'WAITING'
                      AND agent IN (SELECT alias FROM roster_alias WHERE employee_id = :me)"""),
            new Holding("contactsAsSupervisor", Set.of("contact.supervisor_id"), """
                    SELECT jsonb_build_object('center_id', center_id, 'month', date_trunc('month', contact_day)::date,
                      'contacts', count(*))
                    FROM contact WHERE supervisor_id = :me
                    GROUP BY center_id, date_trunc('month', contact_day) ORDER BY 1"""),
            new Holding("contactsChangedBefore", Set.of("contact_history.before"), """
                    SELECT to_jsonb(h) - 'changed_by' - 'before' FROM contact_history h
                    JOIN contact c ON c.id = h.contact_id WHERE c.employee_id = :me"""),
            Holding.rowsOfAccount("contactsChanged", "contact_history", "changed_by", "before"),
            Holding.rows("invitations", "invitation", Set.of("employee_id"), "customer_ref"),
            Holding.rowsOfAccount("draws", "draw", "drawn_by"),
            Holding.rowsOfAccount("imports", "import_job", "created_by", "lease_owner", "lease_until"));

    @Override
    public List<Holding> all() {
        return Stream.of(OWN, CaseHoldings.ALL, ROSTER, POLICY, AUDIT)
                .flatMap(List::stream)
                .toList();
    }
}
