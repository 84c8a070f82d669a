package io.vocation.e2e;

import io.restassured.http.ContentType;

/** How the operations on how files are read are asked. */
final class SourceRecipes {
    /** As the sources of the walk are declared, so that nothing changes for the others. */
    private static final String MAPPING = """
            {"questions": {"resolved": {"column": "Resolved", "yes": ["Y"], "no": ["N"]}},
             "columns": {"sourceResponseId": "Id", "agent": "Agent", "contactedAt": {"timestamp": "At"}}}""";

    private SourceRecipes() {}

    static void addTo(Recipes recipes, Cast cast) {
        recipes.add("guessSource", 200, (caller, _) -> caller.contentType("text/csv")
                .body("Id,Agent,At,Resolved\n1,walker,2026-03-02T09:12:58Z,Y\n")
                .post("/survey/v1/sources/guess"));
        recipes.add("correctMapping", 200, (caller, about) -> caller.contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(MAPPING)
                .put("/survey/v1/sources/" + cast.source(about.center()) + "/mapping"));
    }
}
