package io.vocation.performance.retention;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.function.Function;

/** The answers by which a model foretells that a customer continues. World class call is made of two of them. */
@Schema(name = "RetentionPredictor")
public enum Predictor {
    CSAT_CENTER("Csat with the contact center", AnswerPattern::csatCenter),
    CSAT_CSR("Csat with the CSR", AnswerPattern::csatCsr),
    RESOLUTION("call resolution", AnswerPattern::resolved),
    FCR("first call resolution", AnswerPattern::fcr);

    private final String words;
    private final Function<AnswerPattern, Boolean> answer;

    Predictor(String words, Function<AnswerPattern, Boolean> answer) {
        this.words = words;
        this.answer = answer;
    }

    /** Null where it was not answered. */
    Boolean in(AnswerPattern pattern) {
        return answer.apply(pattern);
    }

    /**
     * What has to be the same for a customer to be moved to this value: who got resolution on the first contact got
     * resolution, and without resolution there is none on the first contact.
     */
    List<Predictor> movedWith(boolean up) {
        return switch (this) {
            case FCR -> up ? List.of(FCR, RESOLUTION) : List.of(FCR);
            case RESOLUTION -> up ? List.of(RESOLUTION) : List.of(RESOLUTION, FCR);
            case CSAT_CENTER, CSAT_CSR -> List.of(this);
        };
    }

    /** In a sentence. */
    String words() {
        return words;
    }
}
