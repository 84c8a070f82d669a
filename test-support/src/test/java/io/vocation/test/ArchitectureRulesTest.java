package io.vocation.test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertThrows;

class ArchitectureRulesTest {
    private static final String FIXTURE = "io.vocation.test.fixture";

    @Test
    void everyRuleCanFail() {
        JavaClasses broken = new ClassFileImporter().importPackages(FIXTURE);
        for (ArchRule rule : List.of(
                ArchitectureRules.RESOURCES_RETURN_NO_ENTITIES,
                ArchitectureRules.RESOURCES_RETURN_NO_RAW_RESPONSE,
                ArchitectureRules.NO_PATTERN_NAMES,
                ArchitectureRules.ONLY_COMMONS_READS_TOKENS,
                ArchitectureRules.OPERATIONS_HAVE_A_ROW,
                ArchitectureRules.OPERATIONS_SAY_WHAT_THEY_PRODUCE,
                ArchitectureRules.ENTITIES_KEEP_THEIR_STATE,
                ArchitectureRules.featuresFormNoCycles(FIXTURE))) {
            assertThrows(AssertionError.class, () -> rule.check(broken), rule.getDescription());
        }
    }

    @Test
    void whatEveryServiceOffersSaysWhatItProduces() {
        ArchitectureRules.OPERATIONS_SAY_WHAT_THEY_PRODUCE.check(
                new ClassFileImporter().importPackages("io.vocation.commons"));
    }

    @Test
    void aPackageWithoutClassesIsNoPass() {
        assertThrows(AssertionError.class, () -> ArchitectureRules.check("io.vocation.absent"));
    }
}
