package io.vocation.local;

import com.fasterxml.jackson.databind.JsonNode;
import io.vocation.local.demo.SurveyResponse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Delivers the demo's survey responses, as its survey vendor would; each counts once, however often it is sent. */
final class DemoResponses {
    private static final int AT_ONCE = 5_000;
    private static final String NAME = "Harbor survey";
    private static final int CONFLICT = 409;
    private static final int CENTER_UNKNOWN = 400;
    private static final int TRIES = 120;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Api admin;
    private final Api surveySource;

    DemoResponses(Api admin, Api surveySource) {
        this.admin = admin;
        this.surveySource = surveySource;
    }

    void load(UUID center, List<SurveyResponse> responses) throws InterruptedException {
        String source = source(center);
        for (int from = 0; from < responses.size(); from += AT_ONCE) {
            List<Map<String, Object>> batch = new ArrayList<>();
            for (SurveyResponse response : responses.subList(from, Math.min(from + AT_ONCE, responses.size()))) {
                batch.add(asSent(source, response));
            }
            JsonNode receipt = surveySource.post("/survey/v1/responses", batch);
            if (receipt.path("rejected").asInt() + receipt.path("conflicts").asInt() > 0) {
                throw new PlatformException("The demo's responses are refused; the first of them: " + refused(receipt));
            }
        }
    }

    private static JsonNode refused(JsonNode receipt) {
        for (JsonNode item : receipt.path("items")) {
            String status = item.path("status").asText();
            if (status.equals("REJECTED") || status.equals("CONFLICT")) {
                return item;
            }
        }
        return receipt;
    }

    /** The center is made in career-service; survey-service hears of it a moment later. */
    private String source(UUID center) throws InterruptedException {
        Api.Answer answer = null;
        for (int tries = 0; tries < TRIES; tries++) {
            answer = admin.exchange("POST", "/survey/v1/sources", declaration(center));
            if (answer.status() < 300) {
                return answer.body().path("id").asText();
            }
            if (answer.status() == CONFLICT) {
                return known(center);
            }
            if (answer.status() != CENTER_UNKNOWN) {
                break;
            }
            Thread.sleep(PAUSE);
        }
        throw new PlatformException("The demo's source is refused with " + answer.status() + ": " + answer.body());
    }

    private String known(UUID center) throws InterruptedException {
        JsonNode sources = admin.get("/survey/v1/sources?center=" + center);
        for (JsonNode known : sources.has("items") ? sources.path("items") : sources) {
            if (known.path("name").asText().equals(NAME)) {
                return known.path("id").asText();
            }
        }
        throw new PlatformException("survey-service says that there is a source " + NAME + ", but does not list it.");
    }

    private static Map<String, Object> declaration(UUID center) {
        Map<String, Object> scale = Map.of("min", 1, "max", 5);
        Map<String, Object> questions = Map.of(
                "csatCenter",
                scale,
                "csatCsr",
                scale,
                "resolved",
                Map.of(),
                "contacts",
                Map.of(),
                "continues",
                Map.of());
        return DemoRoster.present("centerId", center, "name", NAME, "system", "acd", "questions", questions);
    }

    private static Map<String, Object> asSent(String source, SurveyResponse response) {
        return DemoRoster.present(
                "sourceId", source,
                "sourceResponseId", response.sourceResponseId(),
                "agent", response.agent(),
                "contactedAt", response.contactedAt(),
                "answeredAt", response.answeredAt(),
                "callType", response.callType().code(),
                "csatCenter", response.csatCenter(),
                "csatCsr", response.csatCsr(),
                "resolved", response.resolved(),
                "contacts", response.contacts(),
                "continues", response.continues(),
                "sourceOfError", response.sourceOfError(),
                "willOrSkill", response.willOrSkill(),
                "repeatReason", response.repeatReason(),
                "verbatim", response.verbatim(),
                "customer", response.customer());
    }
}
