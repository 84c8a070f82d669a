package io.vocation.e2e;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vocation.commons.access.Relation;
import io.vocation.commons.access.Role;
import io.vocation.e2e.Cast.Target;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import static io.vocation.e2e.Running.as;

/** How the operations on cases are asked: each about a new case of its person, which a file of another system brought. */
final class CaseRecipes {
    private static final String CASES = "/survey/v1/cases/";
    private static final String HEADER = "case_id,contacts,advocate,state,closed_at\n";
    private static final Map<String, Object> WHY = Map.of("reason", "walked");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Cast cast;

    CaseRecipes(Cast cast) {
        this.cast = cast;
    }

    void addTo(Recipes recipes) {
        reading(recipes);
        working(recipes);
        arranging(recipes);
        arguing(recipes);
        figures(recipes);
    }

    private void reading(Recipes recipes) {
        recipes.add("openCase", 201, (caller, about) -> json(
                        caller,
                        Map.of(
                                "centerId", about.center(),
                                "customer", unique("customer"),
                                "reason", "walked",
                                "advocateId", about.person()))
                .post("/survey/v1/cases"));
        recipes.add("listCases", 200, (caller, about) -> {
            kept(about);
            return caller.queryParam("advocate", about.person())
                    .queryParam("limit", 1)
                    .get("/survey/v1/cases");
        });
        recipes.add("getCase", 200, (caller, about) -> caller.get(CASES + kept(about)));
        recipes.add("listCaseContacts", 200, (caller, about) -> caller.get(CASES + kept(about) + "/contacts"));
        recipes.add("getCaseHistory", 200, (caller, about) -> caller.get(CASES + kept(about) + "/history"));
        recipes.add("importCases", 200, (caller, about) -> caller.contentType("text/csv")
                .accept("application/json, application/problem+json")
                .body(HEADER)
                .queryParam("dryRun", true)
                .post("/survey/v1/centers/" + about.center() + "/cases/imports"));
        recipes.add("readCaseFeed", 200, (caller, _) -> caller.accept(
                        "application/cloudevents-batch+json, application/problem+json")
                .queryParam("limit", 1)
                .queryParam("timeout", "PT0S")
                .get(CASES + "feed"));
    }

    private void working(Recipes recipes) {
        recipes.add(
                "handOverCase",
                200,
                (caller, about) ->
                        act(caller, kept(about), "handovers", Map.of("to", other(about), "reason", "walked")));
        recipes.add(
                "closeCase",
                200,
                (caller, about) -> act(caller, kept(about), "closing", Map.of("outcome", "RESOLVED")));
        recipes.add(
                "reopenCase",
                200,
                (caller, about) -> act(
                        caller,
                        kept(
                                about,
                                "RESOLVED," + Instant.now().minus(1, ChronoUnit.DAYS),
                                delivered(about, unique("c"), true)),
                        "reopening",
                        WHY));
    }

    private void arranging(Recipes recipes) {
        recipes.add("joinCases", 200, (caller, about) -> {
            String customer = unique("customer");
            UUID into = kept(about, "OPEN,", delivered(about, customer, true));
            UUID other = kept(about, "OPEN,", delivered(about, customer, true));
            return act(caller, into, "joins", Map.of("caseId", other, "reason", "walked"));
        });
        recipes.add("splitCase", 201, (caller, about) -> {
            String customer = unique("customer");
            Said apart = delivered(about, customer, true);
            UUID id = kept(about, "OPEN,", delivered(about, customer, true), apart);
            return act(caller, id, "splits", Map.of("contacts", List.of(apart.id()), "reason", "walked"));
        });
        recipes.add("placeContactInCase", 200, (caller, about) -> {
            String customer = unique("customer");
            UUID id = kept(about, "OPEN,", delivered(about, customer, true));
            Said free = delivered(about, customer, false);
            return act(caller, id, "contacts", Map.of("contactId", free.id(), "reason", "walked"));
        });
        recipes.add("removeContactFromCase", 200, (caller, about) -> {
            Said said = delivered(about, unique("customer"), true);
            return act(caller, kept(about, "OPEN,", said), "contacts/" + said.id() + "/removal", WHY);
        });
    }

    private void arguing(Recipes recipes) {
        recipes.add("argueCaseException", 201, (caller, about) -> argue(caller, kept(about)));
        recipes.add("listCaseExceptions", 200, (caller, about) -> caller.get(CASES + kept(about) + "/exceptions"));
        recipes.add("decideCaseException", 200, (caller, about) -> {
            Target csr = csr();
            boolean here = about.exists() && about.center().equals(csr.center());
            UUID id = kept(here ? csr : about);
            UUID exception = UUID.randomUUID();
            if (here) {
                exception = Running.created(argue(token(Role.CSR), id));
                if (!about.person().equals(csr.person())) {
                    act(token(Role.MANAGER), id, "handovers", Map.of("to", about.person(), "reason", "walked"))
                            .then()
                            .statusCode(200);
                }
            }
            return json(caller, Map.of("decision", "GRANTED", "reason", "walked"))
                    .post(CASES + id + "/exceptions/" + exception + "/decision");
        });
    }

    private static void figures(Recipes recipes) {
        recipes.add("getCenterAdvocacy", 200, (caller, about) -> period(caller)
                .get("/survey/v1/centers/" + about.center() + "/advocacy"));
        recipes.add("getTeamAdvocacy", 200, (caller, about) -> period(caller)
                .get("/survey/v1/teams/" + about.team() + "/advocacy"));
        recipes.add("getMyAdvocacy", 200, (caller, _) -> period(caller).get("/survey/v1/me/advocacy"));
    }

    private static RequestSpecification period(RequestSpecification caller) {
        return caller.accept("application/json, application/problem+json")
                .queryParam("from", "2026-01-01")
                .queryParam("to", "2026-03-31");
    }

    /** A contact, and the phone system's id of it. */
    private record Said(UUID id, String external) {}

    private Target csr() {
        return cast.targets(Role.CSR).get(Relation.SELF);
    }

    /** Somebody of the walk's center who is not whom it is about. */
    private UUID other(Target about) {
        Target csr = csr();
        return csr.person().equals(about.person())
                ? cast.targets(Role.CSR).get(Relation.OWN_TEAM).person()
                : csr.person();
    }

    private RequestSpecification token(String role) {
        return Running.anonymous().auth().oauth2(cast.token(role));
    }

    private static Response argue(RequestSpecification caller, UUID id) {
        return json(caller, Map.of("what", "walked", "argument", "walked")).post(CASES + id + "/exceptions");
    }

    private UUID kept(Target about) {
        return kept(about, "OPEN,", delivered(about, unique("customer"), true));
    }

    /** A new case of the target's with these contacts. */
    private UUID kept(Target about, String state, Said... contacts) {
        if (!about.exists()) {
            return UUID.randomUUID();
        }
        String external = unique("case");
        String ids =
                String.join("|", List.of(contacts).stream().map(Said::external).toList());
        as("admin")
                .contentType("text/csv")
                .accept(ContentType.JSON)
                .body(HEADER + String.join(",", external, ids, about.number(), state) + "\n")
                .post("/survey/v1/centers/" + about.center() + "/cases/imports")
                .then()
                .statusCode(200);
        String id = token(Role.HR)
                .accept(ContentType.JSON)
                .queryParam("advocate", about.person())
                .get("/survey/v1/cases")
                .path("items.find { it.externalId == '" + external + "' }.id");
        return UUID.fromString(id);
    }

    /** @param reason whether it is said why they called, so that cases find it */
    private static Said delivered(Target about, String customer, boolean reason) {
        String external = unique("call");
        if (!about.exists()) {
            return new Said(UUID.randomUUID(), external);
        }
        Map<String, Object> said = new HashMap<>(Map.of(
                "centerId",
                about.center(),
                "externalId",
                external,
                "contactedAt",
                Instant.now().minus(2, ChronoUnit.DAYS).toString(),
                "agent",
                "walker " + about.number(),
                "customerRef",
                customer));
        if (reason) {
            said.put("reason", unique("reason"));
        }
        return new Said(Running.created(json(as("demo-survey-source"), said).post("/survey/v1/contacts")), external);
    }

    private static String unique(String what) {
        return "walk-" + what + "-" + NUMBER.incrementAndGet();
    }

    private static Response act(RequestSpecification caller, UUID id, String what, Map<String, Object> body) {
        return json(caller, body).header("If-Match", "*").post(CASES + id + "/" + what);
    }

    private static RequestSpecification json(RequestSpecification caller, Map<String, Object> body) {
        return caller.contentType(ContentType.JSON).body(body);
    }
}
