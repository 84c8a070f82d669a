package io.vocation.e2e;

/** How scorecards are asked for, beside the first three: of other subjects, over time, and of many. */
final class ScorecardRecipes {
    private static final String V1 = "/performance/v1";
    private static final String CALL_TYPE = "/call-types/walking";
    private static final String LINE = "/lines-of-business/walking";

    private ScorecardRecipes() {}

    static void addTo(Recipes recipes) {
        recipes.add(
                "getSupervisorScorecard",
                200,
                (caller, about) -> caller.get(V1 + "/supervisors/" + about.person() + "/scorecard"));
        recipes.add(
                "getCallTypeScorecard",
                200,
                (caller, about) -> caller.get(V1 + "/centers/" + about.center() + CALL_TYPE + "/scorecard"));
        recipes.add(
                "getLineOfBusinessScorecard",
                200,
                (caller, about) -> caller.get(V1 + "/centers/" + about.center() + LINE + "/scorecard"));
        recipes.add(
                "listCallTypes", 200, (caller, about) -> caller.get(V1 + "/centers/" + about.center() + "/call-types"));
        recipes.add(
                "listLinesOfBusiness",
                200,
                (caller, about) -> caller.get(V1 + "/centers/" + about.center() + "/lines-of-business"));
        recipes.add("listScorecards", 200, (caller, about) -> caller.queryParam("kind", "EMPLOYEE")
                .queryParam("limit", 1)
                .get(V1 + "/centers/" + about.center() + "/scorecards"));
        addSeries(recipes);
    }

    private static void addSeries(Recipes recipes) {
        recipes.add(
                "getEmployeeScorecardSeries",
                200,
                (caller, about) -> caller.get(V1 + "/employees/" + about.person() + "/scorecard/series"));
        recipes.add("getMyScorecardSeries", 200, (caller, _) -> caller.get(V1 + "/me/scorecard/series"));
        recipes.add(
                "getSupervisorScorecardSeries",
                200,
                (caller, about) -> caller.get(V1 + "/supervisors/" + about.person() + "/scorecard/series"));
        recipes.add(
                "getTeamScorecardSeries",
                200,
                (caller, about) -> caller.get(V1 + "/teams/" + about.team() + "/scorecard/series"));
        recipes.add(
                "getCenterScorecardSeries",
                200,
                (caller, about) -> caller.get(V1 + "/centers/" + about.center() + "/scorecard/series"));
        recipes.add(
                "getCallTypeScorecardSeries",
                200,
                (caller, about) -> caller.get(V1 + "/centers/" + about.center() + CALL_TYPE + "/scorecard/series"));
        recipes.add(
                "getLineOfBusinessScorecardSeries",
                200,
                (caller, about) -> caller.get(V1 + "/centers/" + about.center() + LINE + "/scorecard/series"));
    }
}
