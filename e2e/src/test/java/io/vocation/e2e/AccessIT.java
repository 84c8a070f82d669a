package io.vocation.e2e;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vocation.commons.access.AccessRule;
import io.vocation.commons.access.AccessTable;
import io.vocation.commons.access.Decision;
import io.vocation.commons.access.Proof;
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
    private static final Cast CAST = Cast.SHARED;
    private static final Recipes RECIPES = new Recipes(CAST);

    @BeforeAll
    static void gather() {
        CAST.gather();
    }

    @TestFactory
    Stream<DynamicTest> everyOperationAnswersAsTheTableSays() {
        return AccessTable.services().stream()
                .flatMap(service -> AccessTable.of(service).stream())
                .map(rule -> DynamicTest.dynamicTest(rule.operation(), () -> walk(rule)));
    }

    private static void walk(AccessRule rule) {
        List<String> wrong = new ArrayList<>();
        for (String role : Role.ALL) {
            if (!role.equals(Role.SERVICE)) {
                walk(rule, role, wrong);
            }
        }
        Target anybody = CAST.targets(Role.CSR).get(Relation.OWN_TEAM);
        for (Service service : Service.values()) {
            if (service != Service.GATEWAY) {
                Decision expected = ofService(rule, service);
                String token = Running.token(service.label());
                compare(rule, service.label(), expected, ask(rule, token, prepared(rule, anybody)), wrong);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static Decision ofService(AccessRule rule, Service service) {
        if (rule.proof() != Proof.TOKEN) {
            return rule.decide(Role.SERVICE);
        }
        return rule.clients().contains(service.label()) ? Decision.ALLOWED : Decision.FORBIDDEN;
    }

    private static void walk(AccessRule rule, String role, List<String> wrong) {
        Map<Relation, Target> targets = CAST.targets(role);
        switch (rule.subject()) {
            case LIST -> list(rule, role, targets, wrong);
            case CALLER -> {
                Decision expected = rule.decide(role) == Decision.ALLOWED && !Cast.isOnTheRoster(role)
                        ? Decision.NOT_FOUND
                        : rule.decide(role);
                compare(rule, role, expected, ask(rule, role, targets.get(Relation.OWN_TEAM)), wrong);
            }
            case NOBODY ->
                compare(rule, role, rule.decide(role), ask(rule, role, targets.get(Relation.OWN_TEAM)), wrong);
            case PERSON, TEAM, CENTER -> {
                for (Relation relation : Relation.of(rule.subject())) {
                    Target target = targets.get(relation);
                    if (target != null) {
                        about(rule, role, relation, target, wrong);
                    }
                }
            }
        }
    }

    private static void about(AccessRule rule, String role, Relation relation, Target target, List<String> wrong) {
        Decision expected = rule.decide(role, relation);
        Response answer = ask(rule, role, target);
        compare(rule, role + " about " + relation, expected, answer, wrong);
        if (expected == Decision.NOT_FOUND) {
            Response missing = ask(rule, role, target.missing(relation == Relation.OTHER_CENTER));
            if (!likeness(answer).equals(likeness(missing))) {
                wrong.add(role + " about " + relation + " tells what is hidden from what is missing: "
                        + likeness(answer) + " and " + likeness(missing));
            }
        }
    }

    /** A list answers everyone who may ask, and shows what they may see: no more, and no less. */
    private static void list(AccessRule rule, String role, Map<Relation, Target> targets, List<String> wrong) {
        boolean people = List.of(
                        "listEmployees",
                        "listResponses",
                        "listCorrections",
                        "listContacts",
                        "getResponseRates",
                        "getObservedResolution",
                        "listCases")
                .contains(rule.operation());
        for (Relation relation : Relation.of(people ? Subject.PERSON : Subject.CENTER)) {
            Target target = targets.get(relation);
            if (target == null) {
                continue;
            }
            Target shown = prepared(rule, target);
            Response answer = ask(rule, role, shown);
            compare(rule, role, rule.decide(role), answer, wrong);
            if (rule.decide(role) == Decision.ALLOWED) {
                boolean expected = rule.decide(role, relation) == Decision.ALLOWED;
                if (shows(rule, answer, shown) != expected) {
                    wrong.add(role + (expected ? " is not shown " : " is shown ") + relation);
                }
            }
        }
    }

    private static boolean shows(AccessRule rule, Response answer, Target target) {
        List<String> shown = answer.jsonPath()
                .getList(
                        switch (rule.operation()) {
                            case "listCenters" -> "id";
                            case "listResponses", "listContacts" -> "items.employeeId";
                            case "getResponseRates" -> "csrs.employeeId";
                            case "getObservedResolution" -> "parts.key";
                            case "listCorrections" -> "items.current.employeeId";
                            case "listCases" -> "items.advocateId";
                            case "listWaitingNames", "listRetention" -> "items.centerId";
                            default -> "items.id";
                        });
        UUID wanted =
                switch (rule.operation()) {
                    case "listCenters", "listWaitingNames", "listRetention" -> target.center();
                    case "listEmployees",
                            "listResponses",
                            "listCorrections",
                            "listContacts",
                            "getResponseRates",
                            "getObservedResolution",
                            "listCases" -> target.person();
                    case "listSources" -> CAST.source(target.center());
                    case "listSessions" -> target.session();
                    default -> throw new AssertionError("What does " + rule.operation() + " show?");
                };
        return shown.contains(wanted.toString());
    }

    private static Target prepared(AccessRule rule, Target target) {
        return rule.operation().equals("listSessions") ? target.in(Recipes.planned(target.center())) : target;
    }

    private static Response ask(AccessRule rule, String roleOrToken, Target target) {
        String token = Role.ALL.contains(roleOrToken) ? CAST.token(roleOrToken) : roleOrToken;
        RequestSpecification caller = Running.anonymous().auth().oauth2(token);
        return RECIPES.of(rule.operation()).asking().ask(caller, target);
    }

    private static void compare(AccessRule rule, String who, Decision decision, Response answer, List<String> wrong) {
        Recipe recipe = RECIPES.of(rule.operation());
        int expected =
                switch (decision) {
                    case ALLOWED -> recipe.status();
                    case NOT_FOUND -> 404;
                    case FORBIDDEN -> 403;
                    case UNPROVEN -> 401;
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
