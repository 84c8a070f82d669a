package io.vocation.e2e;

import io.restassured.http.ContentType;
import io.vocation.local.Service;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import static io.vocation.e2e.Running.as;
import static io.vocation.e2e.Running.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Two hundred thousand responses from clients that deliver again what was not acknowledged, and from a file, while
 * survey-service is killed and PostgreSQL loses its power. {@code -Dvocation.faults} says how often (eight times unless
 * told), {@code -Dvocation.faults.seed} at which moments.
 */
class NothingLostIT {
    private static final int DELIVERED = 150_000;
    private static final int IMPORTED = 50_000;
    private static final int FAULTS = Integer.getInteger("vocation.faults", 8);
    private static final long SEED = Long.getLong("vocation.faults.seed", System.nanoTime());
    private static final int CSRS = 20;
    private static UUID center;
    private static UUID source;

    @BeforeAll
    static void rosterAndSource() {
        center = Running.center("faults", "Europe/Madrid");
        IntStream.range(0, CSRS).forEach(NothingLostIT::hire);
        source = Running.created(as("admin")
                .contentType(ContentType.JSON)
                .body("""
                        {"centerId": "%s", "name": "Faults",
                         "questions": {"csatCsr": {"column": "Rating", "min": 1, "max": 5}},
                         "columns": {"sourceResponseId": "Id", "agent": "Agent", "contactedAt": {"timestamp": "At"}}}""".formatted(center))
                .post("/survey/v1/sources"));
        await("the roster", () -> known() == CSRS);
    }

    private static void hire(int number) {
        Running.created(as("demo-hr-system")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        "Fault " + number,
                        "hiredOn",
                        "2020-01-01",
                        "assignment",
                        Map.of("from", "2020-01-01", "center", "faults", "position", "general"),
                        "aliases",
                        List.of(Map.of("alias", "fault" + number))))
                .put("/career/v1/employees/by-number/FT-" + number));
    }

    @Test
    @Tag("M8")
    void whatIsAcknowledgedIsThereOnceAndToldOnce() throws Exception {
        System.out.println("faults: seed " + SEED);
        RetryingClients clients = new RetryingClients(source, CSRS);
        FeedReader reader = new FeedReader(source);
        try (ExecutorService work = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> reading = work.submit(reader::run);
            Future<String> importing = work.submit(() -> clients.importFile(DELIVERED, DELIVERED + IMPORTED));
            List<Future<?>> delivering = deliveries(work, clients);
            Faults faults = new Faults(new Random(SEED), FAULTS, DELIVERED);
            faults.run(clients::acknowledged);
            for (Future<?> each : delivering) {
                each.get();
            }
            String job = importing.get();
            await("the end of the import", () -> as("demo-survey-source")
                    .get("/survey/v1/imports/" + job)
                    .path("state")
                    .equals("DONE"));
            await("the end of the feed", () -> reader.seen() >= DELIVERED + IMPORTED);
            reader.stop();
            reading.get();
            System.out.println("faults: " + faults.told() + "; clients tried again " + clients.retries() + " times");
        }
        Map<String, UUID> kept = kept();
        assertEquals(DELIVERED + IMPORTED, kept.size());
        assertEquals(DELIVERED, clients.receipts().size());
        clients.receipts().forEach((id, receipt) -> assertEquals(kept.get(id), receipt, id));
        reader.told().forEach((id, times) -> assertEquals(1, times, "The feed told " + id + " that often"));
        assertEquals(Map.of(), missing(kept, reader));
        assertTrue(clients.retries() > 0, "No fault ever hit a request");
    }

    /** Arrays, streams and single responses: a range of numbers for each client. */
    private static List<Future<?>> deliveries(ExecutorService work, RetryingClients clients) {
        List<Future<?>> delivering = new ArrayList<>();
        delivering.add(work.submit(() -> clients.arrays(0, 60_000, 500)));
        delivering.add(work.submit(() -> clients.arrays(60_000, 70_000, 50)));
        delivering.add(work.submit(() -> clients.streams(70_000, 148_000, 6000)));
        delivering.add(work.submit(() -> clients.single(148_000, DELIVERED)));
        return delivering;
    }

    private static Map<UUID, Integer> missing(Map<String, UUID> kept, FeedReader reader) {
        Map<UUID, Integer> missing = new HashMap<>();
        kept.values().stream().filter(id -> !reader.told().containsKey(id)).forEach(id -> missing.put(id, 0));
        return missing;
    }

    /** How many of them survey-service knows; a response that waited for its CSR would be told twice, rightly. */
    private static int known() {
        try (Connection connection = Running.platform().connect(Service.SURVEY);
                PreparedStatement statement =
                        connection.prepareStatement("SELECT count(*) FROM roster_alias WHERE alias LIKE 'fault%'");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, UUID> kept() throws SQLException {
        Map<String, UUID> kept = new HashMap<>();
        try (Connection connection = Running.platform().connect(Service.SURVEY);
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT source_response_id, id FROM response WHERE source_id = ?")) {
            statement.setObject(1, source);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    assertEquals(
                            null,
                            kept.put(rows.getString(1), rows.getObject(2, UUID.class)),
                            rows.getString(1) + " is there twice");
                }
            }
        }
        return kept;
    }
}
