package io.vocation.survey.intake;

import io.restassured.response.ValidatableResponse;
import io.vocation.survey.Surveys;

import java.nio.charset.Charset;
import java.util.List;
import java.util.UUID;

import static org.hamcrest.Matchers.containsString;

/** Files of calls, as the public data set has them, and their imports. */
final class Calls {
    static final String SOURCE = """
            {"centerId": "%s", "name": "%s",
             "questions": {"csatCsr": {"column": "Satisfaction rating", "min": 1, "max": 5},
                           "resolved": {"column": "Resolved", "yes": ["Y"], "no": ["N"]}},
             "columns": {"sourceResponseId": "Call Id", "agent": "Agent", "callType": "Topic",
                         "contactedAt": {"date": "Date", "dateFormat": "yyyy-MM-dd", "time": "Time", "timeFormat": "H:mm:ss"}},
             "surveyed": {"column": "Answered (Y/N)", "values": ["Y"]}}""";
    static final String HEADER =
            "Call Id,Agent,Date,Time,Topic,Answered (Y/N),Resolved,Speed of answer in seconds,AvgTalkDuration,Satisfaction rating\r\n";

    private Calls() {}

    static String call(String id, String agent, String answered, String resolved, String rating) {
        return id + "," + agent + ",2021-01-01,9:12:58,Contract related," + answered + "," + resolved + ",10,0:02:23,"
                + rating + "\r\n";
    }

    static ValidatableResponse imported(UUID source, String csv, Charset charset) {
        return imported(source, csv.getBytes(charset));
    }

    static ValidatableResponse imported(UUID source, byte[] csv) {
        return finished(started(source, "text/csv", csv, false));
    }

    static UUID started(UUID source, String type, byte[] file, boolean dryRun) {
        String job = Surveys.vendor()
                .contentType(type)
                .queryParam("dryRun", dryRun)
                .body(file)
                .post("/survey/v1/sources/" + source + "/imports")
                .then()
                .statusCode(202)
                .header("Location", containsString("/survey/v1/imports/"))
                .extract()
                .path("id");
        return UUID.fromString(job);
    }

    static ValidatableResponse finished(UUID job) {
        for (int tries = 0; tries < 600; tries++) {
            ValidatableResponse now = read(job);
            if (!List.of("QUEUED", "RUNNING").contains(now.extract().<String>path("state"))) {
                return now;
            }
            sleep();
        }
        throw new AssertionError("The import does not end");
    }

    static ValidatableResponse read(UUID job) {
        return Surveys.vendor().get("/survey/v1/imports/" + job).then().statusCode(200);
    }

    static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
