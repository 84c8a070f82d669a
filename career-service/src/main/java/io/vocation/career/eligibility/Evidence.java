package io.vocation.career.eligibility;

import io.vocation.career.eligibility.RuleResult.Fact;
import io.vocation.career.roster.Employee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All that the rules look at. */
record Evidence(Employee employee, Optional<Standing> standing, LocalDate asOf) {
    private static final String PERFORMANCE = "performance-service";

    /** The standing as facts, for every rule that rests on it. */
    List<Fact> standingFacts() {
        return standing.map(this::facts).orElse(List.of());
    }

    private List<Fact> facts(Standing known) {
        LocalDate to = known.window().to();
        List<Fact> facts = new ArrayList<>();
        add(facts, "standing", known.state(), to);
        add(
                facts,
                "window",
                known.window().from() + " to " + to + ", " + known.window().zone(),
                to);
        add(facts, "peer group", known.peerGroup(), to);
        if (known.standing() != null) {
            Standing.Member own = known.standing();
            add(facts, "call resolution", share(own.resolved(), own.answers(), own.rate()), to);
            add(facts, "quartile", own.quartile(), to);
        }
        if (known.centerResolution() != null) {
            Standing.Share center = known.centerResolution();
            add(
                    facts,
                    "call resolution of the center",
                    share(center.numerator(), center.denominator(), center.rate()),
                    to);
        }
        return facts;
    }

    private static void add(List<Fact> facts, String name, Object value, LocalDate on) {
        if (value != null) {
            facts.add(new Fact(name, value.toString(), on, PERFORMANCE));
        }
    }

    private static String share(Long numerator, long denominator, Double rate) {
        return numerator == null || rate == null
                ? denominator + " answers"
                : String.format(Locale.ROOT, "%d / %d = %.1f %%", numerator, denominator, 100 * rate);
    }

    /** Why the standing says nothing; for states that rank nobody. */
    String whyNoRank() {
        return standing.map(known -> known.explanation() == null ? known.state() : known.explanation())
                .orElse("No survey answer is attributed to this person yet.");
    }

    static Fact roster(String name, Object value, LocalDate on) {
        return new Fact(name, value.toString(), on, "roster");
    }
}
