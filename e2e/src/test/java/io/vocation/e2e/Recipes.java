package io.vocation.e2e;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vocation.e2e.Cast.Target;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import static io.vocation.e2e.Running.as;

/** How each operation is asked so that nothing but access can be in the way, and what it answers then. */
final class Recipes {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Map<String, Recipe> recipes = new HashMap<>();
    private final Cast cast;

    Recipes(Cast cast) {
        this.cast = cast;
        career();
        accounts();
        survey();
        new WebhookRecipes(cast).all().forEach(recipes::put);
        SubscriptionRecipes.all().forEach(recipes::put);
        performance();
        planning();
        seating();
        everywhere();
        new ChangeRecipes(cast).addTo(this);
        ChangeRecipes.addErasure(this);
        SourceRecipes.addTo(this, cast);
        ScorecardRecipes.addTo(this);
        GoalRecipes.addTo(this, cast);
        SumRecipes.addTo(this);
        StandingRecipes.addTo(this);
        TrendRecipes.addTo(this);
        RetentionRecipes.addTo(this);
        SamplingRecipes.addTo(this);
        new CaseRecipes(cast).addTo(this);
        CodingRecipes.addTo(this, cast);
    }

    /** @param status what whoever may do it is answered */
    record Recipe(int status, Asking asking) {}

    @FunctionalInterface
    interface Asking {
        Response ask(RequestSpecification caller, Target about);
    }

    /** @throws AssertionError for an operation that nobody has said how to ask */
    Recipe of(String operation) {
        Recipe recipe = recipes.get(operation);
        if (recipe == null) {
            throw new AssertionError("There is no recipe for " + operation);
        }
        return recipe;
    }

    void add(String operation, int status, Asking asking) {
        recipes.put(operation, new Recipe(status, asking));
    }

    private void career() {
        String v1 = "/career/v1";
        add("listCenters", 200, (caller, _) -> caller.get(v1 + "/centers"));
        add("createCenter", 201, (caller, _) -> json(caller, Map.of("code", unique("c"), "name", "C", "zone", "UTC"))
                .post(v1 + "/centers"));
        add("getCenter", 200, (caller, about) -> caller.get(v1 + "/centers/" + about.center()));
        add("changeCenter", 200, (caller, about) -> json(
                        caller, Map.of("code", about.code(), "name", "Walk", "zone", "Europe/Madrid"))
                .header("If-Match", "*")
                .put(v1 + "/centers/" + about.center()));
        add("listTeams", 200, (caller, about) -> caller.get(v1 + "/centers/" + about.center() + "/teams"));
        add("createTeam", 201, (caller, about) -> json(caller, Map.of("name", unique("team")))
                .post(v1 + "/centers/" + about.center() + "/teams"));
        add("getTeam", 200, (caller, about) -> caller.get(v1 + "/teams/" + about.team()));
        add("listEmployees", 200, (caller, _) -> caller.queryParam("cursor", "WK-")
                .queryParam("limit", 500)
                .get(v1 + "/employees"));
        add("keepEmployee", 200, (caller, about) -> json(caller, known(about))
                .put(v1 + "/employees/by-number/" + about.number()));
        add("getEmployeeByNumber", 200, (caller, about) -> caller.get(v1 + "/employees/by-number/" + about.number()));
        add("importEmployees", 200, (caller, about) -> caller.contentType("text/csv")
                .body("employee_number,name,hired_on\nWK-I,Walker Imported,2020-01-01\n")
                .post(v1 + "/employees/imports"));
        add("getEmployee", 200, (caller, about) -> caller.get(v1 + "/employees/" + about.person()));
        add("getMe", 200, (caller, _) -> caller.get(v1 + "/me"));
        add("addAlias", 200, (caller, about) -> json(caller, Map.of("alias", unique("alias")))
                .post(v1 + "/employees/" + about.person() + "/aliases"));
        add("assignEmployee", 200, (caller, about) -> json(
                        caller, (Map<?, ?>) known(about).get("assignment"))
                .header("If-Match", "*")
                .post(v1 + "/employees/" + about.person() + "/assignments"));
        add("getEligibility", 200, (caller, about) -> caller.queryParam("opportunity", "LATERAL_MOVE")
                .get(v1 + "/employees/" + about.person() + "/eligibility"));
        add("approveOverride", 201, (caller, about) -> json(
                        caller,
                        Map.of(
                                "opportunity", "LATERAL_MOVE",
                                "reason", "walked",
                                "expiresOn",
                                        LocalDate.now(java.time.ZoneOffset.UTC)
                                                .plusYears(1)
                                                .toString()))
                .post(v1 + "/employees/" + about.person() + "/eligibility-overrides"));
        add("readRosterFeed", 200, (caller, _) -> feed(caller, v1));
    }

    private void accounts() {
        String v1 = "/career/v1";
        add("listAccounts", 200, (caller, _) -> caller.get(v1 + "/accounts"));
        add("retryAccount", 202, (caller, about) -> caller.post(v1 + "/accounts/" + about.person() + "/retries"));
        add("listPositionRoles", 200, (caller, _) -> caller.get(v1 + "/position-roles"));
        add("keepPositionRole", 200, (caller, _) -> json(caller, Map.of("role", "csr"))
                .put(v1 + "/position-roles/walking"));
        add("removePositionRole", 204, (caller, _) -> {
            json(as("admin"), Map.of("role", "csr")).put(v1 + "/position-roles/strolling");
            return caller.delete(v1 + "/position-roles/strolling");
        });
    }

    private void survey() {
        String v1 = "/survey/v1";
        add("declareSource", 201, (caller, about) -> json(caller, source(about.center()))
                .post(v1 + "/sources"));
        add("listSources", 200, (caller, _) -> caller.queryParam("limit", 500).get(v1 + "/sources"));
        add("getSource", 200, (caller, about) -> caller.get(v1 + "/sources/" + cast.source(about.center())));
        add("deliverResponses", 201, (caller, about) -> json(
                        caller, response(cast.source(about.center()), "walker " + about.number()))
                .post(v1 + "/responses"));
        add("importResponses", 202, (caller, about) -> upload(caller, about));
        add("getImport", 200, (caller, about) -> caller.get(v1 + "/imports/" + imported(about)));
        add("cancelImport", 409, (caller, about) -> caller.delete(v1 + "/imports/" + finished(about)));
        add("getRejections", 200, (caller, about) -> caller.accept("text/csv, application/problem+json")
                .get(v1 + "/imports/" + imported(about) + "/rejections"));
        add("listResponses", 200, (caller, about) -> caller.queryParam("employee", about.person())
                .get(v1 + "/responses"));
        add("getResponse", 200, (caller, about) -> caller.get(v1 + "/responses/" + cast.response(about.person())));
        add("readResponseFeed", 200, (caller, _) -> feed(caller, v1));
    }

    private void performance() {
        String v1 = "/performance/v1";
        add(
                "getEmployeeScorecard",
                200,
                (caller, about) -> caller.get(v1 + "/employees/" + about.person() + "/scorecard"));
        add("getMyScorecard", 200, (caller, _) -> caller.get(v1 + "/me/scorecard"));
        add("getTeamScorecard", 200, (caller, about) -> caller.get(v1 + "/teams/" + about.team() + "/scorecard"));
        add("getCenterScorecard", 200, (caller, about) -> caller.get(v1 + "/centers/" + about.center() + "/scorecard"));
        add(
                "getEmployeeStanding",
                200,
                (caller, about) -> caller.get(v1 + "/employees/" + about.person() + "/standing"));
        add("getCenterStandings", 200, (caller, about) -> caller.get(v1 + "/centers/" + about.center() + "/standings"));
    }

    private void planning() {
        String v1 = "/training/v1";
        add("planSession", 201, (caller, about) -> json(caller, session(about.center()))
                .post(v1 + "/sessions"));
        add("listSessions", 200, (caller, about) -> caller.queryParam("from", beginOf(about.session()))
                .queryParam("limit", 1)
                .get(v1 + "/sessions"));
        add("getSession", 200, (caller, about) -> caller.get(planned(about)));
        add("changeSession", 200, (caller, about) -> json(caller, session(about.center()))
                .header("If-Match", "*")
                .put(planned(about)));
        add("cancelSession", 204, (caller, about) -> caller.delete(planned(about)));
        add("listWaiting", 200, (caller, about) -> caller.get(planned(about) + "/waiting-list"));
        add("listOwnSeats", 200, (caller, _) -> caller.get(v1 + "/me/seats"));
        add("readTrainingFeed", 200, (caller, _) -> feed(caller, v1));
    }

    private void seating() {
        add("giveSeat", 201, (caller, about) -> json(caller, seat(about)).post(planned(about) + "/seats"));
        add("getSeat", 200, (caller, about) -> caller.get(taken(about, "/seats")));
        add("freeSeat", 204, (caller, about) -> caller.delete(taken(about, "/seats")));
        add("joinWaitingList", 201, (caller, about) -> json(caller, seat(about))
                .post(planned(about) + "/waiting-list"));
        add("getWaiting", 200, (caller, about) -> caller.get(taken(about, "/waiting-list")));
        add("leaveWaitingList", 204, (caller, about) -> caller.delete(taken(about, "/waiting-list")));
    }

    /** What every service has; the path names the service. */
    private void everywhere() {
        for (String service : List.of("career", "survey", "performance", "training")) {
            String v1 = "/" + service + "/v1";
            String of = "Of" + Character.toUpperCase(service.charAt(0)) + service.substring(1);
            add("listAuditEntries" + of, 200, (caller, _) -> caller.queryParam("limit", 1)
                    .get(v1 + "/audit"));
            add("verifyAudit" + of, 200, (caller, _) -> caller.get(v1 + "/audit/verification"));
            add("listMyAuditEntries" + of, 200, (caller, _) -> caller.get(v1 + "/me/audit"));
            add("getMyData" + of, 200, (caller, _) -> caller.get(v1 + "/me/data"));
        }
        add("downloadMyData", 200, (caller, _) -> caller.get("/career/v1/me/download"));
    }

    private static RequestSpecification json(RequestSpecification caller, Map<?, ?> body) {
        return caller.contentType(ContentType.JSON).body(body);
    }

    private static Response feed(RequestSpecification caller, String v1) {
        return caller.accept("application/cloudevents-batch+json, application/problem+json")
                .queryParam("limit", 1)
                .queryParam("timeout", "PT0S")
                .get(v1 + "/feed");
    }

    private Map<String, Object> known(Target about) {
        return Cast.known(
                about.number(), about.code(), about.teamName(), about.supervisor(), Cast.positionOf(about.number()));
    }

    private static String unique(String what) {
        return "walk-" + what + "-" + NUMBER.incrementAndGet();
    }

    static UUID declared(UUID center) {
        return Running.created(json(as("admin"), source(center)).post("/survey/v1/sources"));
    }

    static UUID delivered(UUID source, String agent) {
        return Running.created(
                json(as("demo-survey-source"), response(source, agent)).post("/survey/v1/responses"));
    }

    private static Map<String, Object> source(UUID center) {
        return Map.of(
                "centerId", center,
                "name", unique("source"),
                "questions", Map.of("resolved", Map.of("column", "Resolved", "yes", List.of("Y"), "no", List.of("N"))),
                "columns",
                        Map.of(
                                "sourceResponseId", "Id",
                                "agent", "Agent",
                                "contactedAt", Map.of("timestamp", "At")));
    }

    static Map<String, Object> response(UUID source, String agent) {
        return Map.of(
                "sourceId",
                source,
                "sourceResponseId",
                unique("response"),
                "agent",
                agent,
                "contactedAt",
                Instant.now().minus(2, ChronoUnit.DAYS).toString(),
                "resolved",
                true,
                "verbatim",
                "The customer's own words");
    }

    private Response upload(RequestSpecification caller, Target about) {
        return caller.contentType("text/csv")
                .body("Id,Agent,At,Resolved\n")
                .post("/survey/v1/sources/" + cast.source(about.center()) + "/imports");
    }

    private String imported(Target about) {
        return upload(as("demo-survey-source"), about)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    /** An import that is over: nobody can cancel it any more, whatever their role. */
    private String finished(Target about) {
        String id = imported(about);
        Running.await("the import is over", () -> "DONE"
                .equals(as("demo-survey-source").get("/survey/v1/imports/" + id).path("state")));
        return id;
    }

    static boolean plannable(UUID center) {
        return json(as("admin"), session(center)).post("/training/v1/sessions").statusCode() == 201;
    }

    /** A new session in the target's center, at a time of its own. */
    private String planned(Target about) {
        return "/training/v1/sessions/" + (about.session() == null ? planned(about.center()) : about.session());
    }

    /** A new session in a center. */
    static UUID planned(UUID center) {
        return Running.created(json(as("admin"), session(center)).post("/training/v1/sessions"));
    }

    private static String beginOf(UUID session) {
        return as("admin").get("/training/v1/sessions/" + session).path("startsAt");
    }

    private static Map<String, Object> session(UUID center) {
        Instant start = Instant.parse("2080-01-01T09:00:00Z").plus(NUMBER.incrementAndGet(), ChronoUnit.DAYS);
        return Map.of(
                "centerId",
                center,
                "title",
                "Walk",
                "startsAt",
                start.toString(),
                "endsAt",
                start.plus(2, ChronoUnit.HOURS).toString());
    }

    private static Map<String, Object> seat(Target about) {
        return Map.of("employeeId", about.person());
    }

    /** A place of the target's in a new session: a seat, or one on the waiting list. */
    private String taken(Target about, String kind) {
        String places = planned(about) + kind;
        if (about.session() == null && about.exists()) {
            json(Running.anonymous().auth().oauth2(cast.token("hr")), seat(about))
                    .post(places)
                    .then()
                    .statusCode(201);
        }
        return places + "/" + about.person();
    }
}
