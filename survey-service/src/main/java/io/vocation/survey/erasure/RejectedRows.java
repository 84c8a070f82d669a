package io.vocation.survey.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Rows of files that were not kept. A row that names the customer as a word loses all that it says. */
@ApplicationScoped
class RejectedRows implements Erasable {
    private static final String ERASE = """
            UPDATE import_rejection x SET raw = '', message = 'Erased at the customer''s request.'
            FROM import_job j JOIN source s ON s.id = j.source_id
            WHERE j.id = x.import_id AND s.center_id = :center AND (x.raw ~ :named OR x.message ~ :named)""";
    private static final String BEFORE = """
            DELETE FROM import_rejection x USING (
              SELECT y.import_id, y.line FROM import_rejection y
              JOIN import_job j ON j.id = y.import_id JOIN source s ON s.id = j.source_id
              WHERE s.center_id = :center AND j.finished_at < :moment LIMIT :most) old
            WHERE x.import_id = old.import_id AND x.line = old.line""";
    private static final Pattern SPECIAL = Pattern.compile("[^\\p{Alnum}\\p{IsAlphabetic}\\s]");

    @Override
    public String what() {
        return "rejectedRows";
    }

    @Override
    public long erase(Handle sql, UUID center, String customer) {
        return sql.createUpdate(ERASE)
                .bind("center", center)
                .bind("named", word(customer))
                .execute();
    }

    /** The reference between characters that are neither letters nor digits, with quotes as CSV writes them. */
    private static String word(String customer) {
        String quoted = SPECIAL.matcher(customer.replace("\"", "\"\"")).replaceAll("\\\\$0");
        return "(^|[^[:alnum:]])" + quoted + "($|[^[:alnum:]])";
    }

    @Override
    public Set<Period> periods() {
        return Set.of(Period.REJECTIONS);
    }

    @Override
    public long eraseBefore(Handle sql, UUID center, Period period, Instant moment) {
        return sql.createUpdate(BEFORE)
                .bind("center", center)
                .bind("moment", moment)
                .bind("most", MOST)
                .execute();
    }
}
