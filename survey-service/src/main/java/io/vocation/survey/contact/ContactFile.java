package io.vocation.survey.contact;

import io.vocation.commons.csv.Cells;

import java.util.List;

/** Contacts as rows of a CSV file (RFC 4180), times in UTC. */
final class ContactFile {
    static final List<String> HEADER = List.of(
            "id",
            "center_id",
            "external_id",
            "revision",
            "state",
            "waiting_reason",
            "contacted_at",
            "contact_day",
            "system",
            "agent",
            "employee_id",
            "team_id",
            "supervisor_id",
            "position",
            "customer_ref",
            "call_type",
            "line_of_business",
            "reason",
            "channel",
            "self_service_tried",
            "routine_or_exception",
            "case_id",
            "source",
            "recorded_at");

    private ContactFile() {}

    static List<String> cells(ContactView contact) {
        return List.of(
                Cells.value(contact.id()),
                Cells.value(contact.centerId()),
                Cells.text(contact.externalId()),
                Cells.value(contact.revision()),
                Cells.value(contact.state()),
                Cells.value(contact.waitingReason()),
                Cells.value(contact.contactedAt()),
                Cells.value(contact.contactDay()),
                Cells.text(contact.system()),
                Cells.text(contact.agent()),
                Cells.value(contact.employeeId()),
                Cells.value(contact.teamId()),
                Cells.value(contact.supervisorId()),
                Cells.text(contact.position()),
                Cells.text(contact.customerRef()),
                Cells.text(contact.callType()),
                Cells.text(contact.lineOfBusiness()),
                Cells.text(contact.reason()),
                Cells.text(contact.channel()),
                Cells.value(contact.selfServiceTried()),
                Cells.value(contact.routineOrException()),
                Cells.value(contact.caseId()),
                Cells.value(contact.source()),
                Cells.value(contact.recordedAt()));
    }
}
