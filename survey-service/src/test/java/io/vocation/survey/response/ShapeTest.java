package io.vocation.survey.response;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

import java.time.Instant;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ShapeTest {
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, Arbitraries.of("x", "ada lovelace")),
                net.jqwik.api.Tuple.of(2, Arbitraries.of(100, 200, 10_000).map("x"::repeat)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(101, 201, 10_001).map("x"::repeat)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of("", " \t", "\u2003")));
    }

    @Property(tries = 2000)
    void theQuickCheckSaysWhatTheConstraintsSay(
            @ForAll("texts") String id,
            @ForAll("texts") String agent,
            @ForAll("texts") String other,
            @ForAll @net.jqwik.api.constraints.IntRange(max = 1002) int contacts,
            @ForAll @net.jqwik.api.constraints.IntRange(max = 60) int field) {
        NewResponse said = new NewResponse(
                field == 1 ? null : UUID.randomUUID(),
                field == 2 ? null : id,
                field == 3 ? null : agent,
                field == 4 ? null : Instant.EPOCH,
                null,
                field == 5 ? other : null,
                field == 6 ? other : null,
                null,
                null,
                null,
                field < 20 ? (Integer) contacts : null,
                null,
                null,
                null,
                field == 7 ? other : null,
                field == 8 ? other : null,
                field == 9 ? other : null);
        boolean sound = VALIDATOR.validate(said).isEmpty();
        Statistics.collect(sound);
        assertEquals(sound, Shape.isSound(said));
    }
}
