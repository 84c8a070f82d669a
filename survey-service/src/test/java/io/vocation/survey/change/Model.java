package io.vocation.survey.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a response, the roster and the proposals should be after each step, told as simply as possible: two people, who have
 * the login name "a" or not, belong to a team, and work in the center from a day on.
 */
final class Model {
    enum Person {
        ADA,
        EVE
    }

    enum Day {
        BEFORE("2026-03-02"),
        LATER("2026-03-20"),
        NEXT_MONTH("2026-04-02");

        final String day;

        Day(String day) {
            this.day = day;
        }
    }

    /** @param from whether they work there on the first day already */
    record Worker(boolean hasName, boolean from, int team) {
        boolean worksOn(Day day) {
            return from || day != Day.BEFORE;
        }
    }

    record Content(Day day, boolean known, int csat) {}

    record Owner(Person person, int team) {}

    Worker[] workers = {new Worker(false, true, 0), new Worker(false, true, 0)};
    boolean there;
    String state;
    String reason;
    Owner owner;
    boolean byHand;
    Content content;
    Content delivered;
    final List<String> history = new ArrayList<>();
    final List<Content> open = new ArrayList<>();
    private final Set<Content> known = new HashSet<>();

    int revision() {
        return history.size();
    }

    void roster(Person person, Worker worker) {
        workers[person.ordinal()] = worker;
        if ("WAITING".equals(state)) {
            ask();
            if (owner != null) {
                history.add("ATTRIBUTED");
            }
        }
    }

    /** Answers what the delivery is answered. */
    int deliver(Content said) {
        if (!there) {
            there = true;
            content = said;
            delivered = said;
            ask();
            history.add("RECEIVED");
            return 201;
        }
        if (said.equals(delivered)) {
            return 200;
        }
        if (known.add(said)) {
            open.add(said);
        }
        return 409;
    }

    int reassign(Person person) {
        if (state.equals("VOID")) {
            return 409;
        }
        Worker worker = workers[person.ordinal()];
        if (!worker.worksOn(content.day())) {
            return 400;
        }
        owner = new Owner(person, worker.team());
        state = "COUNTED";
        reason = null;
        byHand = true;
        history.add("REASSIGNED");
        return 200;
    }

    int toRoster() {
        if (state.equals("VOID")) {
            return 409;
        }
        byHand = false;
        ask();
        history.add("REASSIGNED");
        return 200;
    }

    int makeVoid() {
        if (state.equals("VOID")) {
            return 409;
        }
        state = "VOID";
        reason = null;
        history.add("VOIDED");
        return 200;
    }

    int restore() {
        if (!state.equals("VOID")) {
            return 409;
        }
        state = "COUNTED";
        if (owner == null) {
            ask();
        }
        history.add("RESTORED");
        return 200;
    }

    int correct(Content said) {
        boolean asks = state.equals("WAITING") || said.known() != content.known() || said.day() != content.day();
        content = said;
        if (asks && !byHand) {
            boolean isVoid = state.equals("VOID");
            ask();
            if (isVoid) {
                state = "VOID";
                reason = null;
            }
        }
        history.add("CORRECTED");
        return 200;
    }

    int accept(int which) {
        known.add(delivered);
        delivered = open.remove(which);
        return correct(delivered);
    }

    void refuse(int which) {
        open.remove(which);
    }

    private void ask() {
        List<Person> named = new ArrayList<>();
        List<Person> working = new ArrayList<>();
        for (Person person : Person.values()) {
            Worker worker = workers[person.ordinal()];
            if (content.known() && worker.hasName()) {
                named.add(person);
                if (worker.worksOn(content.day())) {
                    working.add(person);
                }
            }
        }
        reason = named.isEmpty()
                ? "UNKNOWN_AGENT"
                : working.isEmpty() ? "NOT_ASSIGNED" : working.size() > 1 ? "SHARED_ALIAS" : null;
        owner = reason == null
                ? new Owner(working.getFirst(), workers[working.getFirst().ordinal()].team())
                : null;
        state = reason == null ? "COUNTED" : "WAITING";
    }
}
