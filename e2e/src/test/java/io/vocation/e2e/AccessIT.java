package io.vocation.e2e;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vocation.commons.access.AccessRule;
import io.vocation.commons.access.AccessTable;
import io.vocation.commons.access.Decision;
import io.vocation.commons.access.Relation;
import io.vocation.commons.access.Role;
import io.vocation.commons.access.Subject;
import io.vocation.e2e.Cast.Target;
import io.vocation.e2e.Recipes.Recipe;
import io.vocation.local.Service;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Walks the whole access table with real tokens, through the gateway: every operation, role and relation. */
@Tag("L2")
class AccessIT {
    private static final String IDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Cast CAST = new Cast();
    private static final Recipes RECIPES = new Recipes(CAST);

    /** @param operation its id in the document of its service */
    private record Row(String operation, AccessRule rule) {}

    @BeforeAll
    static void gather() {
        CAST.gather();
    }

    @TestFactory
    Stream<DynamicTest> everyOperationAnswersAsTheTableSays() {
        return AccessTable.services().stream()
                .flatMap(service -> AccessTable.of(service).stream()
                        .map(rule -> new Row(AccessTable.documented(service, rule), rule)))
                .map(row -> DynamicTest.dynamicTest(row.operation(), () -> walk(row)));
    }

    private static void walk(Row row) {
        List<String> wrong = new ArrayList<>();
        for (String role : Role.ALL) {
            if (!role.equals(Role.SERVICE)) {
                walk(row, role, wrong);
            }
        }
        Target anybody = CAST.targets(Role.CSR).get(Relation.OWN_TEAM);
        for (Service service : Service.values()) {
            if (service != Service.GATEWAY) {
                Decision expected =
                        row.rule().clients().contains(service.label()) ? Decision.ALLOWED : Decision.FORBIDDEN;
                String token = Running.token(service.label());
                compare(row, service.label(), expected, ask(row, token, prepared(row, anybody)), wrong);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static void walk(Row row, String role, List<String> wrong) {
        Map<Relation, Target> targets = CAST.targets(role);
        switch (row.rule().subject()) {
            case LIST -> list(row, role, targets, wrong);
            case CALLER -> {
                Decision expected = row.rule().decide(role) == Decision.ALLOWED && !Cast.isOnTheRoster(role)
                        ? Decision.NOT_FOUND
                        : row.rule().decide(role);
                compare(row, role, expected, ask(row, role, targets.get(Relation.OWN_TEAM)), wrong);
            }
            case NOBODY ->
                compare(row, role, row.rule().decide(role), ask(row, role, targets.get(Relation.OWN_TEAM)), wrong);
            case PERSON, TEAM, CENTER -> {
                for (Relation relation : Relation.of(row.rule().subject())) {
                    Target target = targets.get(relation);
                    if (target != null) {
                        about(row, role, relation, target, wrong);
                    }
                }
            }
        }
    }

    private static void about(Row row, String role, Relation relation, Target target, List<String> wrong) {
        Decision expected = row.rule().decide(role, relation);
        Response answer = ask(row, role, target);
        compare(row, role + " about " + relation, expected, answer, wrong);
        if (expected == Decision.NOT_FOUND) {
            Response missing = ask(row, role, target.missing(relation == Relation.OTHER_CENTER));
            if (!likeness(answer).equals(likeness(missing))) {
                wrong.add(role + " about " + relation + " tells what is hidden from what is missing: "
                        + likeness(answer) + " and " + likeness(missing));
            }
        }
    }

    /** A list answers everyone who may ask, and shows what they may see: no more, and no less. */
    private static void list(Row row, String role, Map<Relation, Target> targets, List<String> wrong) {
        boolean people = List.of("listEmployees", "listResponses").contains(row.operation());
        for (Relation relation : Relation.of(people ? Subject.PERSON : Subject.CENTER)) {
            Target target = targets.get(relation);
            if (target == null) {
                continue;
            }
            Target shown = prepared(row, target);
            Response answer = ask(row, role, shown);
            compare(row, role, row.rule().decide(role), answer, wrong);
            if (row.rule().decide(role) == Decision.ALLOWED) {
                boolean expected = row.rule().decide(role, relation) == Decision.ALLOWED;
                if (shows(row, answer, shown) != expected) {
                    wrong.add(role + (expected ? " is not shown " : " is shown ") + relation);
                }
            }
        }
    }

    private static boolean shows(Row row, Response answer, Target target) {
        List<String> shown = answer.jsonPath()
                .getList(
                        switch (row.operation()) {
                            case "listCenters" -> "id";
                            case "listResponses" -> "items.employeeId";
                            default -> "items.id";
                        });
        UUID wanted =
                switch (row.operation()) {
                    case "listCenters" -> target.center();
                    case "listEmployees", "listResponses" -> target.person();
                    case "listSources" -> CAST.source(target.center());
                    case "listSessions" -> target.session();
                    default -> throw new AssertionError("What does " + row.operation() + " show?");
                };
        return shown.contains(wanted.toString());
    }

    private static Target prepared(Row row, Target target) {
        return row.operation().equals("listSessions") ? target.in(Recipes.planned(target.center())) : target;
    }

    private static Response ask(Row row, String roleOrToken, Target target) {
        String token = Role.ALL.contains(roleOrToken) ? CAST.token(roleOrToken) : roleOrToken;
        RequestSpecification caller = Running.anonymous().auth().oauth2(token);
        return RECIPES.of(row.operation()).asking().ask(caller, target);
    }

    private static void compare(Row row, String who, Decision decision, Response answer, List<String> wrong) {
        Recipe recipe = RECIPES.of(row.operation());
        int expected =
                switch (decision) {
                    case ALLOWED -> recipe.status();
                    case NOT_FOUND -> 404;
                    case FORBIDDEN -> 403;
                };
        if (answer.statusCode() != expected) {
            wrong.add(who + ": " + answer.statusCode() + " instead of " + expected + " " + answer.asString());
        }
    }

    /** What tells two answers apart, but for the ids that were asked for. */
    private static List<Object> likeness(Response answer) {
        List<String> headers = answer.headers().asList().stream()
                .map(header -> header.getName())
                .toList();
        return Arrays.asList(
                answer.statusCode(),
                new TreeSet<>(headers),
                answer.asString().replaceAll("WK-[A-Za-z0-9-]+", "NUMBER").replaceAll(IDS, "ID"));
    }
}
