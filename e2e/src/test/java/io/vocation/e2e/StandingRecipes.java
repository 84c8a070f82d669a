package io.vocation.e2e;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vocation.e2e.Cast.Target;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import static io.vocation.e2e.Running.as;

/** How the operations on kept standings are asked. */
final class StandingRecipes {
    private static final String V1 = "/performance/v1";

    private StandingRecipes() {}

    static void addTo(Recipes recipes) {
        recipes.add("getMyStanding", 200, (caller, _) -> caller.get(V1 + "/me/standing"));
        recipes.add("makeCenterStandings", 201, StandingRecipes::make);
        recipes.add("getStandings", 200, (caller, about) -> caller.get(V1 + "/standings/" + made(about)));
        recipes.add(
                "getStandingMember",
                200,
                (caller, about) -> caller.get(V1 + "/standings/" + made(about) + "/members/" + about.person()));
        recipes.add("getCenterGap", 200, (caller, about) -> caller.get(V1 + "/centers/" + about.center() + "/gap"));
        recipes.add("listRestatements", 200, (caller, about) -> caller.queryParam("center", about.center())
                .get(V1 + "/restatements"));
        recipes.add("readStandingFeed", 200, (caller, _) -> caller.accept(
                        "application/cloudevents-batch+json, application/problem+json")
                .queryParam("limit", 1)
                .queryParam("timeout", "PT0S")
                .get(V1 + "/feed"));
    }

    /** A day that has ended in every zone; the reason lets it be made by one after the other. */
    private static Response make(RequestSpecification caller, Target about) {
        return caller.contentType(ContentType.JSON)
                .body(Map.of("day", LocalDate.now(ZoneOffset.UTC).minusDays(2).toString(), "reason", "walked"))
                .post(V1 + "/centers/" + about.center() + "/standings");
    }

    /** The id of new standings of the target's center; of a center that is none, an id of nothing. */
    private static String made(Target about) {
        String id = make(as("admin"), about).path("id");
        return id == null ? UUID.randomUUID().toString() : id;
    }
}
