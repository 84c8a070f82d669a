package io.vocation.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.media.Schema;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One operation of a document.
 *
 * @param path with its variables in braces
 * @param bodies the schema of each media type that it takes, with every reference resolved
 * @param answers the schema of each media type, by status; a status without a body has none
 */
public record Operation(
        String service,
        String id,
        String method,
        String path,
        List<Parameter> parameters,
        Map<String, JsonNode> bodies,
        Map<String, Map<String, Schema<?>>> answers) {

    /** What takes long, or grows with all that was ever done: asked, but not in every round. */
    private static final Set<String> HEAVY = Set.of(
            "verifyAuditOfCareer",
            "verifyAuditOfSurvey",
            "verifyAuditOfPerformance",
            "verifyAuditOfTraining",
            "startRebuild",
            "reconcileCenter",
            "fitRetentionModel",
            "makeCenterStandings",
            "downloadMyData");

    private static final int EVERY_ROUND_UNTIL = 7;
    private static final int HEAVY_ROUNDS = 12;

    /** @param in path, query or header; of cookies there are none */
    record Parameter(String name, String in, boolean required, JsonNode schema) {}

    boolean changes() {
        return !method.equals("GET") && !method.equals("HEAD");
    }

    boolean isFeed() {
        return path.endsWith("/feed");
    }

    boolean takesJson() {
        return bodies.containsKey("application/json");
    }

    boolean takes(String in) {
        return parameters.stream().anyMatch(parameter -> parameter.in().equals(in));
    }

    /** Whether it is asked in this round over all operations. */
    boolean isAskedIn(int round) {
        return round < EVERY_ROUND_UNTIL || round % HEAVY_ROUNDS == 0 || !HEAVY.contains(id);
    }

    /** In which order operations are asked: what removes comes last. */
    int turn() {
        return switch (method) {
            case "GET", "HEAD" -> 0;
            case "DELETE" -> 2;
            default -> 1;
        };
    }
}
