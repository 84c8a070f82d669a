package io.vocation.survey.attribution;

import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Where a page of the waiting names ends. */
record WaitingPosition(UUID centerId, String agent, String system, String reason) {
    private static final String BETWEEN = "\n";

    static WaitingPosition parse(String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(BETWEEN, 4);
            return new WaitingPosition(UUID.fromString(parts[0]), parts[3], parts[2], parts[1]);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Problems.invalid(Violation.query("cursor", "This is not the cursor of a page of this list."));
        }
    }

    static String of(WaitingNameView name) {
        String system = name.system() == null ? "" : name.system();
        String text =
                String.join(BETWEEN, name.centerId().toString(), name.reason().name(), system, name.agent());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
