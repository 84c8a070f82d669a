package io.vocation.survey.webhook.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Typeform signs the raw body: {@code Typeform-Signature: sha256=<base64 of HMAC-SHA256>}; it sends
 * {@code {"event_id", "event_type": "form_response", "form_response": {"token", "submitted_at", "hidden": {…},
 * "answers": [{"type": "number", "number": 5, "field": {"id", "ref", "type"}}, …]}}} (Typeform Developers, Webhooks,
 * Secure your webhooks and Example payload). The time is not signed by itself but stands in the body; it is looked at
 * where a tolerance was configured, since Typeform repeats a failed delivery for hours. Answers are shown to mappings
 * as {@code answers}, by the question's id and ref, and hidden fields among them.
 */
final class Typeform implements Adapter {
    private static final String PREFIX = "sha256=";

    @Override
    public Optional<String> prove(Delivery delivery, Keys keys, Instant now) {
        byte[] signature = signature(delivery.header("Typeform-Signature"));
        boolean signed =
                keys.secrets().stream().anyMatch(secret -> Hmac.signs(signature, Hmac.SHA256, secret, delivery.body()));
        if (!signed) {
            return Optional.empty();
        }
        JsonNode event = delivery.json();
        String submitted = event.at("/form_response/submitted_at").asText();
        String id = event.path("event_id").asText("");
        return SignedTime.within(submitted, keys.tolerance(), now)
                ? Optional.of(id.isBlank() || id.length() > 200 ? Hmac.nameOf(delivery.body()) : id)
                : Optional.empty();
    }

    @Override
    public List<Happening> read(Delivery delivery) {
        return delivery.objects().stream().map(Typeform::happening).toList();
    }

    @Override
    public String idPath() {
        return "$.form_response.token";
    }

    @Override
    public String answeredPath() {
        return "$.form_response.submitted_at";
    }

    private static Happening happening(ObjectNode event) {
        if (!event.path("event_type").asText().equals("form_response")) {
            return new Happening.Passed();
        }
        ObjectNode answers = event.objectNode();
        JsonNode response = event.path("form_response");
        response.path("hidden").properties().forEach(field -> answers.set(field.getKey(), field.getValue()));
        response.path("answers").forEach(answer -> {
            JsonNode value = value(answer);
            if (value != null) {
                JsonNode field = answer.path("field");
                List.of("id", "ref").forEach(name -> {
                    if (field.path(name).isTextual()) {
                        answers.set(field.path(name).asText(), value);
                    }
                });
            }
        });
        event.set("answers", answers);
        return new Happening.Told(event);
    }

    private static JsonNode value(JsonNode answer) {
        JsonNode value = answer.path(answer.path("type").asText());
        JsonNode said =
                switch (answer.path("type").asText()) {
                    case "choice" -> value.hasNonNull("label") ? value.get("label") : value.path("other");
                    case "choices" -> value.path("labels");
                    default -> value;
                };
        return said.isMissingNode() || said.isObject() ? null : said;
    }

    private static byte[] signature(String header) {
        if (header == null || !header.startsWith(PREFIX)) {
            return null;
        }
        try {
            return Base64.getDecoder().decode(header.substring(PREFIX.length()));
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
