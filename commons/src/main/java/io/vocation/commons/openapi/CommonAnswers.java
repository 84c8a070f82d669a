package io.vocation.commons.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.vocation.commons.access.AccessRule;
import io.vocation.commons.access.AccessTable;
import io.vocation.commons.access.Proof;
import io.vocation.commons.audit.AuditResource;
import io.vocation.commons.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes into each operation who may call it, the problems that any operation of its kind can answer, all of one shape
 * (RFC 9457), and what a test once sent and was answered.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonAnswers implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        ProblemSchemas.addTo(document.getComponents());
        describeAudit(document);
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        Set<SharedAnswer> used = EnumSet.noneOf(SharedAnswer.class);
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation, used)));
        Credentials.describeIn(document.getComponents());
        used.forEach(answer -> answer.describeIn(document.getComponents()));
        SentTypes.putRight(document.getComponents());
        UsedSchemas.keepOnly(document);
    }

    /** A service's own room of the audit names the tag only, and the last word counts. */
    private static void describeAudit(OpenAPI document) {
        if (document.getTags() != null) {
            document.getTags().stream()
                    .filter(tag -> tag.getName().equals(AuditResource.TAG))
                    .forEach(tag -> tag.setDescription(AuditResource.ABOUT));
        }
    }

    private static void complete(String path, HttpMethod method, Operation operation, Set<SharedAnswer> used) {
        Proof proof = describeAccess(path, operation);
        operation.setSecurity(proof == Proof.TOKEN ? Credentials.of(method) : List.of());
        Map<String, APIResponse> answers =
                new TreeMap<>(operation.getResponses().getAPIResponses());
        answers.entrySet().removeIf(answer -> saysNothing(answer.getKey(), answer.getValue()));
        possible(path, proof, operation).forEach(shared -> {
            if (!answers.containsKey(shared.status())) {
                answers.put(shared.status(), shared.reference());
                used.add(shared);
            }
        });
        answers.forEach((status, answer) -> {
            if (status.matches("[45]\\d\\d") && answer.getRef() == null) {
                answer.setContent(particular(Integer.parseInt(status), answer.getDescription()));
            }
        });
        operation.getResponses().setAPIResponses(answers);
        CommonParameters.describe(operation);
        SentTypes.putRight(operation);
        RecordedExamples.addTo(operation);
    }

    /** What Quarkus writes by itself where nobody described the answer. */
    private static boolean saysNothing(String status, APIResponse answer) {
        return switch (status) {
            case "400" -> "Bad Request".equals(answer.getDescription());
            case "401" -> "Not Authorized".equals(answer.getDescription());
            case "403" -> "Not Allowed".equals(answer.getDescription());
            default -> false;
        };
    }

    /** Every problem that an operation of its kind can answer, here or at the gateway. */
    private static Set<SharedAnswer> possible(String path, Proof proof, Operation operation) {
        Set<SharedAnswer> answers = EnumSet.of(
                SharedAnswer.NOT_ACCEPTABLE,
                SharedAnswer.LONG_ADDRESS,
                SharedAnswer.TOO_MANY,
                SharedAnswer.LARGE_HEADERS,
                SharedAnswer.NO_SERVICE,
                SharedAnswer.UNAVAILABLE,
                SharedAnswer.TOO_SLOW);
        if (operation.getRequestBody() != null) {
            answers.addAll(EnumSet.of(
                    SharedAnswer.MALFORMED,
                    SharedAnswer.STALLED,
                    SharedAnswer.TOO_LARGE,
                    SharedAnswer.UNSUPPORTED_TYPE));
        }
        if (operation.getParameters() != null && !operation.getParameters().isEmpty()) {
            answers.add(SharedAnswer.MALFORMED);
        }
        if (proof == Proof.SIGNATURE) {
            answers.addAll(EnumSet.of(SharedAnswer.UNSIGNED, SharedAnswer.FOREIGN));
        } else if (proof == Proof.NONE) {
            // It needs no token, but one that is sent must be good.
            answers.addAll(EnumSet.of(SharedAnswer.NO_TOKEN, SharedAnswer.FOREIGN));
        } else {
            answers.addAll(EnumSet.of(SharedAnswer.NO_TOKEN, SharedAnswer.FORBIDDEN));
            if (path.contains("{")) {
                answers.add(SharedAnswer.NOT_FOUND);
            }
        }
        return answers;
    }

    private static Content particular(int status, String description) {
        ProblemType type = ProblemType.of(status);
        return ProblemSchemas.content(type.slug(), type.title(), status, description);
    }

    /** Who may call it, as the access table says; the build ends where it says nothing. */
    private static Proof describeAccess(String path, Operation operation) {
        AccessRule rule = AccessTable.find(operation.getOperationId())
                .orElseThrow(() -> new IllegalStateException(
                        "The operation " + operation.getOperationId() + " has no row in the access table"));
        operation.setOperationId(AccessTable.documented(path.split("/", 3)[1], rule.operation()));
        String text = operation.getDescription();
        operation.setDescription(text == null ? rule.sentence() : text + "\n\n" + rule.sentence());
        return rule.proof();
    }
}
