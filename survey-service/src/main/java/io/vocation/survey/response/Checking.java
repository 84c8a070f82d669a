package io.vocation.survey.response;

import io.vocation.commons.policy.Policies;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.source.Scale;
import io.vocation.survey.source.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Decides whether a response can be kept, by its shape, its source's questions and scales, and the policy's times. */
@ApplicationScoped
public class Checking {
    private final Validator validator;
    private final Policies policies;

    Checking(Validator validator, Policies policies) {
        this.validator = validator;
        this.policies = policies;
    }

    /** The times in force for a source today. */
    public Limits limits(Source source) {
        Instant now = Instant.now();
        LocalDate today = LocalDate.ofInstant(now, source.zone());
        int skew = policies.inForce(source.centerId(), "response.clock-skew", today)
                .asInt();
        int oldest = policies.inForce(source.centerId(), "response.oldest-contact", today)
                .asInt();
        return new Limits(now, now.minus(Duration.ofDays(oldest)), now.plusSeconds(skew));
    }

    /** What is wrong with the shape of a response, before its source is known. */
    public List<Violation> shape(NewResponse said) {
        if (Shape.isSound(said)) {
            return List.of();
        }
        return validator.validate(said).stream()
                .map(broken -> Violation.body(
                        broken.getPropertyPath().toString(), broken.getPropertyPath() + " " + broken.getMessage()))
                .toList();
    }

    /** Checks a response whose shape is sound. */
    public Checked check(Source source, NewResponse delivered, Limits limits) {
        NewResponse said = delivered.normalized();
        List<Violation> violations = new ArrayList<>();
        times(said, limits, violations);
        questions(source, said, violations);
        if (said.willOrSkill() != null && said.sourceOfError() != SourceOfError.CSR) {
            violations.add(
                    Violation.body("willOrSkill", "Will or skill is asked only where the source of error is CSR."));
        }
        return violations.isEmpty()
                ? new Checked.Sound(Candidate.of(source, said))
                : new Checked.Unsound(List.copyOf(violations));
    }

    private static void times(NewResponse said, Limits limits, List<Violation> violations) {
        if (said.contactedAt().isAfter(limits.latest())) {
            violations.add(
                    Violation.body("contactedAt", "The contact lies in the future: " + said.contactedAt() + "."));
        }
        if (said.contactedAt().isBefore(limits.earliest())) {
            violations.add(Violation.body(
                    "contactedAt", "The contact is older than any that is kept: " + said.contactedAt() + "."));
        }
        if (said.answeredAt() != null && said.answeredAt().isBefore(said.contactedAt())) {
            violations.add(Violation.body("answeredAt", "The answer came before the contact."));
        }
        if (said.answeredAt() != null && said.answeredAt().isAfter(limits.latest())) {
            violations.add(Violation.body("answeredAt", "The answer lies in the future: " + said.answeredAt() + "."));
        }
    }

    private static void questions(Source source, NewResponse said, List<Violation> violations) {
        said.answers().keySet().stream()
                .filter(answered -> !source.questions().asked().contains(answered))
                .forEach(answered ->
                        violations.add(Violation.body(answered.field(), "The source does not ask this question.")));
        rating("csatCenter", source.questions().csatCenter(), said.csatCenter(), violations);
        rating("csatCsr", source.questions().csatCsr(), said.csatCsr(), violations);
    }

    private static void rating(String field, Scale scale, Integer value, List<Violation> violations) {
        if (scale != null && value != null && !scale.holds(value)) {
            violations.add(Violation.body(
                    field, value + " is outside the scale from " + scale.min() + " to " + scale.max() + "."));
        }
    }
}
