package io.vocation.survey.fuzz;

import io.restassured.http.ContentType;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.test.Tokens;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static io.vocation.survey.Surveys.as;

/** A source for each way in. */
final class Targets {
    static final List<String> VENDORS = List.of("FORMBRICKS", "TYPEFORM", "SURVEYMONKEY", "QUALTRICS", "GENERIC");
    static final String CLIENT = "our-client";

    private static final String KEY = "d2Fsa2luZyB3ZWJob29rcyBvbiB0aGlzIGtleQ==";
    private static final String SECRET = "a secret of theirs";
    private static final String FIELDS = """
            "agent": {"path": "$.answers.agent"}, "contactedAt": {"path": "$.answers.at"},
             "csatCsr": {"path": "$.answers.rating"}, "resolved": {"path": "$.answers.solved"},
             "customer": {"path": "$.answers.customer"}, "verbatim": {"path": "$..agent"}""";

    private final UUID source;
    private final Map<String, UUID> vendors = new HashMap<>();

    Targets() {
        UUID center = Roster.center("Europe/Berlin");
        Roster.employee(center, null, null, "ada");
        source = declared(center);
        VENDORS.forEach(vendor -> vendors.put(vendor, declared(center)));
        vendors.forEach(Targets::configure);
    }

    private static UUID declared(UUID center) {
        return Surveys.declared("""
                {"centerId": "%s", "name": "Fuzzed %s", "questions": {"csatCenter": {"min": 1, "max": 5},
                  "csatCsr": {"min": 1, "max": 5, "column": "Rating"}, "resolved": {}, "contacts": {}, "continues": {}},
                 "columns": {"sourceResponseId": "Call", "agent": "Agent", "verbatim": "Words",
                   "contactedAt": {"timestamp": "When", "timestampFormat": "dd.MM.yyyy HH:mm"}}}""".formatted(center, UUID.randomUUID()));
    }

    private static void configure(String vendor, UUID source) {
        boolean standard = vendor.equals("FORMBRICKS") || vendor.equals("GENERIC");
        String more =
                switch (vendor) {
                    case "SURVEYMONKEY" ->
                        "\"clientId\": \"%s\", \"token\": \"t\", \"apiUrl\": \"https://nobody.invalid\", "
                                .formatted(CLIENT);
                    case "QUALTRICS" -> "\"token\": \"t\", \"apiUrl\": \"https://nobody.invalid\", ";
                    default -> "";
                };
        String id = vendor.equals("GENERIC") ? "\"sourceResponseId\": {\"path\": \"$.id\"}, " : "";
        as(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body("{\"vendor\": \"%s\", \"secret\": \"%s\", %s\"mapping\": {\"fields\": {%s%s}}}"
                        .formatted(vendor, standard ? "whsec_" + KEY : SECRET, more, id, FIELDS))
                .put("/survey/v1/sources/" + source + "/webhook")
                .then()
                .statusCode(200);
    }

    UUID source() {
        return source;
    }

    UUID of(String vendor) {
        return vendors.get(vendor);
    }

    String secret() {
        return SECRET;
    }

    byte[] key() {
        return Base64.getDecoder().decode(KEY);
    }
}
