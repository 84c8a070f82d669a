package io.vocation.commons.access;

import java.util.List;
import java.util.Map;

/** The rows of survey-service about what went wrong and why customers called again (practice M6). */
final class CodingRows {
    /** What was coded of a person's responses; to HR without words. */
    private static final Map<String, Reach> READS = Reaches.none()
            .and(Reach.SELF, Role.CSR)
            .and(Reach.TEAM, Role.SUPERVISOR)
            .and(Reach.CENTER, Role.MANAGER)
            .and(Reach.EVERYONE, Role.HR)
            .map();

    /** Only who may read what the customer wrote says what it was. */
    private static final Map<String, Reach> CODES = Reaches.none()
            .and(Reach.TEAM, Role.SUPERVISOR)
            .and(Reach.CENTER, Role.MANAGER)
            .map();

    /** The same for many at once: of the center's responses, each caller's are those whose codes they may set. */
    private static final Map<String, Reach> CODES_MANY =
            Reaches.none().and(Reach.CENTER, Role.SUPERVISOR, Role.MANAGER).map();

    private static final Map<String, Reach> READS_MANY =
            Reaches.from(CODES_MANY).and(Reach.EVERYONE, Role.HR).map();

    /** Who trains learns what customers call again for, and nothing about a person. */
    private static final Map<String, Reach> LEARNS =
            Reaches.from(READS_MANY).and(Reach.CENTER, Role.TRAINER).map();

    static final List<AccessRule> ALL = List.of(
            AccessRule.of("listReasons", Subject.CENTER, Reaches.WHERE_ONE_WORKS),
            AccessRule.of("getReason", Subject.CENTER, Reaches.WHERE_ONE_WORKS),
            AccessRule.of("getReasonHistory", Subject.CENTER, Reaches.SETS_GOALS),
            AccessRule.of("createReason", Subject.CENTER, Reaches.SETS_GOALS),
            AccessRule.of("changeReason", Subject.CENTER, Reaches.SETS_GOALS),
            AccessRule.of("importReasons", Subject.CENTER, Reaches.SETS_GOALS),
            AccessRule.of("getCoding", Subject.PERSON, READS).showingFigures(),
            AccessRule.of("codeResponse", Subject.PERSON, CODES).notForOneself(),
            AccessRule.of("codeResponses", Subject.CENTER, CODES_MANY),
            AccessRule.of("listCodings", Subject.CENTER, READS_MANY).showingFigures(),
            AccessRule.of("listResponsesToCode", Subject.CENTER, CODES_MANY).showingFigures(),
            AccessRule.of("getCodingAgreement", Subject.CENTER, READS_MANY),
            AccessRule.of("getReasonPareto", Subject.CENTER, LEARNS).showingFigures());

    private CodingRows() {}
}
