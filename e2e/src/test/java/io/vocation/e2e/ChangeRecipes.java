package io.vocation.e2e;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vocation.e2e.Cast.Target;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static io.vocation.e2e.Running.as;

/** How the operations on kept responses are asked: each about a new response of its person. */
final class ChangeRecipes {
    private static final String RESPONSES = "/survey/v1/responses/";
    private static final String CORRECTIONS = "/survey/v1/corrections";
    private static final String ERASURES = "/survey/v1/erasures";
    private static final Map<String, Object> WHY = Map.of("reason", "walked");

    private final Cast cast;

    ChangeRecipes(Cast cast) {
        this.cast = cast;
    }

    void addTo(Recipes recipes) {
        recipes.add(
                "getResponseHistory",
                200,
                (caller, about) -> caller.get(RESPONSES + cast.response(about.person()) + "/history"));
        recipes.add(
                "reassignResponse",
                200,
                (caller, about) -> change(
                        caller, fresh(about), "/reassignment", Map.of("asTheRosterSays", true, "reason", "walked")));
        recipes.add("voidResponse", 200, (caller, about) -> change(caller, fresh(about), "/void", WHY));
        recipes.add("restoreResponse", 200, (caller, about) -> {
            UUID response = fresh(about);
            change(Running.anonymous().auth().oauth2(cast.token("hr")), response, "/void", WHY);
            return change(caller, response, "/restoration", WHY);
        });
        recipes.add("correctResponse", 200, (caller, about) -> {
            Map<String, Object> said = said(about);
            UUID response = about.exists() ? delivered(said) : UUID.randomUUID();
            return change(caller, response, "/correction", Map.of("reason", "walked", "response", said));
        });
        recipes.add("listCorrections", 200, (caller, about) -> {
            proposed(about);
            return caller.queryParam("center", about.center())
                    .queryParam("limit", 500)
                    .get(CORRECTIONS);
        });
        for (String how : List.of("accept", "refuse")) {
            recipes.add(how + "Correction", 200, (caller, about) -> json(caller, WHY)
                    .header("If-Match", "*")
                    .post(CORRECTIONS + "/" + proposed(about) + (how.equals("accept") ? "/acceptance" : "/refusal")));
        }
        recipes.add("listWaitingNames", 200, (caller, about) -> {
            Recipes.delivered(cast.source(about.center()), "nobody here");
            return caller.queryParam("center", about.center()).get("/survey/v1/waiting");
        });
    }

    /** Forgetting somebody who never was a customer. */
    static void addErasure(Recipes recipes) {
        recipes.add("eraseCustomer", 202, ChangeRecipes::erase);
        recipes.add(
                "getErasure",
                200,
                (caller, about) ->
                        caller.get(ERASURES + "/" + erase(as("admin"), about).path("id")));
        recipes.add("listErasures", 200, (caller, _) -> caller.queryParam("limit", 1)
                .get(ERASURES));
        recipes.add("listRetention", 200, (caller, _) -> caller.queryParam("limit", 500)
                .get("/survey/v1/retention"));
        recipes.add(
                "keepRetention", 200, (caller, about) -> json(caller, Map.of("verbatimDays", 730, "reason", "walked"))
                        .put("/survey/v1/centers/" + about.center() + "/retention"));
    }

    private static Response erase(RequestSpecification caller, Target about) {
        return json(caller, Map.of("centerId", about.center(), "customer", "nobody", "reason", "walked"))
                .post(ERASURES);
    }

    private UUID fresh(Target about) {
        return about.exists() ? delivered(said(about)) : UUID.randomUUID();
    }

    /** The id of what was proposed about a new response of the target's. */
    private String proposed(Target about) {
        if (!about.exists()) {
            return UUID.randomUUID().toString();
        }
        Map<String, Object> said = new HashMap<>(said(about));
        UUID response = delivered(said);
        said.put("resolved", false);
        json(as("demo-survey-source"), said).post("/survey/v1/responses").then().statusCode(409);
        return Running.anonymous()
                .auth()
                .oauth2(cast.token("hr"))
                .queryParam("center", about.center())
                .queryParam("limit", 500)
                .get(CORRECTIONS)
                .path("items.find { it.responseId == '" + response + "' }.id");
    }

    private Map<String, Object> said(Target about) {
        return Recipes.response(cast.source(about.center()), "walker " + about.number());
    }

    private static UUID delivered(Map<String, Object> said) {
        return Running.created(json(as("demo-survey-source"), said).post("/survey/v1/responses"));
    }

    private static Response change(RequestSpecification caller, UUID response, String what, Map<String, Object> body) {
        return json(caller, body).header("If-Match", "*").post(RESPONSES + response + what);
    }

    private static RequestSpecification json(RequestSpecification caller, Map<String, Object> body) {
        return caller.contentType(ContentType.JSON).body(body);
    }
}
