package io.vocation.survey.webhook.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Qualtrics sends ids only, as a form: {@code Topic=…&HMAC=<hex>&MSG={"Status": "Complete", "SurveyID", "ResponseID",
 * "CompletedDate", …}}, where the HMAC is the HMAC-SHA512 of MSG with the subscription's {@code sharedKey} (Qualtrics API,
 * Event Subscriptions; {@code encrypt} is false). Only MSG is signed, so only MSG is believed. The answers are at
 * {@code GET /API/v3/surveys/{survey}/responses/{response}} under {@code result.values}, by question id and by the name of
 * embedded data (Retrieve a Survey Response); they are shown to mappings as {@code answers}, and the words of the choices
 * as {@code labels}. Each data center has its own address, so there is none that holds for everybody.
 */
final class Qualtrics implements ThinAdapter {
    private static final Pattern AND = Pattern.compile("&");

    @Override
    public Optional<URI> home() {
        return Optional.empty();
    }

    @Override
    public Optional<String> prove(Delivery delivery, Keys keys, Instant now) {
        String message = field(delivery, "MSG");
        byte[] signature = signature(field(delivery, "HMAC"));
        if (message == null || signature == null) {
            return Optional.empty();
        }
        byte[] signed = Hmac.bytes(message);
        return keys.secrets().stream().anyMatch(secret -> Hmac.signs(signature, Hmac.SHA512, secret, signed))
                ? Optional.of(Hmac.nameOf(signed))
                : Optional.empty();
    }

    @Override
    public List<Happening> read(Delivery delivery) {
        String message = field(delivery, "MSG");
        JsonNode event = Delivery.parse(message);
        if (!event.path("Status").asText().equals("Complete")) {
            return List.of(new Happening.Passed());
        }
        return List.of(new Happening.Pointed(new Happening.Pointer(
                Hmac.nameOf(Hmac.bytes(message)),
                ThinAdapter.reference(event, "/SurveyID"),
                ThinAdapter.reference(event, "/ResponseID"))));
    }

    @Override
    public Call call(Happening.Pointer to, String token) {
        return new Call("/API/v3/surveys/" + to.survey() + "/responses/" + to.response(), "X-API-TOKEN", token);
    }

    @Override
    public ObjectNode document(JsonNode fetched) {
        if (!(fetched instanceof ObjectNode response)
                || !response.at("/result/values").isObject()) {
            throw new IllegalArgumentException("Qualtrics answered without values.");
        }
        response.set("answers", response.at("/result/values"));
        if (response.at("/result/labels").isObject()) {
            response.set("labels", response.at("/result/labels"));
        }
        return response;
    }

    @Override
    public String idPath() {
        return "$.result.responseId";
    }

    @Override
    public String answeredPath() {
        return "$.result.values.recordedDate";
    }

    private static String field(Delivery delivery, String name) {
        try {
            return AND.splitAsStream(new String(delivery.body(), StandardCharsets.UTF_8))
                    .filter(pair -> pair.startsWith(name + "="))
                    .findFirst()
                    .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                    .orElse(null);
        } catch (IllegalArgumentException brokenEscape) {
            return null;
        }
    }

    private static byte[] signature(String hex) {
        try {
            return hex == null ? null : HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException notHex) {
            return null;
        }
    }
}
