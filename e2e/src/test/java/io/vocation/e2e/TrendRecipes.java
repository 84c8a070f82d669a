package io.vocation.e2e;

/** How charts are asked for. */
final class TrendRecipes {
    private static final String V1 = "/performance/v1";
    private static final String CHART = "/trend?metric=RESOLUTION";

    private TrendRecipes() {}

    static void addTo(Recipes recipes) {
        recipes.add(
                "getEmployeeTrend", 200, (caller, about) -> caller.get(V1 + "/employees/" + about.person() + CHART));
        recipes.add("getMyTrend", 200, (caller, _) -> caller.get(V1 + "/me" + CHART));
        recipes.add(
                "getSupervisorTrend",
                200,
                (caller, about) -> caller.get(V1 + "/supervisors/" + about.person() + CHART));
        recipes.add("getTeamTrend", 200, (caller, about) -> caller.get(V1 + "/teams/" + about.team() + CHART));
        recipes.add("getCenterTrend", 200, (caller, about) -> caller.get(V1 + "/centers/" + about.center() + CHART));
        recipes.add(
                "getCallTypeTrend",
                200,
                (caller, about) -> caller.get(V1 + "/centers/" + about.center() + "/call-types/Walking" + CHART));
        recipes.add(
                "getLineOfBusinessTrend",
                200,
                (caller, about) ->
                        caller.get(V1 + "/centers/" + about.center() + "/lines-of-business/Walking" + CHART));
    }
}
