package io.vocation.e2e;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.vocation.e2e.Cast.Target;
import io.vocation.e2e.Recipes.Recipe;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

import static io.vocation.e2e.Running.as;

/** How the operations around vendors' webhooks are asked. */
final class WebhookRecipes {
    private static final String KEY = "d2Fsa2luZyB3ZWJob29rcyBvbiB0aGlzIGtleQ==";
    private static final String UNREADABLE = "{\"id\": \"walk\"}";

    private final Cast cast;

    WebhookRecipes(Cast cast) {
        this.cast = cast;
    }

    Map<String, Recipe> all() {
        return Map.of(
                "getWebhook", new Recipe(200, (caller, about) -> caller.get(kept(about))),
                "keepWebhook", new Recipe(200, (caller, about) -> keep(caller, path(about))),
                "removeWebhook", new Recipe(204, (caller, about) -> caller.delete(kept(about))),
                "receiveWebhook",
                        new Recipe(200, (caller, about) -> caller.contentType(ContentType.JSON)
                                .body(UNREADABLE)
                                .post(path(about))),
                "probeWebhook", new Recipe(200, (caller, about) -> caller.head(path(about))),
                "listWebhookMappings", new Recipe(200, (caller, _) -> caller.get("/survey/v1/webhook-mappings")),
                "listDeadLetters", new Recipe(200, (caller, about) -> caller.get(letters(about))),
                "getDeadLetter", new Recipe(200, (caller, about) -> caller.get(letter(about))),
                "retryDeadLetter", new Recipe(200, (caller, about) -> caller.post(letter(about) + "/retry")),
                "removeDeadLetter", new Recipe(204, (caller, about) -> caller.delete(letter(about))));
    }

    private String path(Target about) {
        return "/survey/v1/sources/" + cast.source(about.center()) + "/webhook";
    }

    private String letters(Target about) {
        return "/survey/v1/sources/" + cast.source(about.center()) + "/dead-letters";
    }

    private String kept(Target about) {
        keep(as("admin"), path(about)).then().statusCode(200);
        return path(about);
    }

    private static io.restassured.response.Response keep(RequestSpecification caller, String path) {
        return caller.contentType(ContentType.JSON).body("""
                        {"vendor": "GENERIC", "secret": "whsec_%s", "mapping": {"fields": {
                          "sourceResponseId": {"path": "$.id"}, "agent": {"path": "$.agent"},
                          "contactedAt": {"path": "$.at"}}}}""".formatted(KEY)).put(path);
    }

    /** A letter of a delivery that nothing can be made of. */
    private String letter(Target about) {
        String id = "walk-" + UUID.randomUUID();
        String time = Long.toString(Instant.now().getEpochSecond());
        String letter = Running.anonymous()
                .contentType(ContentType.JSON)
                .header("webhook-id", id)
                .header("webhook-timestamp", time)
                .header("webhook-signature", "v1," + signature(id + "." + time + "." + UNREADABLE))
                .body(UNREADABLE)
                .post(kept(about))
                .then()
                .statusCode(202)
                .extract()
                .path("[0].deadLetter");
        return letters(about) + "/" + letter;
    }

    private static String signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(KEY), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
