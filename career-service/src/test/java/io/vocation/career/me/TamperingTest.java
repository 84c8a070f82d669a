package io.vocation.career.me;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vocation.career.People;
import io.vocation.test.Surroundings;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The owner of the tables can switch their triggers off; the chain shows whatever they do then. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class TamperingTest {
    private static int people;

    @Inject
    Jdbi jdbi;

    private JsonPath before;
    private long middle;

    @BeforeEach
    void anIntactChainWithoutTriggers() throws InterruptedException {
        if (people == 0) {
            People.center("tamper");
        }
        for (int i = 0; i < 3; i++) {
            People.employee("TAM-" + ++people, "tamper", null, null, "general");
        }
        before = Trail.sealed();
        assertTrue(before.getBoolean("intact"), before::prettify);
        assertEquals(0, before.getLong("unsealed"));
        middle = before.getLong("head.seq") - 1;
        sql(
                "ALTER TABLE audit_entry DISABLE TRIGGER USER",
                "ALTER TABLE audit_seal DISABLE TRIGGER USER",
                "CREATE TABLE kept_entry AS SELECT * FROM audit_entry",
                "CREATE TABLE kept_seal AS SELECT * FROM audit_seal");
    }

    @AfterEach
    void asItWas() {
        sql(
                "DELETE FROM audit_entry",
                "DELETE FROM audit_seal",
                "INSERT INTO audit_entry OVERRIDING SYSTEM VALUE SELECT * FROM kept_entry",
                "INSERT INTO audit_seal SELECT * FROM kept_seal",
                "DROP TABLE kept_entry, kept_seal",
                "ALTER TABLE audit_entry ENABLE TRIGGER USER",
                "ALTER TABLE audit_seal ENABLE TRIGGER USER");
        assertTrue(Trail.verification("").getBoolean("intact"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "actor = 'somebody else'",
                "actor_employee = gen_random_uuid()",
                "client = 'other'",
                "roles = '{admin}'",
                "operation = 'other'",
                "method = 'PATCH'",
                "path = '/'",
                "outcome = 'REFUSED'",
                "status = 200",
                "people = '{}'",
                "center_id = gen_random_uuid()",
                "reason = 'because'",
                "correlation_id = NULL",
                "detail = '{}'",
                "xid = '3'"
            })
    void aChangedEntryIsFound(String change) {
        sql("UPDATE audit_entry SET " + change + " WHERE id = " + entryAt(middle));
        broken(middle, "changed");
    }

    @Test
    void aRemovedEntryIsFound() {
        sql("DELETE FROM audit_entry WHERE id = " + entryAt(middle));
        broken(middle, "removed");
    }

    @Test
    void aRemovedLinkIsFound() {
        long entry = entryAt(middle);
        sql("DELETE FROM audit_seal WHERE seq = " + middle);
        broken(middle + 1, "removed");
        sql("UPDATE audit_seal SET seq = seq - 1 WHERE seq > " + middle);
        broken(middle, "changed");
        assertTrue(entry > 0);
    }

    @Test
    void aChangedLinkIsFound() {
        sql("UPDATE audit_seal SET hash = decode(repeat('00', 32), 'hex') WHERE seq = " + middle);
        broken(middle, "changed");
    }

    @Test
    void anEntryRemovedTogetherWithItsLinkIsFound() {
        sql(
                "DELETE FROM audit_entry WHERE id = " + entryAt(middle),
                "DELETE FROM audit_seal WHERE seq = " + middle,
                "UPDATE audit_seal SET seq = seq - 1 WHERE seq > " + middle);
        broken(middle, "changed");
    }

    @Test
    void anInsertedEntryIsFound() {
        long inserted = jdbi.withHandle(sql -> sql.createQuery("""
                        INSERT INTO audit_entry (xid, at, actor, roles, operation, method, path, outcome, people)
                        SELECT xid, at, 'hr', '{hr}', 'test', 'POST', '/', 'CHANGED', '{}' FROM audit_entry
                        WHERE id = :like RETURNING id""")
                .bind("like", entryAt(middle))
                .mapTo(Long.class)
                .one());
        JsonPath found = Trail.verification("");
        assertFalse(found.getBoolean("intact"));
        assertEquals(inserted, found.getLong("firstBroken.entry"));
        assertEquals(1, found.getLong("unsealed"));
    }

    @Test
    void anotherOrderIsFound() {
        sql(
                "UPDATE audit_seal SET seq = -1 WHERE seq = " + middle,
                "UPDATE audit_seal SET seq = " + middle + " WHERE seq = " + (middle + 1),
                "UPDATE audit_seal SET seq = " + (middle + 1) + " WHERE seq = -1");
        broken(middle, "changed");
    }

    @Test
    void anEndThatWasCutOffIsFoundByAHeadNotedEarlier() {
        String head = "?seq=" + before.getLong("head.seq") + "&hash=" + before.getString("head.hash");
        assertTrue(Trail.verification(head).getBoolean("intact"));
        sql(
                "DELETE FROM audit_entry WHERE id = " + entryAt(middle + 1),
                "DELETE FROM audit_seal WHERE seq = " + (middle + 1));
        assertTrue(Trail.verification("").getBoolean("intact"), "the rest is a chain of its own");
        JsonPath found = Trail.verification(head);
        assertFalse(found.getBoolean("intact"));
        assertEquals(middle + 1, found.getLong("firstBroken.seq"));
    }

    @Test
    void aChainComputedAnewIsFoundByAHeadNotedEarlier() throws Exception {
        sql("UPDATE audit_entry SET actor = 'somebody else' WHERE id = " + entryAt(middle));
        byte[] hash = new byte[32];
        for (Map<String, Object> row : rows()) {
            hash = outsidersHash(hash, row);
            sql("UPDATE audit_seal SET hash = decode('" + HexFormat.of().formatHex(hash) + "', 'hex') WHERE seq = "
                    + row.get("seq"));
        }
        assertTrue(Trail.verification("").getBoolean("intact"), "the owner of the database could do so");
        assertFalse(Trail.verification("?seq=" + before.getLong("head.seq") + "&hash=" + before.getString("head.hash"))
                .getBoolean("intact"));
    }

    @Test
    void anOutsiderComputesTheSameHead() throws Exception {
        byte[] hash = new byte[32];
        for (Map<String, Object> row : rows()) {
            hash = outsidersHash(hash, row);
        }
        assertEquals(before.getString("head.hash"), HexFormat.of().formatHex(hash));
        assertNull(before.get("firstBroken"));
    }

    private void broken(long seq, String what) {
        JsonPath found = Trail.verification("");
        assertFalse(found.getBoolean("intact"));
        assertEquals(seq, found.getLong("firstBroken.seq"), found::prettify);
        assertTrue(found.getString("firstBroken.what").contains(what), found::prettify);
    }

    private long entryAt(long seq) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT entry_id FROM kept_seal WHERE seq = :seq")
                .bind("seq", seq)
                .mapTo(Long.class)
                .one());
    }

    private List<Map<String, Object>> rows() {
        return jdbi.withHandle(sql -> sql.createQuery("""
                        SELECT s.seq, e.id::text AS c01, e.xid::text AS c02,
                          to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS c03, e.actor AS c04,
                          e.actor_employee::text AS c05, e.client AS c06, e.roles AS c07, e.operation AS c08,
                          e.method AS c09, e.path AS c10, e.outcome AS c11, e.status::text AS c12,
                          e.people::text[] AS c13, e.center_id::text AS c14, e.reason AS c15,
                          e.correlation_id AS c16, e.detail::text AS c17
                        FROM audit_seal s JOIN audit_entry e ON e.id = s.entry_id ORDER BY s.seq""").mapToMap().list());
    }

    /** As the Javadoc of the canonical form has it, by somebody who has only that. */
    private static byte[] outsidersHash(byte[] before, Map<String, Object> row) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(before);
        text(out, "vocation-audit-1");
        for (int column = 1; column <= 17; column++) {
            Object value = row.get("c%02d".formatted(column));
            if (value instanceof java.sql.Array list) {
                Object[] members = (Object[]) list.getArray();
                out.writeInt(members.length);
                for (Object member : members) {
                    text(out, member);
                }
            } else {
                text(out, value);
            }
        }
        return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
    }

    private static void text(DataOutputStream out, Object value) throws IOException {
        byte[] utf8 = value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
        out.writeInt(value == null ? -1 : utf8.length);
        out.write(utf8);
    }

    private void sql(String... statements) {
        jdbi.useTransaction(sql -> List.of(statements).forEach(sql::execute));
    }
}
