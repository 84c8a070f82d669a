package io.vocation.performance;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vocation.commons.feed.CloudEvent;
import io.vocation.commons.feed.FeedFollower;
import io.vocation.performance.tally.ResponseFeed;
import io.vocation.performance.tally.RosterFeed;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Tells this service facts as career-service and survey-service would. */
@ApplicationScoped
public class Facts {

    private static final AtomicLong NEXT = new AtomicLong();

    private final RosterFeed roster;
    private final ResponseFeed responses;
    private final ObjectMapper json;

    Facts(RosterFeed roster, ResponseFeed responses, ObjectMapper json) {
        this.roster = roster;
        this.responses = responses;
        this.json = json;
    }

    /** The roster says. */
    public void career(CloudEvent... events) {
        tell(roster, Arrays.asList(events));
    }

    /** The surveys say. */
    public void survey(Response... said) {
        survey(Arrays.stream(said).map(this::event).toList());
    }

    public void survey(List<CloudEvent> events) {
        tell(responses, events);
    }

    private static void tell(FeedFollower follower, List<CloudEvent> events) {
        QuarkusTransaction.requiringNew().run(() -> follower.apply(events));
    }

    public UUID center(String code, String zone) {
        UUID id = UUID.randomUUID();
        career(center(id, code, zone, 1));
        return id;
    }

    public CloudEvent center(UUID id, String code, String zone, long version) {
        return event(
                "center.changed", id, Map.of("id", id, "code", code, "name", code, "zone", zone, "version", version));
    }

    public UUID team(UUID center, String name) {
        UUID id = UUID.randomUUID();
        career(event("team.changed", id, Map.of("id", id, "centerId", center, "name", name, "version", 1)));
        return id;
    }

    /** Somebody who has been in this place since 2020. */
    public UUID employee(String name, UUID center, UUID team, UUID supervisor, String position) {
        UUID id = UUID.randomUUID();
        Map<String, Object> assignment = new LinkedHashMap<>();
        assignment.put("from", LocalDate.of(2020, 1, 1));
        assignment.put("to", null);
        assignment.put("centerId", center);
        assignment.put("teamId", team);
        assignment.put("supervisorId", supervisor);
        assignment.put("position", position);
        career(event(
                "employee.changed",
                id,
                Map.of(
                        "id", id,
                        "employeeNumber", id.toString(),
                        "name", name,
                        "hiredOn", LocalDate.of(2020, 1, 1),
                        "version", 1,
                        "assignments", List.of(assignment),
                        "aliases", List.of())));
        return id;
    }

    public CloudEvent event(Response response) {
        return event("response.changed", response.id(), response.data());
    }

    public CloudEvent event(String type, UUID subject, Object data) {
        return new CloudEvent(
                "1.0",
                "1-" + NEXT.incrementAndGet(),
                "/test",
                type,
                subject,
                Instant.now(),
                "application/json",
                json.valueToTree(data));
    }

    /** One response as survey-service publishes it, everything asked and answered well until told otherwise. */
    public static final class Response {
        private final Map<String, Object> data = new LinkedHashMap<>();

        public Response(UUID center, String contactedAt) {
            with("id", UUID.randomUUID())
                    .with("revision", 1)
                    .with("state", "COUNTED")
                    .with("sourceId", UUID.randomUUID())
                    .with("centerId", center)
                    .with("contactedAt", contactedAt)
                    .with("asks", List.of("csatCenter", "csatCsr", "resolved", "contacts", "continues"))
                    .with("csatCenter", score(5))
                    .with("csatCsr", score(5))
                    .with("resolved", true)
                    .with("contacts", 1)
                    .with("continues", true);
        }

        private Response(Map<String, Object> data) {
            this.data.putAll(data);
        }

        public static Map<String, Object> score(int value) {
            return Map.of("value", value, "min", 1, "max", 5, "topBox", value == 5);
        }

        public Response with(String field, Object value) {
            data.put(field, value);
            return this;
        }

        public Response by(UUID employee, UUID team, UUID supervisor, String position) {
            return with("employeeId", employee)
                    .with("teamId", team)
                    .with("supervisorId", supervisor)
                    .with("position", position);
        }

        /** The same response at a later revision. */
        public Response revised(int revision) {
            return new Response(data).with("revision", revision);
        }

        public UUID id() {
            return (UUID) data.get("id");
        }

        public Map<String, Object> data() {
            return data;
        }
    }
}
