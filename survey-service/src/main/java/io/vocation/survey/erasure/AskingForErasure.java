package io.vocation.survey.erasure;

import io.vocation.commons.access.Access;
import io.vocation.commons.access.Caller;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.response.CustomerDigests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/** Takes a request to forget a customer: from then on, nothing of what comes about earlier contacts names them. */
@ApplicationScoped
class AskingForErasure {
    private static final String REMEMBER = """
            INSERT INTO erased_customer (center_id, digest, erased_at) VALUES (:center, :digest, clock_timestamp())
            ON CONFLICT (center_id, digest) DO UPDATE SET erased_at = clock_timestamp()""";

    private final Jdbi jdbi;
    private final Erasures erasures;
    private final CustomerDigests digests;
    private final Access access;
    private final Caller caller;
    private final CurrentOperation current;

    AskingForErasure(
            Jdbi jdbi,
            Erasures erasures,
            CustomerDigests digests,
            Access access,
            Caller caller,
            CurrentOperation current) {
        this.jdbi = jdbi;
        this.erasures = erasures;
        this.digests = digests;
        this.access = access;
        this.caller = caller;
        this.current = current;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 without such a center, 400 when the reason names them */
    @Transactional
    UUID ask(NewErasure wanted) {
        access.requireCenter(wanted.centerId());
        String customer = wanted.customer().strip();
        if (names(wanted.reason(), customer)) {
            throw Problems.invalid(
                    Violation.body("reason", "The reason stays on record: it must not name the customer."));
        }
        UUID id = UUID.randomUUID();
        jdbi.useHandle(sql -> {
            requireCenter(sql, wanted.centerId());
            byte[] digest = digests.of(sql, customer);
            // Whoever is keeping responses right now is waited for; whoever does later, knows.
            sql.execute("SELECT pg_advisory_xact_lock(hashtext('attribution'))");
            sql.createUpdate(REMEMBER)
                    .bind("center", wanted.centerId())
                    .bind("digest", digest)
                    .execute();
            erasures.add(sql, id, wanted, customer, digest, caller.name());
            current.detail("digest", HexFormat.of().formatHex(digest));
        });
        current.because(wanted.reason());
        current.detail("erasure", id);
        return id;
    }

    /** As a word of its own: a reference may be as short as a letter. */
    private static boolean names(String reason, String customer) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(customer) + "(?![\\p{L}\\p{N}])")
                .matcher(reason)
                .find();
    }

    private static void requireCenter(Handle sql, UUID center) {
        boolean known = sql.createQuery("SELECT EXISTS (SELECT FROM roster_center WHERE id = :center)")
                .bind("center", center)
                .mapTo(Boolean.class)
                .one();
        if (!known) {
            throw Problems.notFound("center", center);
        }
    }
}
