package io.vocation.survey.webhook.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * SurveyMonkey sends ids only: {@code {"event_type": "response_completed", "event_id", "object_id": <response id>,
 * "event_datetime", "resources": {"survey_id", …}}}, with {@code Sm-Apikey: <client id>} and {@code Sm-Signature}, the
 * base64 of an HMAC-SHA1 of the body whose key is {@code <client id>&<client secret>}. The answers are at
 * {@code GET /v3/surveys/{survey}/responses/{response}/details?simple=true}, as pages of questions with answers
 * (SurveyMonkey API v3, Webhooks and Responses). They are shown to mappings as {@code answers}: by the question's id, and
 * by {@code <question>.<row>} for each row of a matrix, what was written or chosen; a choice that has a weight is that
 * number. Custom variables are among them.
 */
final class SurveyMonkey implements ThinAdapter {
    @Override
    public Optional<URI> home() {
        return Optional.of(URI.create("https://api.surveymonkey.com"));
    }

    @Override
    public Optional<String> prove(Delivery delivery, Keys keys, Instant now) {
        byte[] signature = signature(delivery.header("Sm-Signature"));
        String client = keys.clientId();
        String named = delivery.header("Sm-Apikey");
        boolean signed = client != null
                && (named == null || named.equals(client))
                && keys.secrets().stream()
                        .anyMatch(secret -> Hmac.signs(signature, Hmac.SHA1, client + "&" + secret, delivery.body()));
        if (!signed) {
            return Optional.empty();
        }
        JsonNode event = delivery.json();
        String id = event.path("event_id").asText("");
        return SignedTime.within(event.path("event_datetime").asText(), keys.tolerance(), now)
                ? Optional.of(id.isBlank() || id.length() > 200 ? Hmac.nameOf(delivery.body()) : id)
                : Optional.empty();
    }

    @Override
    public List<Happening> read(Delivery delivery) {
        return delivery.objects().stream().map(SurveyMonkey::happening).toList();
    }

    private static Happening happening(ObjectNode event) {
        return event.path("event_type").asText().equals("response_completed")
                ? new Happening.Pointed(new Happening.Pointer(
                        ThinAdapter.reference(event, "/event_id"),
                        ThinAdapter.reference(event, "/resources/survey_id"),
                        ThinAdapter.reference(event, "/object_id")))
                : new Happening.Passed();
    }

    @Override
    public Call call(Happening.Pointer to, String token) {
        return new Call(
                "/v3/surveys/" + to.survey() + "/responses/" + to.response() + "/details?simple=true",
                "Authorization",
                "Bearer " + token);
    }

    @Override
    public ObjectNode document(JsonNode fetched) {
        if (!(fetched instanceof ObjectNode response) || !response.path("pages").isArray()) {
            throw new IllegalArgumentException("SurveyMonkey answered without pages of questions.");
        }
        ObjectNode answers = response.objectNode();
        response.path("custom_variables").properties().forEach(each -> answers.set(each.getKey(), each.getValue()));
        response.path("pages").forEach(page -> page.path("questions").forEach(question -> question.path("answers")
                .forEach(answer -> put(answers, question.path("id").asText(), answer))));
        response.set("answers", answers);
        return response;
    }

    private static void put(ObjectNode answers, String question, JsonNode answer) {
        JsonNode value = value(answer);
        if (value.isMissingNode() || value.isNull()) {
            return;
        }
        String key = answer.hasNonNull("row_id")
                ? question + "." + answer.get("row_id").asText()
                : question;
        JsonNode before = answers.get(key);
        if (before == null) {
            answers.set(key, value);
        } else {
            // Several choices of one question.
            (before.isArray()
                            ? (com.fasterxml.jackson.databind.node.ArrayNode) before
                            : answers.putArray(key).add(before))
                    .add(value);
        }
    }

    private static JsonNode value(JsonNode answer) {
        JsonNode weight = answer.at("/choice_metadata/weight");
        if (!weight.isMissingNode() && !weight.isNull()) {
            return weight;
        }
        for (String name : List.of("text", "simple_text", "choice_id")) {
            if (answer.hasNonNull(name)) {
                return answer.get(name);
            }
        }
        return answer.path("other_id");
    }

    @Override
    public String idPath() {
        return "$.id";
    }

    @Override
    public String answeredPath() {
        return "$.date_modified";
    }

    private static byte[] signature(String header) {
        try {
            return header == null ? null : Base64.getDecoder().decode(header.strip());
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
