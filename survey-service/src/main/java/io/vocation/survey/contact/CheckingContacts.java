package io.vocation.survey.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vocation.commons.policy.Policies;
import io.vocation.commons.problem.ProblemType;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.response.UnreadableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import org.jdbi.v3.core.Jdbi;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Decides whether delivered contacts can be kept, by their shape, their center and the policy's times. */
@ApplicationScoped
class CheckingContacts {
    private final Validator validator;
    private final Policies policies;
    private final Jdbi jdbi;
    private final ObjectReader reader;

    CheckingContacts(Validator validator, Policies policies, Jdbi jdbi, ObjectMapper json) {
        this.validator = validator;
        this.policies = policies;
        this.jdbi = jdbi;
        this.reader = json.readerFor(NewContact.class);
    }

    /** What holds in a center during one delivery. */
    private record Known(ZoneId zone, Instant earliest, Instant latest) {}

    /** One delivery: centers are asked about once. */
    final class Delivery {
        private final Map<UUID, Optional<Known>> known = new HashMap<>();

        /** @throws HttpProblem 400 for what cannot be read or is not valid, 404 without such a center */
        SoundContact check(byte[] json) {
            try {
                return check(reader.<NewContact>readValue(json));
            } catch (IOException e) {
                throw unreadable(e);
            }
        }

        /** The same. */
        SoundContact check(JsonNode json) {
            if (!json.isObject()) {
                throw noObject();
            }
            try {
                return check(reader.<NewContact>readValue(json));
            } catch (IOException e) {
                throw unreadable(e);
            }
        }

        /** The same. */
        SoundContact check(NewContact said) {
            if (said == null) {
                throw noObject();
            }
            List<Violation> shape = validator.validate(said).stream()
                    .map(broken -> Violation.body(
                            broken.getPropertyPath().toString(), broken.getPropertyPath() + " " + broken.getMessage()))
                    .toList();
            if (!shape.isEmpty()) {
                throw Problems.invalid(shape);
            }
            Known center = known.computeIfAbsent(said.centerId(), CheckingContacts.this::known)
                    .orElseThrow(() -> Problems.notFound("center", said.centerId()));
            if (said.contactedAt().isAfter(center.latest())) {
                throw Problems.invalid(
                        Violation.body("contactedAt", "The contact lies in the future: " + said.contactedAt() + "."));
            }
            if (said.contactedAt().isBefore(center.earliest())) {
                throw Problems.invalid(Violation.body(
                        "contactedAt", "The contact is older than any that is kept: " + said.contactedAt() + "."));
            }
            return SoundContact.of(said.normalized(), center.zone());
        }
    }

    Delivery delivery() {
        return new Delivery();
    }

    /** @throws HttpProblem 404 without such a center */
    ZoneId zone(UUID center) {
        return known(center)
                .orElseThrow(() -> Problems.notFound("center", center))
                .zone();
    }

    private Optional<Known> known(UUID center) {
        Optional<String> zone = jdbi.withHandle(sql -> sql.createQuery("SELECT zone FROM roster_center WHERE id = :id")
                .bind("id", center)
                .mapTo(String.class)
                .findOne());
        return zone.map(ZoneId::of).map(of -> {
            Instant now = Instant.now();
            LocalDate today = LocalDate.ofInstant(now, of);
            int oldest =
                    policies.inForce(center, "response.oldest-contact", today).asInt();
            int skew = policies.inForce(center, "response.clock-skew", today).asInt();
            return new Known(of, now.minusSeconds(86_400L * oldest), now.plusSeconds(skew));
        });
    }

    private static HttpProblem noObject() {
        return Problems.of(ProblemType.MALFORMED, "A contact is an object.").build();
    }

    private static HttpProblem unreadable(IOException e) {
        return UnreadableResponse.violation(e, "contact").map(Problems::invalid).orElseGet(() -> Problems.of(
                        ProblemType.MALFORMED, "This is not a contact.")
                .build());
    }
}
