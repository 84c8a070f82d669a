package io.vocation.survey.webhook.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vocation.survey.response.NewResponse;
import io.vocation.survey.response.SourceOfError;
import io.vocation.survey.response.WillOrSkill;
import io.vocation.survey.source.Questions;
import io.vocation.survey.source.Source;

import java.util.List;

/** Reads a vendor's documents as a mapping says. */
public final class AnswerReader {
    private final Source source;
    private final Mapping mapping;

    public AnswerReader(Source source, Mapping mapping) {
        this.source = source;
        this.mapping = mapping;
    }

    /** The documents in a document: itself, or its items. */
    public List<ObjectNode> split(ObjectNode document) {
        return mapping.items() == null ? List.of(document) : Documents.items(document, mapping.items());
    }

    public Reading read(ObjectNode document) {
        if (!mapping.only().stream().allMatch(only -> holds(only, document))) {
            return new Reading.Passed();
        }
        Answers answers = new Answers(document, source.zone());
        NewResponse response = response(answers);
        return answers.violations().isEmpty() ? new Reading.Said(response) : new Reading.Misread(answers.violations());
    }

    /** Whose answers these are, as far as it can be read; null where it cannot. */
    public String customer(ObjectNode document) {
        return shortened(new Answers(document, source.zone())
                .text("customer", mapping.fields().customer()));
    }

    /** Whom they are about, as far as it can be read; null where it cannot. */
    public String agent(ObjectNode document) {
        return shortened(new Answers(document, source.zone())
                .text("agent", mapping.fields().agent()));
    }

    private NewResponse response(Answers answers) {
        Fields fields = mapping.fields();
        Questions questions = source.questions();
        return new NewResponse(
                source.id(),
                answers.text("sourceResponseId", fields.sourceResponseId()),
                answers.text("agent", fields.agent()),
                answers.moment("contactedAt", fields.contactedAt()),
                answers.moment("answeredAt", fields.answeredAt()),
                answers.text("callType", fields.callType()),
                answers.text("lineOfBusiness", fields.lineOfBusiness()),
                answers.number("csatCenter", fields.csatCenter()),
                answers.number("csatCsr", fields.csatCsr()),
                answers.yesNo("resolved", fields.resolved(), questions.resolved()),
                answers.number("contacts", fields.contacts()),
                answers.yesNo("continues", fields.continues(), questions.continues()),
                answers.word("sourceOfError", fields.sourceOfError(), SourceOfError.class),
                answers.word("willOrSkill", fields.willOrSkill(), WillOrSkill.class),
                answers.text("repeatReason", fields.repeatReason()),
                answers.text("verbatim", fields.verbatim()),
                answers.text("customer", fields.customer()));
    }

    private static boolean holds(Only only, ObjectNode document) {
        return Documents.at(document, only.path()).stream()
                .filter(JsonNode::isValueNode)
                .anyMatch(value -> only.values().stream().anyMatch(value.asText()::equalsIgnoreCase));
    }

    private static String shortened(String text) {
        String stripped = text == null ? null : text.strip();
        return stripped != null && stripped.length() > 200 ? stripped.substring(0, 200) : stripped;
    }
}
