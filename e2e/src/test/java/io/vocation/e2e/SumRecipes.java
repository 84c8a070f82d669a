package io.vocation.e2e;

import io.vocation.e2e.Cast.Target;

import java.util.UUID;

import static io.vocation.e2e.Running.as;

/** How the operations on what was counted, and on what it was read from, are asked. */
final class SumRecipes {
    private static final String V1 = "/performance/v1";

    private SumRecipes() {}

    static void addTo(Recipes recipes) {
        recipes.add("reconcileCenter", 202, (caller, about) -> caller.post(center(about) + "/reconciliation"));
        recipes.add("listReconciliations", 200, (caller, about) -> caller.queryParam("limit", 1)
                .get(center(about) + "/reconciliations"));
        recipes.add("getReconciliation", 200, (caller, about) -> caller.get(asked(about)));
        recipes.add("listReconciliationDifferences", 200, (caller, about) -> caller.get(asked(about) + "/differences"));
        recipes.add("startRebuild", 202, (caller, _) -> caller.queryParam("reason", "walked")
                .post(V1 + "/rebuild"));
        recipes.add("getRebuild", 200, (caller, _) -> {
            as("admin").queryParam("reason", "walked").post(V1 + "/rebuild");
            return caller.get(V1 + "/rebuild");
        });
        recipes.add("listFeeds", 200, (caller, _) -> caller.get(V1 + "/feeds"));
        recipes.add("listUnreadableEvents", 200, (caller, _) -> caller.queryParam("limit", 1)
                .get(V1 + "/unreadable-events"));
        // There is none to try again: whoever may is told so.
        recipes.add(
                "retryUnreadableEvent",
                404,
                (caller, _) -> caller.post(V1 + "/unreadable-events/" + UUID.randomUUID() + "/retry"));
    }

    private static String center(Target about) {
        return V1 + "/centers/" + about.center();
    }

    /** A reconciliation of the target's center; of a center that is none, one that is none. */
    private static String asked(Target about) {
        String id = about.exists()
                ? as("admin").post(center(about) + "/reconciliation").path("id")
                : UUID.randomUUID().toString();
        return center(about) + "/reconciliations/" + id;
    }
}
