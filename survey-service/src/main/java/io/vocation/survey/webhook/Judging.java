package io.vocation.survey.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.response.Checked;
import io.vocation.survey.response.Checking;
import io.vocation.survey.response.Limits;
import io.vocation.survey.response.NewResponse;
import io.vocation.survey.source.Source;
import io.vocation.survey.webhook.mapping.AnswerReader;
import io.vocation.survey.webhook.mapping.Reading;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** Makes responses of vendors' documents, and says why of some none can be made. */
@ApplicationScoped
class Judging {
    private final Checking checking;

    Judging(Checking checking) {
        this.checking = checking;
    }

    List<Judged> judge(Source source, AnswerReader reader, List<ObjectNode> documents) {
        Limits limits = checking.limits(source);
        return documents.stream()
                .map(document -> judge(source, reader, limits, document))
                .toList();
    }

    private Judged judge(Source source, AnswerReader reader, Limits limits, ObjectNode document) {
        return switch (reader.read(document)) {
            case Reading.Passed _ -> new Judged.Passed();
            case Reading.Misread(List<Violation> violations) -> unsound(reader, violations, document);
            case Reading.Said(NewResponse said) -> {
                List<Violation> shape = checking.shape(said);
                if (!shape.isEmpty()) {
                    yield unsound(reader, shape, document);
                }
                yield switch (checking.check(source, said, limits)) {
                    case Checked.Unsound(List<Violation> violations) -> unsound(reader, violations, document);
                    case Checked.Sound sound -> new Judged.Sound(sound.candidate());
                };
            }
        };
    }

    private static Judged unsound(AnswerReader reader, List<Violation> violations, ObjectNode document) {
        return new Judged.Unsound(
                violations.getFirst().message(),
                violations,
                reader.agent(document),
                reader.customer(document),
                document);
    }
}
