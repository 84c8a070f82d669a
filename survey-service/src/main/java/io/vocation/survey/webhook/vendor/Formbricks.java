package io.vocation.survey.webhook.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Formbricks signs as {@link StandardWebhooks} and sends
 * {@code {"webhookId", "event": "responseCreated" | "responseUpdated" | "responseFinished", "data": {"id", "surveyId",
 * "createdAt", "updatedAt", "finished", "data": {<question id or hidden field>: <answer>}, …}}}, alone or as an array
 * (Formbricks documentation, Webhooks). A response grows with each event: only the finished one is taken. Questions and
 * hidden fields are shown to mappings as {@code answers}.
 */
final class Formbricks implements Adapter {
    @Override
    public Optional<String> prove(Delivery delivery, Keys keys, Instant now) {
        return StandardWebhooks.prove(delivery, keys, now);
    }

    @Override
    public List<Happening> read(Delivery delivery) {
        return delivery.objects().stream().map(Formbricks::happening).toList();
    }

    @Override
    public String idPath() {
        return "$.data.id";
    }

    @Override
    public String answeredPath() {
        return "$.data.updatedAt";
    }

    private static Happening happening(ObjectNode event) {
        if (!event.path("event").asText().equals("responseFinished")) {
            return new Happening.Passed();
        }
        JsonNode answers = event.at("/data/data");
        event.set("answers", answers.isObject() ? answers : event.objectNode());
        return new Happening.Told(event);
    }
}
