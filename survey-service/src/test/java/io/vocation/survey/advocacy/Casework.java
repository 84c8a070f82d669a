package io.vocation.survey.advocacy;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vocation.survey.Roster;
import io.vocation.test.Tokens;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import static io.vocation.survey.Surveys.as;

/** A center with an advocate, a colleague on their team, another team, and those who lead them; and what they do. */
public final class Casework {
    public static final String CASES = "/survey/v1/cases";
    private static final String CONTACT = """
            INSERT INTO contact (id, center_id, external_id, state, contacted_at, contact_day, agent, employee_id, team_id,
              supervisor_id, customer_ref, reason, self_service_tried, routine_or_exception, source, content_hash)
            SELECT :id, z.id, :external, CASE WHEN cast(:employee AS uuid) IS NULL THEN 'VOID' ELSE 'COUNTED' END, :at,
              (cast(:at AS timestamptz) AT TIME ZONE z.zone)::date, 'agent', :employee, a.team_id, a.supervisor_id,
              :customer, :reason, :selfService, :routine, 'API', sha256('x')
            FROM roster_center z LEFT JOIN roster_assignment a ON a.employee_id = :employee WHERE z.id = :center""";

    public final Jdbi jdbi;
    public final UUID center;
    public final UUID team = UUID.randomUUID();
    public final UUID lead;
    public final UUID ada;
    public final UUID ben;
    public final UUID otherLead;
    public final UUID cara;
    public final String advocate;
    public final String supervisor;
    public final String manager;
    public final String customer = "CUST-" + UUID.randomUUID();

    public Casework(Jdbi jdbi, String zone) {
        this.jdbi = jdbi;
        center = Roster.center(zone);
        lead = Roster.employee(center, null, null);
        ada = Roster.employee(center, team, lead, "ada");
        ben = Roster.employee(center, team, lead, "ben");
        otherLead = Roster.employee(center, null, null);
        cara = Roster.employee(center, UUID.randomUUID(), otherLead, "cara");
        advocate = Tokens.of("csr", ada);
        supervisor = Tokens.of("supervisor", lead);
        manager = Tokens.of("manager", Roster.employee(center, null, null));
    }

    /** A contact of the customer, as its own part of the service keeps it. */
    public UUID contact(String at, UUID employee, String reason) {
        return contact(at, employee, reason, customer, null, null);
    }

    public UUID contact(String at, UUID employee, String reason, String whose, Boolean selfService, String routine) {
        UUID id = UUID.randomUUID();
        jdbi.useHandle(sql -> sql.createUpdate(CONTACT)
                .bind("id", id)
                .bind("external", external(id))
                .bind("center", center)
                .bind("at", Instant.parse(at))
                .bind("employee", employee)
                .bind("reason", reason)
                .bind("customer", whose)
                .bind("selfService", selfService)
                .bind("routine", routine)
                .execute());
        return id;
    }

    /** The phone system's id of a contact of these. */
    public static String external(UUID contact) {
        return "call-" + contact;
    }

    public UUID caseOf(UUID contact) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT case_id FROM contact WHERE id = :id")
                .bind("id", contact)
                .mapTo(UUID.class)
                .findOne()
                .orElse(null));
    }

    public static Response open(String who, Map<String, ?> wanted) {
        return as(who).contentType(ContentType.JSON).body(wanted).post(CASES);
    }

    /** A case that the advocate opened from a contact. */
    public UUID opened(UUID contact) {
        return UUID.fromString(open(advocate, Map.of("centerId", center, "contacts", new UUID[] {contact}))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public static Response read(String who, UUID id) {
        return as(who).get(CASES + "/" + id);
    }

    public static Response history(String who, UUID id) {
        return as(who).get(CASES + "/" + id + "/history");
    }

    public static Response act(String who, UUID id, String what, Map<String, ?> body) {
        return act(who, id, what, "*", body);
    }

    public static Response act(String who, UUID id, String what, String ifMatch, Map<String, ?> body) {
        return as(who).contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body(body)
                .post(CASES + "/" + id + "/" + what);
    }

    public static Map<String, ?> resolved(boolean customer, boolean company) {
        return Map.of(
                "outcome",
                "RESOLVED",
                "acceptedByCustomer",
                customer,
                "acceptedByCompany",
                company,
                "text",
                "Taken back");
    }
}
