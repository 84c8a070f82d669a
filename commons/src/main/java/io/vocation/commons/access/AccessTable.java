package io.vocation.commons.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who may do what (practice L2): every operation of every service, and how far each role reaches in it. What is not in
 * here cannot be called. {@code docs/access.md} shows it, and the OpenAPI documents name the roles from it.
 */
public final class AccessTable {
    static final String CAREER_SERVICE = "career-service";
    static final String PERFORMANCE_SERVICE = "performance-service";
    static final String SURVEY_SERVICE = "survey-service";
    static final String TRAINING_SERVICE = "training-service";

    static final Map<String, Reach> NO_ROLE = Map.of();

    /**
     * What every service offers of its thresholds and of what it recorded and holds, implemented once. These rows are found
     * by the operation's id in the code; each service has them by the id in its document.
     */
    private static final List<AccessRule> EVERYWHERE = List.of(
            AccessRule.of("listAuditEntries", Subject.NOBODY, Reaches.CONFIGURES)
                    .showingFigures(),
            AccessRule.of("verifyAudit", Subject.NOBODY, Reaches.CONFIGURES),
            AccessRule.of("listMyAuditEntries", Subject.CALLER, Reaches.ONESELF_ON_THE_ROSTER),
            AccessRule.of("getMyData", Subject.CALLER, Reaches.ONESELF_ON_THE_ROSTER),
            AccessRule.of("listPolicies", Subject.CENTER, Reaches.WHERE_ONE_WORKS),
            AccessRule.of("getPolicy", Subject.CENTER, Reaches.WHERE_ONE_WORKS),
            AccessRule.of("setPolicy", Subject.CENTER, Reaches.SETS_GOALS),
            AccessRule.of("withdrawPolicy", Subject.CENTER, Reaches.SETS_GOALS),
            AccessRule.of("listCommonPolicies", Subject.NOBODY, Reaches.WHERE_ONE_WORKS),
            AccessRule.of("getCommonPolicy", Subject.NOBODY, Reaches.WHERE_ONE_WORKS),
            AccessRule.of("setCommonPolicy", Subject.NOBODY, Reaches.SETS_GOALS_FOR_ALL),
            AccessRule.of("withdrawCommonPolicy", Subject.NOBODY, Reaches.SETS_GOALS_FOR_ALL));

    static final Map<String, List<AccessRule>> BY_SERVICE = byService();
    private static final Map<String, AccessRule> BY_OPERATION = byOperation();

    private AccessTable() {}

    /** The rows of a service, by the first segment of its paths; empty for one that is not ours. */
    public static List<AccessRule> of(String service) {
        return BY_SERVICE.getOrDefault(service, List.of());
    }

    /** The services, in the order of the documents. */
    public static Collection<String> services() {
        return BY_SERVICE.keySet();
    }

    /** The row of an operation, by its id. */
    public static Optional<AccessRule> find(String operation) {
        return Optional.ofNullable(BY_OPERATION.get(operation));
    }

    /** The id that an operation has in the document of a service. */
    public static String documented(String service, String operation) {
        return EVERYWHERE.stream()
                .filter(rule -> rule.operation().equals(operation))
                .findFirst()
                .map(rule -> rule.in(service).operation())
                .orElse(operation);
    }

    private static Map<String, List<AccessRule>> byService() {
        Map<String, List<AccessRule>> rows = new LinkedHashMap<>();
        rows.put("career", CareerRows.ALL);
        rows.put(
                "survey",
                Stream.of(ResponseRows.ALL, CodingRows.ALL, SamplingRows.ALL, CaseRows.ALL)
                        .flatMap(List::stream)
                        .toList());
        rows.put(
                "performance",
                Stream.of(ScorecardRows.ALL, StandingRows.ALL, GoalRows.ALL)
                        .flatMap(List::stream)
                        .toList());
        rows.put("training", TrainingRows.ALL);
        rows.replaceAll((service, own) -> Stream.concat(
                        own.stream(), EVERYWHERE.stream().map(rule -> rule.in(service)))
                .toList());
        return rows;
    }

    private static Map<String, AccessRule> byOperation() {
        Map<String, AccessRule> rows = new HashMap<>();
        Stream.concat(EVERYWHERE.stream(), BY_SERVICE.values().stream().flatMap(List::stream))
                .forEach(rule -> {
                    if (rows.put(rule.operation(), rule) != null) {
                        throw new IllegalStateException(rule.operation() + " has two rows");
                    }
                });
        return rows;
    }
}
