package io.vocation.career.eligibility;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vocation.career.organization.Center;
import io.vocation.career.organization.Centers;
import io.vocation.career.roster.Employee;
import io.vocation.career.roster.Employees;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gathers the evidence on a person and applies the rules (practice K2). */
@ApplicationScoped
class JudgingEligibility {
    private final Employees employees;
    private final Centers centers;
    private final Standings standings;
    private final Rules rules;
    private final Overrides overrides;

    JudgingEligibility(Employees employees, Centers centers, Standings standings, Rules rules, Overrides overrides) {
        this.employees = employees;
        this.centers = centers;
        this.standings = standings;
        this.rules = rules;
        this.overrides = overrides;
    }

    private record Person(Employee employee, LocalDate asOf, UUID center) {}

    /**
     * @param asked the day to judge for; null for today in the person's center
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a day to come, 404, or 503 while the standing cannot
     *     be had
     */
    Eligibility judge(UUID id, Opportunity opportunity, LocalDate asked) {
        Person person = QuarkusTransaction.requiringNew().call(() -> person(id, asked));
        // No connection is held while another service is asked.
        Optional<Standing> standing = standings.of(id, person.asOf());
        List<RuleResult> results =
                rules.apply(opportunity, new Evidence(person.employee(), standing, person.asOf()), person.center());
        OverrideView override = QuarkusTransaction.requiringNew()
                .call(() -> overrides.inForce(id, opportunity, person.asOf()))
                .map(EligibilityOverride::view)
                .orElse(null);
        return Eligibility.of(id, opportunity, person.asOf(), results, override);
    }

    private Person person(UUID id, LocalDate asked) {
        Employee employee = employees.require(id);
        LocalDate utc = LocalDate.now(ZoneOffset.UTC);
        Optional<Center> center = employee.centerOn(asked == null ? utc : asked).map(centers::findById);
        LocalDate today = LocalDate.now(center.map(Center::zone).map(ZoneId::of).orElse(ZoneOffset.UTC));
        if (asked != null && asked.isAfter(today)) {
            throw Problems.invalid(Violation.query("asOf", "Eligibility cannot be told for a day to come."));
        }
        return new Person(
                employee, asked == null ? today : asked, center.map(Center::id).orElse(null));
    }
}
