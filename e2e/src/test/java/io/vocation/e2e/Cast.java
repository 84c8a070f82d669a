package io.vocation.e2e;

import io.restassured.http.ContentType;
import io.vocation.commons.access.Relation;
import io.vocation.commons.access.Role;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import static io.vocation.e2e.Running.as;
import static io.vocation.e2e.Running.await;

/**
 * Two centers with people in every relation to each other, all of whom have accounts: in the first, a supervisor and
 * their team, another team, and whoever leads, trains and keeps records; in the second, one team.
 */
final class Cast {
    static final String HERE = "walk-a";
    static final String THERE = "walk-b";
    private static final String LEADER = "WK-M";
    private static final String SUPERVISOR = "WK-S";
    private static final String COLLEAGUE = "WK-K";
    private static final String OTHER_TEAMS = "WK-O";
    private static final String ELSEWHERE = "WK-E";
    private static final String MINE = "Walk one";
    private static final String OTHERS = "Walk two";
    private static final String FAR = "Walk three";
    private static final Map<String, String> ACTORS = Map.of(
            Role.CSR, "WK-C",
            Role.SUPERVISOR, SUPERVISOR,
            Role.MANAGER, LEADER,
            Role.TRAINER, "WK-T",
            Role.HR, "WK-H");

    /** The cast of all tests: there can be but one of each name. */
    static final Cast SHARED = new Cast();

    private final Map<String, UUID> people = new HashMap<>();
    private final Map<String, UUID> teams = new HashMap<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> sources = new HashMap<>();
    private final Map<UUID, UUID> responses = new HashMap<>();

    private UUID here;
    private UUID there;

    /**
     * Whom or what a request is about: a person, their team and their center.
     *
     * @param session one that is there already, or that is not; null for a new one in the center
     * @param exists whether there is such a person
     */
    record Target(
            UUID person,
            String number,
            String supervisor,
            UUID team,
            String teamName,
            UUID center,
            String code,
            UUID session,
            boolean exists) {
        /** What does not exist, but would be asked for in the same way. @param center whether that does not exist either */
        Target missing(boolean centerToo) {
            return new Target(
                    UUID.randomUUID(),
                    "WK-" + UUID.randomUUID(),
                    supervisor,
                    UUID.randomUUID(),
                    teamName,
                    centerToo ? UUID.randomUUID() : center,
                    code,
                    centerToo ? UUID.randomUUID() : session,
                    false);
        }

        Target in(UUID planned) {
            return new Target(person, number, supervisor, team, teamName, center, code, planned, exists);
        }
    }

    private Cast() {}

    /** Everybody and everything, unless they are there already. */
    synchronized void gather() {
        if (here != null) {
            return;
        }
        here = Running.center(HERE, "Europe/Madrid");
        there = Running.center(THERE, "Europe/Madrid");
        teams.put(MINE, team(here, MINE));
        teams.put(OTHERS, team(here, OTHERS));
        teams.put(FAR, team(there, FAR));
        hire(LEADER, HERE, null, null, "manager");
        hire(SUPERVISOR, HERE, MINE, null, "supervisor");
        hire("WK-S2", HERE, OTHERS, null, "supervisor");
        hire("WK-S3", THERE, FAR, null, "supervisor");
        hire("WK-T", HERE, MINE, null, "trainer");
        hire("WK-H", HERE, MINE, null, "hr");
        hire("WK-C", HERE, MINE, SUPERVISOR, "general");
        hire(COLLEAGUE, HERE, MINE, SUPERVISOR, "general");
        hire(OTHER_TEAMS, HERE, OTHERS, "WK-S2", "general");
        hire(ELSEWHERE, THERE, FAR, "WK-S3", "general");
        ACTORS.values().forEach(Accounts::awaitDone);
        signIn();
        say();
        await(
                "the roster everywhere",
                () -> Recipes.plannable(there)
                        && people.values().stream()
                                .allMatch(person -> as("demo-hr-system")
                                                .get("/performance/v1/employees/" + person + "/scorecard")
                                                .statusCode()
                                        == 200));
    }

    /** Tokens last ten minutes. */
    void signIn() {
        ACTORS.forEach((role, number) -> tokens.put(
                role, Accounts.signIn(number.toLowerCase(Locale.ROOT)).token()));
    }

    /** The token of someone with this role and no other. */
    String token(String role) {
        return switch (role) {
            case Role.ADMIN -> Running.token("admin");
            case Role.HR_SYSTEM -> Running.token("demo-hr-system");
            case Role.SURVEY_SOURCE -> Running.token("demo-survey-source");
            default -> tokens.get(role);
        };
    }

    /** Whoever or whatever stands to the actor of this role like this; empty where there is no such. */
    Map<Relation, Target> targets(String role) {
        Map<Relation, Target> targets = new EnumMap<>(Relation.class);
        String actor = ACTORS.get(role);
        if (actor != null) {
            targets.put(Relation.SELF, here(actor, MINE, actor.equals("WK-C") ? SUPERVISOR : null));
        }
        targets.put(Relation.OWN_TEAM, here(COLLEAGUE, MINE, SUPERVISOR));
        targets.put(Relation.OTHER_TEAM, here(OTHER_TEAMS, OTHERS, "WK-S2"));
        targets.put(Relation.OWN_CENTER, targets.get(Relation.OWN_TEAM));
        targets.put(
                Relation.OTHER_CENTER,
                new Target(people.get(ELSEWHERE), ELSEWHERE, "WK-S3", teams.get(FAR), FAR, there, THERE, null, true));
        return targets;
    }

    /** What a person is in their center. */
    static String positionOf(String number) {
        return switch (number) {
            case LEADER -> "manager";
            case SUPERVISOR -> "supervisor";
            case "WK-T" -> "trainer";
            case "WK-H" -> "hr";
            default -> "general";
        };
    }

    /** Whether someone of this role is on the roster, so that there is something of their own. */
    static boolean isOnTheRoster(String role) {
        return ACTORS.containsKey(role);
    }

    UUID source(UUID center) {
        return sources.getOrDefault(center, UUID.randomUUID());
    }

    /** A response that belongs to this person. */
    UUID response(UUID person) {
        return responses.getOrDefault(person, UUID.randomUUID());
    }

    private Target here(String number, String team, String supervisor) {
        return new Target(people.get(number), number, supervisor, teams.get(team), team, here, HERE, null, true);
    }

    private static UUID team(UUID center, String name) {
        return Running.created(as("demo-hr-system")
                .contentType(ContentType.JSON)
                .body(Map.of("name", name))
                .post("/career/v1/centers/" + center + "/teams"));
    }

    private void hire(String number, String center, String team, String supervisor, String position) {
        people.put(number, UUID.fromString(Accounts.keep(number, known(number, center, team, supervisor, position))));
    }

    /** What the HR system knows of someone; telling it again changes nothing. */
    static Map<String, Object> known(String number, String center, String team, String supervisor, String position) {
        Map<String, Object> assignment = new HashMap<>();
        assignment.put("from", "2020-01-01");
        assignment.put("center", center);
        assignment.put("position", position);
        if (team != null) {
            assignment.put("team", team);
        }
        if (supervisor != null) {
            assignment.put("supervisor", supervisor);
        }
        return Map.of(
                "name",
                "Walker " + number,
                "email",
                number.toLowerCase(Locale.ROOT) + "@vocation.example",
                "hiredOn",
                "2020-01-01",
                "assignment",
                assignment,
                "aliases",
                List.of(Map.of("alias", "walker " + number)));
    }

    /** One response for everybody, as their center's source delivers it. */
    private void say() {
        for (UUID center : List.of(here, there)) {
            sources.put(center, Recipes.declared(center));
        }
        people.forEach((number, person) -> {
            UUID center = number.equals(ELSEWHERE) || number.equals("WK-S3") ? there : here;
            responses.put(person, Recipes.delivered(sources.get(center), "walker " + number));
        });
        await(
                "the responses' people",
                () -> as("demo-hr-system").get("/career/v1/centers").statusCode() == 200
                        && responses.keySet().stream().allMatch(person -> attributed(person)));
    }

    private boolean attributed(UUID person) {
        return person.toString()
                .equals(Running.anonymous()
                        .auth()
                        .oauth2(tokens.get(Role.HR))
                        .get("/survey/v1/responses/" + responses.get(person))
                        .path("employeeId"));
    }
}
