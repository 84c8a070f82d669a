package io.vocation.e2e;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vocation.e2e.Cast.Target;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import static io.vocation.e2e.Running.as;

/** How thresholds, targets, principles and whether people know their numbers are asked: each on a day of its own. */
final class GoalRecipes {
    private static final String V1 = "/performance/v1";
    private static final AtomicInteger DAY = new AtomicInteger();

    /** A threshold of each service, and the value that it has anyway. */
    private static final Map<String, Map.Entry<String, Integer>> THRESHOLDS = Map.of(
            "career", Map.entry("eligibility.tenure-outside-center-preferred", 36),
            "survey", Map.entry("response.clock-skew", 300),
            "performance", Map.entry("standing.quartiles-from", 8),
            "training", Map.entry("training.session.most-seats", 5));

    private GoalRecipes() {}

    static void addTo(Recipes recipes, Cast cast) {
        THRESHOLDS.forEach((service, threshold) -> policies(recipes, service, threshold));
        targets(recipes);
        principles(recipes);
        awareness(recipes, cast);
    }

    private static void policies(Recipes recipes, String service, Map.Entry<String, Integer> threshold) {
        String of = "Of" + Character.toUpperCase(service.charAt(0)) + service.substring(1);
        String v1 = "/" + service + "/v1";
        recipes.add("listPolicies" + of, 200, (caller, about) -> caller.get(centers(v1, about)));
        recipes.add(
                "getPolicy" + of, 200, (caller, about) -> caller.get(centers(v1, about) + "/" + threshold.getKey()));
        recipes.add("setPolicy" + of, 200, (caller, about) -> change(caller, value(threshold, aDay()))
                .put(centers(v1, about) + "/" + threshold.getKey()));
        recipes.add(
                "withdrawPolicy" + of,
                200,
                (caller, about) -> withdrawn(caller, centers(v1, about) + "/" + threshold.getKey(), threshold));
        recipes.add("listCommonPolicies" + of, 200, (caller, _) -> caller.get(v1 + "/policies"));
        recipes.add("getCommonPolicy" + of, 200, (caller, _) -> caller.get(v1 + "/policies/" + threshold.getKey()));
        recipes.add("setCommonPolicy" + of, 200, (caller, _) -> change(caller, value(threshold, aDay()))
                .put(v1 + "/policies/" + threshold.getKey()));
        recipes.add(
                "withdrawCommonPolicy" + of,
                200,
                (caller, _) -> withdrawn(caller, v1 + "/policies/" + threshold.getKey(), threshold));
    }

    private static String centers(String v1, Target about) {
        return v1 + "/centers/" + about.center() + "/policies";
    }

    /** Takes back what was set just before. */
    private static Response withdrawn(RequestSpecification caller, String path, Map.Entry<String, Integer> threshold) {
        String day = aDay();
        change(as("admin"), value(threshold, day)).put(path);
        return change(caller, Map.of("effectiveFrom", day, "reason", "walked")).post(path + "/withdrawals");
    }

    private static Map<String, Object> value(Map.Entry<String, Integer> threshold, String day) {
        return Map.of("value", threshold.getValue(), "effectiveFrom", day, "reason", "walked");
    }

    private static void targets(Recipes recipes) {
        recipes.add("listTargets", 200, (caller, about) -> caller.get(targets(about)));
        recipes.add("setTarget", 201, (caller, about) -> json(caller, target(aDay()))
                .post(targets(about)));
        recipes.add("getTarget", 200, (caller, about) -> caller.get(targets(about) + "/" + target(about)));
        recipes.add(
                "getTargetHistory",
                200,
                (caller, about) -> caller.get(targets(about) + "/" + target(about) + "/history"));
        recipes.add("endTarget", 200, (caller, about) -> {
            String day = aDay();
            String id = target(about, day);
            return change(caller, Map.of("effectiveTo", day, "reason", "walked"))
                    .post(targets(about) + "/" + id + "/end");
        });
        recipes.add(
                "getEmployeeGoals", 200, (caller, about) -> caller.get(V1 + "/employees/" + about.person() + "/goals"));
        recipes.add("getMyGoals", 200, (caller, _) -> caller.get(V1 + "/me/goals"));
    }

    private static String targets(Target about) {
        return V1 + "/centers/" + about.center() + "/targets";
    }

    private static String target(Target about) {
        return target(about, aDay());
    }

    /** The id of a new target of the center; any id where there is no such center. */
    private static String target(Target about, String day) {
        String id = json(as("admin"), target(day)).post(targets(about)).path("id");
        return id == null ? UUID.randomUUID().toString() : id;
    }

    private static Map<String, Object> target(String day) {
        return Map.of(
                "subject",
                Map.of("kind", "CENTER"),
                "metric",
                "CONTINUES",
                "target",
                0.9,
                "effectiveFrom",
                day,
                "reason",
                "walked");
    }

    private static void principles(Recipes recipes) {
        recipes.add("publishPrinciples", 201, GoalRecipes::publish);
        recipes.add("getPrinciples", 200, (caller, about) -> {
            publish(as("admin"), about);
            return caller.get(principles(about));
        });
        recipes.add("listPrincipleVersions", 200, (caller, about) -> caller.get(principles(about) + "/versions"));
        recipes.add("getPrincipleVersion", 200, (caller, about) -> {
            publish(as("admin"), about);
            return caller.get(principles(about) + "/versions/1");
        });
        recipes.add("getPrinciplesAcknowledged", 200, (caller, about) -> {
            publish(as("admin"), about);
            return caller.get(principles(about) + "/versions/1/acknowledged");
        });
        recipes.add("getMyPrinciples", 200, (caller, about) -> {
            publish(as("admin"), about);
            return caller.get(V1 + "/me/principles");
        });
        recipes.add("acknowledgePrinciples", 200, (caller, about) -> {
            Integer version = publish(as("admin"), about).path("version");
            return caller.put(V1 + "/me/principles/" + version + "/acknowledgement");
        });
    }

    private static String principles(Target about) {
        return V1 + "/centers/" + about.center() + "/principles";
    }

    private static Response publish(RequestSpecification caller, Target about) {
        Map<String, Object> wanted =
                Map.of("vision", "Walk", "mission", "Walk", "principles", List.of("Walk"), "reason", "walked");
        return change(caller, wanted).post(principles(about));
    }

    private static void awareness(Recipes recipes, Cast cast) {
        recipes.add("getMyMonth", 200, (caller, _) -> caller.get(V1 + "/me/months/2026-01"));
        recipes.add("acknowledgeMyMonth", 200, (caller, _) -> caller.header("If-Match", "*")
                .put(V1 + "/me/months/2026-01/acknowledgement"));
        recipes.add(
                "listAcknowledgements",
                200,
                (caller, about) -> caller.get(V1 + "/employees/" + about.person() + "/acknowledgements"));
        recipes.add("askToStateNumbers", 201, (caller, about) -> json(caller, Map.of())
                .post(V1 + "/employees/" + about.person() + "/check-ins"));
        recipes.add(
                "listCheckIns", 200, (caller, about) -> caller.get(V1 + "/employees/" + about.person() + "/check-ins"));
        recipes.add("listMyCheckIns", 200, (caller, _) -> caller.get(V1 + "/me/check-ins"));
        // Somebody else's: nobody answers it, whatever their role.
        recipes.add("stateMyNumbers", 404, (caller, about) -> {
            RequestSpecification hr = Running.anonymous().auth().oauth2(cast.token("hr"));
            String id = json(hr, Map.of())
                    .post(V1 + "/employees/" + about.person() + "/check-ins")
                    .path("id");
            return json(caller, Map.of("statements", List.of())).post(V1 + "/me/check-ins/" + id + "/answer");
        });
        recipes.add(
                "getTeamAwareness", 200, (caller, about) -> caller.get(V1 + "/teams/" + about.team() + "/awareness"));
        recipes.add(
                "getCenterAwareness",
                200,
                (caller, about) -> caller.get(V1 + "/centers/" + about.center() + "/awareness"));
    }

    /** Days far ahead, none of them twice. */
    private static String aDay() {
        return LocalDate.of(2090, 1, 1).plusDays(DAY.incrementAndGet()).toString();
    }

    private static RequestSpecification change(RequestSpecification caller, Map<String, Object> body) {
        return json(caller, body).header("If-Match", "*");
    }

    private static RequestSpecification json(RequestSpecification caller, Map<String, Object> body) {
        return caller.contentType(ContentType.JSON).body(body);
    }
}
