package io.vocation.e2e;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.vocation.e2e.Cast.Target;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import static io.vocation.e2e.Running.as;

/** How the operations on codings and reasons are asked; each response is a new one of its person. */
final class CodingRecipes {
    private static final String RESPONSES = "/survey/v1/responses/";
    private static final String DAYS = "?from=2026-01-01&to=2026-01-31";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Cast cast;

    private CodingRecipes(Cast cast) {
        this.cast = cast;
    }

    static void addTo(Recipes recipes, Cast cast) {
        CodingRecipes coding = new CodingRecipes(cast);
        coding.addCodings(recipes);
        coding.addReasons(recipes);
    }

    private void addCodings(Recipes recipes) {
        recipes.add("getCoding", 200, (caller, about) -> caller.get(RESPONSES + fresh(about) + "/coding"));
        recipes.add("codeResponse", 200, (caller, about) -> json(caller, Map.of("sourceOfError", "ORGANIZATION"))
                .header("If-Match", "*")
                .put(RESPONSES + fresh(about) + "/coding"));
        recipes.add("codeResponses", 200, (caller, about) -> caller.contentType(ContentType.JSON)
                .body("{\"items\": [{\"responseId\": \"" + UUID.randomUUID() + "\", \"sourceOfError\": \"CUSTOMER\"}]}")
                .post(codings(about)));
        recipes.add("listCodings", 200, (caller, about) -> caller.get(codings(about) + DAYS));
        recipes.add("listResponsesToCode", 200, (caller, about) -> caller.get(codings(about) + "/waiting"));
        recipes.add("getCodingAgreement", 200, (caller, about) -> caller.get(codings(about) + "/agreement" + DAYS));
    }

    private void addReasons(Recipes recipes) {
        recipes.add("listReasons", 200, (caller, about) -> caller.get(reasons(about)));
        recipes.add("createReason", 201, (caller, about) -> json(caller, reason("walk-" + NUMBER.incrementAndGet()))
                .post(reasons(about)));
        recipes.add("getReason", 200, (caller, about) -> caller.get(grown(about)));
        recipes.add("getReasonHistory", 200, (caller, about) -> caller.get(grown(about) + "/history"));
        recipes.add("changeReason", 200, (caller, about) -> json(caller, reason("walked"))
                .header("If-Match", "*")
                .put(grown(about)));
        recipes.add("importReasons", 200, (caller, about) -> caller.contentType("text/csv")
                .body("code,name,parent,solution,position,active_from,active_until\nwalked,Walked,,,,,\n")
                .post(reasons(about) + "/imports"));
        recipes.add("getReasonPareto", 200, (caller, about) -> caller.get(reasons(about) + "/pareto" + DAYS));
    }

    /** The reason of the walk, which is there after the first time. */
    private static String grown(Target about) {
        json(as("admin"), reason("walked")).post(reasons(about));
        return reasons(about) + "/walked";
    }

    private UUID fresh(Target about) {
        if (!about.exists()) {
            return UUID.randomUUID();
        }
        Map<String, Object> said =
                new HashMap<>(Recipes.response(cast.source(about.center()), "walker " + about.number()));
        said.put("resolved", false);
        return Running.created(json(as("demo-survey-source"), said).post("/survey/v1/responses"));
    }

    private static Map<String, Object> reason(String code) {
        return Map.of("code", code, "name", "Walked");
    }

    private static String reasons(Target about) {
        return "/survey/v1/centers/" + about.center() + "/reasons";
    }

    private static String codings(Target about) {
        return "/survey/v1/centers/" + about.center() + "/codings";
    }

    private static RequestSpecification json(RequestSpecification caller, Map<String, Object> body) {
        return caller.contentType(ContentType.JSON).body(body);
    }
}
