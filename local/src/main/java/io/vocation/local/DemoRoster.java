package io.vocation.local;

import com.fasterxml.jackson.databind.JsonNode;
import io.vocation.local.demo.Assignment;
import io.vocation.local.demo.Center;
import io.vocation.local.demo.DemoCenter;
import io.vocation.local.demo.Person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Puts the demo's center, teams and people on the roster, as its HR system would; doing so again changes nothing. */
final class DemoRoster {
    private static final int CONFLICT = 409;
    private static final int AT_ONCE = 4;

    private final Api hrSystem;
    private final DemoUsers users;
    private final Map<String, UUID> employees = new ConcurrentHashMap<>();
    private UUID center;

    DemoRoster(Api hrSystem, DemoUsers users) {
        this.hrSystem = hrSystem;
        this.users = users;
    }

    void load(DemoCenter demo) throws InterruptedException {
        center = center(demo.center());
        for (var team : demo.teams()) {
            tolerate(hrSystem.exchange("POST", "/career/v1/centers/" + center + "/teams", Map.of("name", team.name())));
        }
        // Leaders come first in the list, and in its order: each is there before the first who names them as
        // supervisor.
        for (Person person : demo.people()) {
            if (!person.isCsr()) {
                keep(person, demo.center().code());
            }
        }
        // Whoever signs in comes first: their account is waited for.
        keepAtOnce(
                demo.people().stream()
                        .filter(Person::isCsr)
                        .sorted(Comparator.comparing(person -> users.of(person).isEmpty()))
                        .toList(),
                demo.center().code());
    }

    UUID center() {
        return center;
    }

    Map<String, UUID> employees() {
        return Map.copyOf(employees);
    }

    private UUID center(Center wanted) throws InterruptedException {
        tolerate(hrSystem.exchange(
                "POST",
                "/career/v1/centers",
                Map.of(
                        "code",
                        wanted.code(),
                        "name",
                        wanted.name(),
                        "zone",
                        wanted.zone().getId())));
        for (JsonNode known : hrSystem.get("/career/v1/centers")) {
            if (known.path("code").asText().equals(wanted.code())) {
                return UUID.fromString(known.path("id").asText());
            }
        }
        throw new PlatformException("The demo's center " + wanted.code() + " was not created.");
    }

    private static void tolerate(Api.Answer answer) {
        if (answer.status() >= 300 && answer.status() != CONFLICT) {
            throw new PlatformException("The demo's roster is refused with " + answer.status() + ": " + answer.body());
        }
    }

    private void keepAtOnce(List<Person> people, String centerCode) throws InterruptedException {
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Void>> work = new ArrayList<>();
            for (Person person : people) {
                work.add(() -> {
                    keep(person, centerCode);
                    return null;
                });
            }
            for (Future<Void> done : workers.invokeAll(work)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof PlatformException known
                    ? known
                    : new PlatformException("The demo's roster cannot be loaded: " + e.getCause(), e);
        }
    }

    /** One request for each place the person was at: the roster adds each to those it knows. */
    private void keep(Person person, String centerCode) throws InterruptedException {
        List<Map<String, Object>> aliases = new ArrayList<>();
        for (var alias : person.aliases()) {
            aliases.add(
                    present("alias", alias.login(), "system", alias.system(), "from", alias.from(), "to", alias.to()));
        }
        String login = users.of(person).map(DemoUser::login).orElse(null);
        for (Assignment assignment : person.assignments()) {
            Map<String, Object> known = present(
                    "name", person.name(),
                    "login", login,
                    "email", login == null ? null : login + "@vocation.example",
                    "hiredOn", person.hiredOn(),
                    "leftOn", person.leftOn(),
                    "aliases", aliases,
                    "assignment",
                            present(
                                    "from", assignment.from(),
                                    "center", centerCode,
                                    "team", assignment.team(),
                                    "supervisor", assignment.supervisor(),
                                    "position", assignment.position()));
            JsonNode kept = hrSystem.put("/career/v1/employees/by-number/" + person.employeeNumber(), known);
            employees.put(
                    person.employeeNumber(), UUID.fromString(kept.path("id").asText()));
        }
    }

    /** A JSON object of name and value by turns, without those that are null; days as text. */
    static Map<String, Object> present(Object... namesAndValues) {
        Map<String, Object> object = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                boolean plain = value instanceof Number
                        || value instanceof Boolean
                        || value instanceof Map
                        || value instanceof List;
                object.put((String) namesAndValues[i], plain ? value : value.toString());
            }
        }
        return object;
    }
}
