package io.vocation.e2e;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vocation.e2e.Recipes.Recipe;

import java.util.Map;
import java.util.UUID;

import static io.vocation.e2e.Running.as;

/** How the operations on subscriptions are asked: each on a new one that is disabled, so that nobody is called but by tests. */
final class SubscriptionRecipes {
    private static final String SUBSCRIPTIONS = "/survey/v1/subscriptions";
    private static final Map<String, Object> WANTED = Map.of("url", "https://nobody.invalid/walk", "enabled", false);

    private SubscriptionRecipes() {}

    static Map<String, Recipe> all() {
        return Map.ofEntries(
                Map.entry("createSubscription", new Recipe(201, (caller, _) -> create(caller))),
                Map.entry("listSubscriptions", new Recipe(200, (caller, _) -> caller.get(SUBSCRIPTIONS))),
                Map.entry("getSubscription", new Recipe(200, (caller, _) -> caller.get(created()))),
                Map.entry("changeSubscription", new Recipe(200, (caller, _) -> json(caller, WANTED)
                        .header("If-Match", "*")
                        .put(created()))),
                Map.entry("rotateSubscriptionSecret", new Recipe(200, (caller, _) -> caller.header("If-Match", "*")
                        .post(created() + "/secret"))),
                Map.entry("removeSubscription", new Recipe(204, (caller, _) -> caller.delete(created()))),
                Map.entry("testSubscription", new Recipe(202, (caller, _) -> caller.post(created() + "/test"))),
                Map.entry(
                        "listSubscriptionDeliveries",
                        new Recipe(200, (caller, _) -> caller.get(created() + "/deliveries"))),
                Map.entry("getSubscriptionDelivery", new Recipe(200, (caller, _) -> caller.get(tested()))),
                Map.entry(
                        "replaySubscriptionDelivery",
                        new Recipe(202, (caller, _) -> caller.post(tested() + "/replay"))),
                Map.entry("replaySubscriptionDeliveries", new Recipe(202, (caller, _) -> json(
                                caller, Map.of("since", "2026-01-01T00:00:00Z"))
                        .post(created() + "/deliveries/replay"))));
    }

    private static Response create(RequestSpecification caller) {
        return json(caller, WANTED).post(SUBSCRIPTIONS);
    }

    private static String created() {
        Response created = create(as("admin"));
        created.then().statusCode(201);
        return SUBSCRIPTIONS + "/" + UUID.fromString(created.path("subscription.id"));
    }

    /** A delivery of a new subscription: a test that nobody answers. */
    private static String tested() {
        String subscription = created();
        Response test = as("admin").post(subscription + "/test");
        test.then().statusCode(202);
        return subscription + "/deliveries/" + UUID.fromString(test.path("id"));
    }

    private static RequestSpecification json(RequestSpecification caller, Map<String, Object> body) {
        return caller.contentType(ContentType.JSON).body(body);
    }
}
