package io.vocation.local.demo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static io.vocation.local.demo.Bounds.assertShare;
import static io.vocation.local.demo.Bounds.assertSum;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The responses follow the parameters of {@link Model}. */
class DemoModelTest {

    private static final DemoCenter HARBOR = DemoCenter.generate(1, LocalDate.of(2025, 10, 31));
    private static final List<SurveyResponse> ALL = HARBOR.responses();

    @Test
    void betaVariatesHaveTheirMeanAndDeviation() {
        var dice = new Dice(7, "test");
        int n = 100_000;
        var draws =
                IntStream.range(0, n).mapToDouble(_ -> dice.beta(0.85, 0.05)).toArray();

        double mean = IntStream.range(0, n).mapToDouble(i -> draws[i]).average().orElseThrow();
        double variance = IntStream.range(0, n)
                .mapToDouble(i -> (draws[i] - 0.85) * (draws[i] - 0.85))
                .average()
                .orElseThrow();
        assertEquals(0.85, mean, Bounds.WIDE * 0.05 / Math.sqrt(n));
        assertEquals(0.0025, variance, Bounds.WIDE * 0.0025 * Math.sqrt(2.5 / n));
    }

    @Test
    void trueResolutionsComeFromTheDistributionOfTheirPosition() {
        var standardized = HARBOR.people().stream()
                .filter(Person::isCsr)
                .mapToDouble(
                        p -> (HARBOR.truth().get(p.employeeNumber()) - own(p).meanResolution()) / Model.RESOLUTION_SD)
                .toArray();
        int n = standardized.length;

        double sum = IntStream.range(0, n).mapToDouble(i -> standardized[i]).sum();
        double squares = IntStream.range(0, n)
                .mapToDouble(i -> standardized[i] * standardized[i])
                .sum();
        assertSum(0, n, sum, "mean of the truth");
        assertSum(n, 2.5 * n, squares, "variance of the truth");
    }

    @Test
    void eachCsrResolvesWithTheirTrueProbability() {
        double expected = 0;
        double variance = 0;
        double resolved = 0;
        double chiSquare = 0;
        int csrs = 0;
        for (var csr : asked(SurveyResponse::resolved).stream()
                .collect(groupingBy(SurveyResponse::takenBy))
                .entrySet()) {
            double p = HARBOR.truth().get(csr.getKey());
            int n = csr.getValue().size();
            long yes = csr.getValue().stream().filter(SurveyResponse::resolved).count();
            expected += n * p;
            variance += n * p * (1 - p);
            resolved += yes;
            chiSquare += (yes - n * p) * (yes - n * p) / (n * p * (1 - p));
            csrs++;
        }
        assertSum(expected, variance, resolved, "resolved");
        assertSum(csrs, 2.0 * csrs, chiSquare, "chi-square over CSRs");
    }

    @ParameterizedTest
    @EnumSource(CallType.class)
    void theCallTypeOfAContactDoesNotMatterToTheCsrWhoTakesIt(CallType callType) {
        var taken = asked(SurveyResponse::resolved).stream()
                .filter(r -> r.callType() == callType)
                .toList();
        var p = taken.stream().mapToDouble(r -> HARBOR.truth().get(r.takenBy())).toArray();

        double mean = IntStream.range(0, p.length).mapToDouble(i -> p[i]).sum();
        double variance =
                IntStream.range(0, p.length).mapToDouble(i -> p[i] * (1 - p[i])).sum();
        long yes = taken.stream().filter(SurveyResponse::resolved).count();
        assertSum(mean, variance, yes, callType.code());
    }

    @Test
    void fcrIsNear72Percent() {
        var decided = ALL.stream()
                .filter(r -> r.resolved() != null && (!r.resolved() || r.contacts() != null))
                .toList();
        double fcr = (double) decided.stream().filter(IS_FCR).count() / decided.size();

        assertEquals(0.72, fcr, 0.015);
        assertShare(
                Model.ONE_CONTACT_IF_RESOLVED,
                decided.stream().filter(SurveyResponse::resolved).toList(),
                IS_FCR,
                "one contact");
    }

    @Test
    void satisfactionDependsOnResolution() {
        for (Function<SurveyResponse, Integer> csat :
                List.<Function<SurveyResponse, Integer>>of(SurveyResponse::csatCsr, SurveyResponse::csatCenter)) {
            var both = asked(csat).stream().filter(r -> r.resolved() != null).toList();
            Predicate<SurveyResponse> top = r -> csat.apply(r) == 5;
            assertShare(0.70, both.stream().filter(r -> r.resolved()).toList(), top, "top box if resolved");
            assertShare(0.15, both.stream().filter(r -> !r.resolved()).toList(), top, "top box if unresolved");
        }
    }

    @Test
    void intentToDefectDependsOnResolutionAndContacts() {
        var decided = asked(SurveyResponse::continues).stream()
                .filter(r -> r.resolved() != null && r.contacts() != null)
                .toList();
        Predicate<SurveyResponse> defects = r -> !r.continues();

        assertShare(0.05, decided.stream().filter(IS_FCR).toList(), defects, "after FCR");
        assertShare(
                0.09,
                decided.stream().filter(r -> r.resolved() && r.contacts() > 1).toList(),
                defects,
                "after more contacts");
        assertShare(0.25, decided.stream().filter(r -> !r.resolved()).toList(), defects, "unresolved");
    }

    @Test
    void whateverIsNotFcrIsCodedAndNothingElse() {
        for (var r : ALL) {
            boolean failed = r.resolved() != null && (!r.resolved() || (r.contacts() != null && r.contacts() > 1));
            assertEquals(failed, r.sourceOfError() != null);
            assertEquals(failed, r.repeatReason() != null);
            assertEquals(r.sourceOfError() == SourceOfError.CSR, r.willOrSkill() != null);
            assertTrue(!failed
                    || RepeatReason.leavesOf(r.sourceOfError()).stream()
                            .anyMatch(leaf -> leaf.code().equals(r.repeatReason())));
        }
    }

    @Test
    void sourcesOfErrorFollowTheBenchmarks() {
        var coded = asked(SurveyResponse::sourceOfError);
        double chiSquare = 0;
        for (var source : SourceOfError.values()) {
            double expected = Model.SOURCE_OF_ERROR[source.ordinal()] * coded.size();
            long seen = coded.stream().filter(r -> r.sourceOfError() == source).count();
            chiSquare += (seen - expected) * (seen - expected) / expected;
        }
        // With two degrees of freedom P(X > x) = exp(-x / 2): here one in 100,000.
        assertTrue(chiSquare < -2 * Math.log(1e-5), "chi-square " + chiSquare);
        assertShare(0.46, asked(SurveyResponse::willOrSkill), r -> r.willOrSkill() == WillOrSkill.WILL, "will");
    }

    @Test
    void someAnswersAreSkipped() {
        assertShare(Model.SKIPS_CSAT_CENTER, ALL, r -> r.csatCenter() == null, "center Csat");
        assertShare(Model.SKIPS_CSAT_CSR, ALL, r -> r.csatCsr() == null, "CSR Csat");
        assertShare(Model.SKIPS_RESOLVED, ALL, r -> r.resolved() == null, "resolved");
        assertShare(Model.SKIPS_CONTACTS, ALL, r -> r.contacts() == null, "contacts");
        assertShare(Model.SKIPS_CONTINUES, ALL, r -> r.continues() == null, "continues");
        assertShare(Model.VERBATIM, ALL, r -> r.verbatim() != null, "verbatim");
    }

    @Test
    void mostCallsAreOfTheOwnType() {
        var own = HARBOR.people().stream()
                .filter(Person::isCsr)
                .collect(Collectors.toMap(Person::employeeNumber, DemoModelTest::own));
        assertShare(Model.OWN_CALL_TYPE, ALL, r -> r.callType() == own.get(r.takenBy()), "own call type");
    }

    private static final Predicate<SurveyResponse> IS_FCR = r -> r.resolved() && r.contacts() == 1;

    private static List<SurveyResponse> asked(Function<SurveyResponse, ?> question) {
        return ALL.stream().filter(r -> question.apply(r) != null).toList();
    }

    private static CallType own(Person csr) {
        return CallType.valueOf(csr.assignments().getFirst().position().toUpperCase(Locale.ROOT));
    }
}
