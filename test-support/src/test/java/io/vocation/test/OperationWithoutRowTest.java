package io.vocation.test;

import io.vocation.commons.openapi.CommonAnswers;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The filter that completes a service's document runs in its build, so what it throws ends the build. */
@Tag("L2")
class OperationWithoutRowTest {
    private final CommonAnswers filter = new CommonAnswers();

    @Test
    void anOperationThatTheTableDoesNotKnowEndsTheBuild() {
        var failure = assertThrows(
                IllegalStateException.class, () -> filter.filterOpenAPI(document("readEverybodysSecrets")));
        assertTrue(failure.getMessage().contains("readEverybodysSecrets"));
    }

    @Test
    void oneThatItKnowsNamesItsRoles() {
        OpenAPI document = document("getEmployee");
        filter.filterOpenAPI(document);
        String text = document.getPaths().getPathItem("/career/v1/x").getGET().getDescription();
        assertTrue(text.contains("supervisor (their team's)"), text);
    }

    private static OpenAPI document(String operation) {
        return OASFactory.createOpenAPI()
                .paths(OASFactory.createPaths()
                        .addPathItem(
                                "/career/v1/x",
                                OASFactory.createPathItem()
                                        .GET(OASFactory.createOperation()
                                                .operationId(operation)
                                                .responses(OASFactory.createAPIResponses()))));
    }
}
