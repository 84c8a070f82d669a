package io.vocation.e2e;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vocation.e2e.Cast.Target;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static io.vocation.e2e.Running.as;

/** How the operations on contacts, draws and invitations are asked: each about a new contact of its person. */
final class SamplingRecipes {
    private static final String V1 = "/survey/v1";
    private static final Map<String, Object> WHY = Map.of("reason", "walked");

    private SamplingRecipes() {}

    static void addTo(Recipes recipes) {
        contacts(recipes);
        draws(recipes);
        sending(recipes);
        recipes.add("getResponseRates", 200, (caller, about) -> window(caller)
                .get(V1 + "/centers/" + about.center() + "/response-rates"));
        recipes.add("getObservedResolution", 200, (caller, about) -> {
            contact(about);
            return window(caller)
                    .queryParam("by", "employee")
                    .get(V1 + "/centers/" + about.center() + "/observed-resolution");
        });
    }

    private static void contacts(Recipes recipes) {
        recipes.add("deliverContacts", 201, (caller, about) -> json(caller, said(about))
                .post(V1 + "/contacts"));
        recipes.add("importContacts", 200, (caller, about) -> caller.contentType("text/csv")
                .body("external_id,contacted_at,agent\n")
                .post(V1 + "/centers/" + about.center() + "/contact-imports"));
        recipes.add("listContacts", 200, (caller, about) -> {
            contact(about);
            return caller.queryParam("center", about.center())
                    .queryParam("limit", 500)
                    .get(V1 + "/contacts");
        });
        recipes.add("getContact", 200, (caller, about) -> caller.get(V1 + "/contacts/" + contact(about)));
        recipes.add(
                "getContactHistory",
                200,
                (caller, about) -> caller.get(V1 + "/contacts/" + contact(about) + "/history"));
        recipes.add("voidContact", 200, (caller, about) -> json(caller, WHY)
                .header("If-Match", "*")
                .post(V1 + "/contacts/" + contact(about) + "/void"));
        recipes.add("correctContact", 200, (caller, about) -> json(caller, Map.of("why", "walked"))
                .header("If-Match", "*")
                .post(V1 + "/contacts/" + contact(about) + "/correction"));
    }

    private static void draws(Recipes recipes) {
        recipes.add("drawContacts", 200, (caller, about) -> draw(caller, about, true));
        recipes.add("listDraws", 200, (caller, about) -> caller.get(V1 + "/centers/" + about.center() + "/draws"));
        recipes.add("getDraw", 200, (caller, about) -> caller.get(V1 + "/draws/" + drawn(about)));
        recipes.add(
                "listDrawnInvitations",
                200,
                (caller, about) -> caller.get(V1 + "/draws/" + drawn(about) + "/invitations"));
    }

    /** What is drawn is chance: whoever may send is told that there is no such invitation. */
    private static void sending(Recipes recipes) {
        recipes.add("listInvitations", 200, (caller, _) -> caller.get(V1 + "/invitations"));
        recipes.add("getInvitation", 404, (caller, _) -> caller.get(V1 + "/invitations/" + UUID.randomUUID()));
        recipes.add(
                "markInvitationSent",
                404,
                (caller, _) -> caller.post(V1 + "/invitations/" + UUID.randomUUID() + "/sent"));
        recipes.add("markInvitationsSent", 200, (caller, _) -> json(caller, Map.of("ids", List.of(UUID.randomUUID())))
                .post(V1 + "/invitations/sent"));
        recipes.add(
                "optOut", 200, (caller, about) -> json(caller, nobody(about)).put(V1 + "/opt-outs"));
        recipes.add("removeOptOut", 204, (caller, about) -> json(caller, nobody(about))
                .post(V1 + "/opt-outs/removal"));
        recipes.add("importOptOuts", 200, (caller, about) -> caller.contentType("text/csv")
                .body("customer_ref\n")
                .post(V1 + "/centers/" + about.center() + "/opt-out-imports"));
    }

    private static Map<String, Object> nobody(Target about) {
        return Map.of("centerId", about.center(), "customerRef", "nobody");
    }

    private static LocalDate yesterday() {
        return LocalDate.now(ZoneOffset.UTC).minusDays(1);
    }

    private static RequestSpecification window(RequestSpecification caller) {
        return caller.queryParam("from", yesterday().minusDays(400).toString())
                .queryParam("to", yesterday().plusDays(1).toString());
    }

    private static Map<String, Object> said(Target about) {
        return Map.of(
                "centerId", about.center(),
                "externalId", UUID.randomUUID().toString(),
                "agent", "walker " + about.number(),
                "contactedAt", Instant.now().minus(2, ChronoUnit.DAYS).toString());
    }

    private static UUID contact(Target about) {
        return about.exists()
                ? Running.created(json(as("demo-survey-source"), said(about)).post(V1 + "/contacts"))
                : UUID.randomUUID();
    }

    private static Response draw(RequestSpecification caller, Target about, boolean preview) {
        return json(caller, Map.of("day", yesterday().toString(), "preview", preview))
                .post(V1 + "/centers/" + about.center() + "/draws");
    }

    private static UUID drawn(Target about) {
        return about.exists() ? Running.created(draw(as("admin"), about, false)) : UUID.randomUUID();
    }

    private static RequestSpecification json(RequestSpecification caller, Map<String, ?> body) {
        return caller.contentType(ContentType.JSON).body(body);
    }
}
