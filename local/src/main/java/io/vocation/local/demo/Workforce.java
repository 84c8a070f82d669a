package io.vocation.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The people of the center with their dated assignments and aliases, and the truth about its CSRs.
 *
 * <p>Employee numbers: the manager, HR and the trainer are H1001 to H1003, the supervisors H1011 to H1026 in the order
 * of the teams, the CSRs H1101 and on in order of hire.
 */
final class Workforce {

    private static final String MANAGER = "H1001";
    private static final int FIRST_SUPERVISOR = 1011;
    private static final int FIRST_CSR = 1101;

    private final Dice tradeDice;
    private final Dice truthDice;
    private final Names names;
    private final Staffing staffing;
    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final List<Team> teams = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final Map<String, Double> truth = new TreeMap<>();

    private Workforce(long seed, LocalDate firstDay, LocalDate lastDay) {
        tradeDice = new Dice(seed, "trades");
        truthDice = new Dice(seed, "truth");
        names = new Names(new Dice(seed, "names"));
        staffing = new Staffing(new Dice(seed, "staffing"), firstDay, lastDay);
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    static Workforce hire(long seed, LocalDate firstDay, LocalDate lastDay) {
        var workforce = new Workforce(seed, firstDay, lastDay);
        workforce.hireLeaders();
        workforce.hireCsrs();
        return workforce;
    }

    List<Team> teams() {
        return List.copyOf(teams);
    }

    List<Person> people() {
        return List.copyOf(people);
    }

    /** By employee number, in its order. */
    Map<String, Double> truth() {
        return Collections.unmodifiableMap(truth);
    }

    private void hireLeaders() {
        hireLeader(MANAGER, Role.MANAGER, null, null);
        hireLeader("H1002", Role.HR, null, MANAGER);
        hireLeader("H1003", Role.TRAINER, null, MANAGER);
        for (var callType : CallType.values()) {
            for (var name : callType.teamNames()) {
                var supervisor = "H" + (FIRST_SUPERVISOR + teams.size());
                teams.add(new Team(name, callType, supervisor));
                hireLeader(supervisor, Role.SUPERVISOR, name, MANAGER);
            }
        }
    }

    private void hireLeader(String employeeNumber, Role role, String team, String supervisor) {
        var since = staffing.longAgo();
        var assignment = new Assignment(since, null, team, supervisor, role.code());
        people.add(new Person(employeeNumber, names.next(), role, since, null, List.of(assignment), List.of()));
    }

    private void hireCsrs() {
        var spells = staffing.spells(teams.size());
        var trades = Trade.draw(tradeDice, spells, teams, firstDay, lastDay);
        var naming = new Naming(names, spells, firstDay);
        for (int i = 0; i < spells.size(); i++) {
            var spell = spells.get(i);
            var employeeNumber = "H" + (FIRST_CSR + i);
            var csr = naming.next();
            people.add(new Person(
                    employeeNumber,
                    csr.name(),
                    Role.CSR,
                    spell.from(),
                    spell.to(),
                    assignments(spell, trades.get(i)),
                    csr.aliases()));
            double mean = teams.get(spell.team()).callType().meanResolution();
            truth.put(employeeNumber, truthDice.beta(mean, Model.RESOLUTION_SD));
        }
    }

    private List<Assignment> assignments(Spell spell, Trade trade) {
        if (trade == null) {
            return List.of(assignment(spell.team(), spell.from(), spell.to()));
        }
        return List.of(
                assignment(spell.team(), spell.from(), trade.on()), assignment(trade.team(), trade.on(), spell.to()));
    }

    private Assignment assignment(int team, LocalDate from, LocalDate to) {
        var place = teams.get(team);
        return new Assignment(
                from, to, place.name(), place.supervisor(), place.callType().code());
    }
}
