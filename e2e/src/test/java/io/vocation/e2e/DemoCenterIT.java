package io.vocation.e2e;

import io.restassured.path.json.JsonPath;
import io.vocation.local.DemoLoader;
import io.vocation.local.demo.DemoCenter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static io.vocation.e2e.Running.as;
import static io.vocation.e2e.Running.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Standings recover the truth that the generated center was made from (docs/demo-center.md). */
class DemoCenterIT {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);
    private static final DemoCenter DEMO = DemoCenter.generate(DemoLoader.SEED, LAST_DAY);
    private static final Map<String, Double> TRUTH = new HashMap<>();
    private static String center;

    /** What the standing says of somebody, and what is true. */
    private record Recovered(double truth, double shrunken, double low, double high) {
        boolean covered() {
            return low <= truth && truth <= high;
        }
    }

    @BeforeAll
    static void load() throws InterruptedException {
        DemoLoader.Loaded loaded = new DemoLoader(Running.platform()).load(DEMO);
        center = loaded.center().toString();
        DEMO.truth()
                .forEach((number, rate) ->
                        TRUTH.put(loaded.employees().get(number).toString(), rate));
        await("all demo responses counted", () -> counted() == DEMO.responses().size());
    }

    @Test
    @Tag("F2")
    @Tag("F3")
    void theStandingsRecoverTheTruth() {
        List<List<Recovered>> groups = rankedGroups();
        long people = groups.stream().mapToLong(List::size).sum();
        assertTrue(people >= 60, "enough people in ranked groups: " + people);

        double correlation = groups.stream()
                        .mapToDouble(group -> group.size() * rankCorrelation(group))
                        .sum()
                / people;
        double coverage =
                groups.stream().flatMap(List::stream).filter(Recovered::covered).count() / (double) people;
        System.out.printf(
                "demo center: %d people in %d ranked groups, rank correlation %.2f, interval coverage %.1f %%%n",
                people, groups.size(), correlation, 100 * coverage);
        assertTrue(correlation >= 0.6, "rank correlation with the truth: " + correlation);
        assertTrue(coverage >= 0.90, "95 % intervals that cover the truth: " + coverage);
    }

    @Test
    @Tag("L2")
    void theDemosPeopleSeeWhatIsTheirs() {
        String me =
                as("csr").get("/career/v1/me").then().statusCode(200).extract().path("id");
        as("csr").get("/performance/v1/me/scorecard").then().statusCode(200);
        as("csr").get("/performance/v1/employees/" + me + "/scorecard").then().statusCode(200);
        as("supervisor")
                .get("/performance/v1/employees/" + me + "/scorecard")
                .then()
                .statusCode(200);
        as("manager")
                .get("/performance/v1/employees/" + me + "/scorecard")
                .then()
                .statusCode(200);
        String other =
                TRUTH.keySet().stream().filter(id -> !id.equals(me)).findFirst().orElseThrow();
        as("csr")
                .get("/performance/v1/employees/" + other + "/scorecard")
                .then()
                .statusCode(404);
        as("csr").get("/performance/v1/centers/" + center + "/scorecard").then().statusCode(404);
        as("admin").get("/performance/v1/employees/" + me + "/scorecard").then().statusCode(403);
    }

    private static List<List<Recovered>> rankedGroups() {
        JsonPath standings = as("hr").get("/performance/v1/centers/" + center + "/standings?limit=500&asOf=" + LAST_DAY)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<List<Recovered>> groups = new ArrayList<>();
        List<List<Map<String, Object>>> ranked = standings.getList("groups.findAll { it.state == 'RANKED' }.members");
        for (List<Map<String, Object>> members : ranked) {
            groups.add(members.stream()
                    .filter(member -> "RANKED".equals(member.get("state")))
                    .map(DemoCenterIT::recovered)
                    .toList());
        }
        return groups;
    }

    private static Recovered recovered(Map<String, Object> member) {
        Map<?, ?> interval = (Map<?, ?>) member.get("shrunkenInterval");
        return new Recovered(
                TRUTH.get(member.get("employeeId")),
                ((Number) member.get("shrunken")).doubleValue(),
                ((Number) interval.get("low")).doubleValue(),
                ((Number) interval.get("high")).doubleValue());
    }

    /** Spearman's rank correlation; neither side has ties here. */
    private static double rankCorrelation(List<Recovered> group) {
        List<Recovered> byTruth = group.stream()
                .sorted(Comparator.comparingDouble(Recovered::truth))
                .toList();
        List<Recovered> byStanding = group.stream()
                .sorted(Comparator.comparingDouble(Recovered::shrunken))
                .toList();
        double n = group.size();
        double squares = 0;
        for (int rank = 0; rank < group.size(); rank++) {
            double apart = rank - byStanding.indexOf(byTruth.get(rank));
            squares += apart * apart;
        }
        return 1 - 6 * squares / (n * (n * n - 1));
    }

    private static int counted() {
        Integer responses = as("hr").get(
                        "/performance/v1/centers/" + center + "/scorecard?from=" + DEMO.firstDay() + "&to=" + LAST_DAY)
                .path("responses");
        return responses == null ? 0 : responses;
    }
}
