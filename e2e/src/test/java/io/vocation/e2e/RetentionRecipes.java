package io.vocation.e2e;

import io.restassured.http.ContentType;
import io.vocation.e2e.Cast.Target;

import java.util.Map;
import java.util.UUID;

import static io.vocation.e2e.Running.as;

/** How retention models, and what a change is worth, are asked for. */
final class RetentionRecipes {
    private RetentionRecipes() {}

    static void addTo(Recipes recipes) {
        recipes.add("fitRetentionModel", 201, (caller, about) -> caller.post(model(about)));
        recipes.add("getRetentionModel", 200, (caller, about) -> {
            fitted(about);
            return caller.get(model(about));
        });
        recipes.add("listRetentionModels", 200, (caller, about) -> caller.queryParam("limit", 1)
                .get(model(about) + "/history"));
        recipes.add(
                "getRetentionModelOfHistory",
                200,
                (caller, about) -> caller.get(model(about) + "/history/" + fitted(about)));
        recipes.add("getRetentionEffect", 200, (caller, about) -> {
            fitted(about);
            return caller.get(model(about) + "/effect?metric=FCR&points=0.001");
        });
        recipes.add("getCenterValue", 200, (caller, about) -> caller.get(center(about) + "/value"));
        recipes.add("keepFcrPointValue", 200, (caller, about) -> caller.contentType(ContentType.JSON)
                .body(Map.of("amount", 286000, "currency", "USD", "reason", "walked"))
                .put(center(about) + "/value/fcr-point"));
    }

    /** The id of a model of the target's center; of none where there is no such center. */
    private static String fitted(Target about) {
        String id = as("admin").post(model(about)).path("id");
        return id == null ? UUID.randomUUID().toString() : id;
    }

    private static String model(Target about) {
        return center(about) + "/retention-model";
    }

    private static String center(Target about) {
        return "/performance/v1/centers/" + about.center();
    }
}
