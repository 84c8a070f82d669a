package io.vocation.test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.vocation.commons.access.AccessTable;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

import java.util.List;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The rules of the house that a machine can see. Each has a fixture that breaks it, so none passes on nothing. */
public final class ArchitectureRules {
    /** A resource shapes records; entities stay inside. */
    public static final ArchRule RESOURCES_RETURN_NO_ENTITIES = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Resource")
            .and()
            .arePublic()
            .should()
            .notHaveRawReturnType(
                    com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith(Entity.class))
            .allowEmptyShould(true);

    /** Typed returns, so that the OpenAPI document tells the truth. */
    public static final ArchRule RESOURCES_RETURN_NO_RAW_RESPONSE = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Resource")
            .and()
            .arePublic()
            .should()
            .notHaveRawReturnType(Response.class)
            .allowEmptyShould(true);

    /** Names say what a thing is, not which pattern it follows. */
    public static final ArchRule NO_PATTERN_NAMES = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("DTO")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("DAO")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils");

    /** What a caller is told is decided by {@code commons}, from the verified token. */
    public static final ArchRule ONLY_COMMONS_READS_TOKENS = noClasses()
            .that()
            .resideOutsideOfPackages("io.vocation.commons..", "io.vocation.gateway..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.eclipse.microprofile.jwt.JsonWebToken");

    /** Also for what no API document shows: whoever may call it stands in the access table. */
    public static final ArchRule OPERATIONS_HAVE_A_ROW = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .and()
            .areDeclaredInClassesThat()
            .areNotInterfaces()
            .should(new ArchCondition<JavaMethod>("have a row in the access table") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean known = method.tryGetAnnotationOfType(Operation.class)
                            .flatMap(operation -> AccessTable.find(operation.operationId()))
                            .isPresent();
                    if (!known) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " has none"));
                    }
                }
            })
            .allowEmptyShould(true);

    /** Without it, whoever accepts no JSON is shown what {@code toString} says. */
    public static final ArchRule OPERATIONS_SAY_WHAT_THEY_PRODUCE = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .and()
            .areDeclaredInClassesThat()
            .areNotInterfaces()
            .and()
            .doNotHaveRawReturnType(void.class)
            .should(new ArchCondition<JavaMethod>("say what they produce") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    if (!method.isAnnotatedWith(Produces.class)
                            && !method.getOwner().isAnnotatedWith(Produces.class)) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " does not"));
                    }
                }
            })
            .allowEmptyShould(true);

    /** Entities change through their own methods only. */
    public static final ArchRule ENTITIES_KEEP_THEIR_STATE = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    private ArchitectureRules() {}

    /** No two features need each other. */
    public static ArchRule featuresFormNoCycles(String servicePackage) {
        return slices().matching(servicePackage + ".(*)..").should().beFreeOfCycles();
    }

    /** Checks a service's classes, test classes left out, against every rule. */
    public static void check(String servicePackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(servicePackage);
        if (classes.isEmpty()) {
            throw new AssertionError("There is no class in " + servicePackage);
        }
        List.of(
                        RESOURCES_RETURN_NO_ENTITIES,
                        RESOURCES_RETURN_NO_RAW_RESPONSE,
                        NO_PATTERN_NAMES,
                        ONLY_COMMONS_READS_TOKENS,
                        OPERATIONS_HAVE_A_ROW,
                        OPERATIONS_SAY_WHAT_THEY_PRODUCE,
                        featuresFormNoCycles(servicePackage),
                        ENTITIES_KEEP_THEIR_STATE)
                .forEach(rule -> rule.check(classes));
    }
}
