package io.vocation.survey.contact;

import io.vocation.survey.response.CustomerDigests;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which customers contacts may not name any more, as of responses (practice L3). */
@ApplicationScoped
class ForgottenCustomers {
    private static final String MARK =
            "SELECT until FROM retention_mark WHERE center_id = :center AND period = 'CUSTOMER'";
    private static final String ANY = "SELECT EXISTS (SELECT FROM erased_customer WHERE center_id = :center)";
    private static final String ERASED = """
            SELECT encode(digest, 'hex') AS digest, erased_at FROM erased_customer
            WHERE center_id = :center AND digest IN (SELECT decode(d, 'hex') FROM unnest(:digests) AS d)""";

    private final CustomerDigests digests;

    ForgottenCustomers(CustomerDigests digests) {
        this.digests = digests;
    }

    private record Erased(String digest, Instant erasedAt) {}

    /** Until when contacts of a center name nobody; and until when those of each erased customer do not. */
    record Until(Instant everybody, Map<String, Instant> each) {
        boolean forgets(NewContact said) {
            Instant own = each.get(said.customerRef());
            return said.customerRef() != null
                    && (everybody != null && said.contactedAt().isBefore(everybody)
                            || own != null && said.contactedAt().isBefore(own));
        }
    }

    /** The running transaction must hold the roster still: an erasure waits for whoever does. */
    Until of(Handle sql, UUID center, Collection<String> references) {
        Instant everybody = sql.createQuery(MARK)
                .bind("center", center)
                .mapTo(Instant.class)
                .findOne()
                .orElse(null);
        boolean any =
                sql.createQuery(ANY).bind("center", center).mapTo(Boolean.class).one();
        return new Until(everybody, any ? erased(sql, center, references) : new HashMap<>());
    }

    private Map<String, Instant> erased(Handle sql, UUID center, Collection<String> references) {
        Map<String, String> byDigest = new HashMap<>();
        references.forEach(reference -> byDigest.put(HexFormat.of().formatHex(digests.of(sql, reference)), reference));
        List<Erased> found = sql.createQuery(ERASED)
                .bind("center", center)
                .bindArray("digests", String.class, byDigest.keySet())
                .mapTo(Erased.class)
                .list();
        Map<String, Instant> erased = new HashMap<>();
        found.forEach(row -> erased.put(byDigest.get(row.digest()), row.erasedAt()));
        return erased;
    }
}
